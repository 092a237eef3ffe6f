import { EntryForm } from '#components/editor/entry-form.tsx';
import { Restored } from '#components/editor/restored.tsx';
import { may } from '#domain/accounts/permissions.ts';
import { settled } from '#domain/entry/form.ts';
import { getFormDraft } from '#domain/entry/queries-drafts.ts';
import { shownNames } from '#domain/entry/queries-form.ts';
import { type PageProps, queryOf } from '../../../../_server/page.ts';
import { editorContext } from '../../../../_server/session.ts';
import { checkStatement, saveStatement, throwAway } from '../actions.ts';

export const metadata = { title: 'New statement' };
const PATH = '/edit/quotes/new';
/** What a link may fill in. */
const PREFILLED = ['speaker', 'source', 'subjects', 'topics', 'outlet'];

export default async function NewQuotePage(props: PageProps) {
  const ctx = await editorContext(PATH);
  const query = await queryOf(props);
  const kept = getFormDraft(ctx, PATH);
  const initial = kept
    ? settled(kept.values)
    : Object.fromEntries(PREFILLED.map((field) => [field, query.getAll(field)]));
  return (
    <>
      <h1>New statement</h1>
      {kept && <Restored at={kept.updated_at} path={PATH} throwAway={throwAway} />}
      <EntryForm
        key={query.get('empty')}
        path={PATH}
        initial={initial}
        names={shownNames(ctx, initial)}
        places={[]}
        status={null}
        mayPublish={may(ctx.user, 'publishQuote')}
        save={saveStatement}
        check={checkStatement}
      />
    </>
  );
}
