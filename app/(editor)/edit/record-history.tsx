import { notFound } from 'next/navigation';
import { RestoreForm } from '#components/review/forms.tsx';
import { Revisions } from '#components/review/history.tsx';
import { QuoteRooms } from '#components/review/rooms.tsx';
import { plural } from '#components/ui/count.tsx';
import { may } from '#domain/accounts/permissions.ts';
import { RESTORABLE } from '#domain/history/commands.ts';
import { historyHref, TYPE_WORDS } from '#domain/history/filter.ts';
import { listRevisions } from '#domain/history/queries.ts';
import { getQuote, isOpen } from '#domain/quotes/queries.ts';
import type { RecordType } from '#lib/vocabulary.ts';
import { type PageProps, queryOf } from '../../_server/page.ts';
import { editorContext } from '../../_server/session.ts';
import { restoreRevision } from './review/actions.ts';

/** The history of one record: every revision with its changes, and the way to make an earlier one stand again. */
export async function RecordHistory({
  type,
  keyOf,
  searchParams,
}: {
  type: RecordType;
  keyOf: string;
} & Pick<PageProps, 'searchParams'>) {
  const again = historyHref({ type, key: keyOf });
  const ctx = await editorContext(again);
  const found = await listRevisions(ctx, { type, key: keyOf });
  if (!found) notFound();
  const { record, version, items } = found;
  const quote = type === 'quote' ? await getQuote(ctx, keyOf) : null;
  const status = quote && isOpen(quote) ? quote.status : null;
  const locked = status === 'held' || status === 'retracted';
  const restores =
    version !== null && may(ctx.user, 'restoreRevision') && RESTORABLE.includes(type) && !locked;
  return (
    <>
      <p className="kicker">{TYPE_WORDS[type]}</p>
      <h1>History</h1>
      <p className="lede mt-2">
        {record.href ? (
          <a href={type === 'quote' ? `${again.replace(/history$/, 'review')}` : record.href}>
            {record.label}
          </a>
        ) : (
          record.label
        )}
      </p>
      {quote && <QuoteRooms id={keyOf} here="history" published={status === 'published'} />}
      {(await queryOf({ searchParams })).has('done') && (
        <p className="notice" role="status">
          Restored, in a new revision.
        </p>
      )}
      <p className="quiet mt-3">{plural(items.length, 'change')}, the newest first.</p>
      <Revisions
        items={items}
        named={type === 'quote' && items.some((item) => item.record.type !== 'quote')}
        restore={(entry) =>
          restores && version !== null && !entry.current && !entry.erased && entry.record.type === type ? (
            <details className="step-more">
              <summary>Restore what stood then…</summary>
              <RestoreForm
                action={restoreRevision}
                seq={entry.seq}
                version={version}
                again={again}
                published={status === 'published'}
              />
            </details>
          ) : null
        }
      />
    </>
  );
}
