import { notFound } from 'next/navigation';
import { EntryForm } from '#components/editor/entry-form.tsx';
import { Restored } from '#components/editor/restored.tsx';
import { QuoteRooms } from '#components/review/rooms.tsx';
import { may } from '#domain/accounts/permissions.ts';
import { settled } from '#domain/entry/form.ts';
import { getFormDraft } from '#domain/entry/queries-drafts.ts';
import { shownNames, typedQuote } from '#domain/entry/queries-form.ts';
import { quoteToEdit } from '#domain/quotes/queries-input.ts';
import { type PageProps, queryOf } from '../../../../_server/page.ts';
import { editorContext } from '../../../../_server/session.ts';
import { checkStatement, saveStatement, throwAway } from '../actions.ts';

type Props = PageProps<{ id: string }>;
export const metadata = { title: 'Statement' };

const SAVED: Record<string, string> = {
  draft: 'Saved as a draft. Readers do not see it.',
  in_review: 'Sent for review. Readers do not see it yet.',
  published: 'Saved and published.',
  added: 'Added as one more place where this statement stands.',
};

export default async function EditQuotePage(props: Props) {
  const { id } = await props.params;
  const path = `/edit/quotes/${id}`;
  const ctx = await editorContext(path);
  const quote = await quoteToEdit(ctx, id);
  if (!quote) notFound();
  const query = await queryOf(props);
  const saved = SAVED[query.get('saved') ?? ''];
  const kept = getFormDraft(ctx, path);
  const initial = kept ? settled(kept.values) : typedQuote(ctx, quote);
  const shown = { ...typedQuote(ctx, quote), ...initial };
  return (
    <>
      <p className="kicker">
        {quote.status.replace('_', ' ')}, version {quote.version}
      </p>
      <h1>
        Statement by <bdi>{quote.speaker.name}</bdi>
      </h1>
      <QuoteRooms id={id} here="edit" published={quote.status === 'published'} />
      {saved && (
        <p className="notice" role="status">
          {saved} <a href="/edit/quotes/new">Enter another</a>
        </p>
      )}
      {kept && <Restored at={kept.updated_at} path={path} throwAway={throwAway} />}
      {quote.status === 'held' || quote.status === 'retracted' ? (
        <p className="notice">
          This statement is {quote.status}:{' '}
          {quote.status === 'held' ? 'it is being checked' : 'it was taken back'}. Its words cannot be
          changed.
        </p>
      ) : (
        <EntryForm
          // Anew after each save of one's own, and only then: what is being typed stays.
          key={`${query.get('at')} ${query.get('empty')}`}
          path={path}
          initial={initial}
          names={shownNames(ctx, shown)}
          places={quote.appearances.map(({ source, verification, credited_outlet }) => ({
            source: source.id,
            headline: source.headline,
            verification,
            credit: credited_outlet?.name ?? null,
          }))}
          status={quote.status}
          mayPublish={may(ctx.user, 'publishQuote')}
          save={saveStatement}
          check={checkStatement}
        />
      )}
    </>
  );
}
