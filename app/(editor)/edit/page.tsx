import { BulkList } from '#components/review/bulk.tsx';
import { QueueTable, QueueTabs } from '#components/review/queue.tsx';
import { QueueFilters } from '#components/review/queue-filters.tsx';
import { QueueKeys } from '#components/review/queue-keys.tsx';
import { Problems } from '#components/ui/notice.tsx';
import { may } from '#domain/accounts/permissions.ts';
import { listBulkActions } from '#domain/quotes/queries-bulk.ts';
import { countQueue, listQueue, queueChoices } from '#domain/quotes/queries-queue.ts';
import { parseQueueFilter, queueHref } from '#domain/quotes/queue.ts';
import { type PageProps, queryOf } from '../../_server/page.ts';
import { editorContext } from '../../_server/session.ts';

export const metadata = { title: 'Desk' };

/** What waits: an editor’s home. */
export default async function DeskPage(props: PageProps) {
  const query = await queryOf(props);
  const text = query.toString();
  const ctx = await editorContext(text ? `/edit?${text}` : '/edit');
  const { filter, problems } = parseQueueFilter(query);
  const [{ items, more }, counts, choices] = await Promise.all([
    listQueue(ctx, filter),
    countQueue(ctx),
    queueChoices(ctx),
  ]);
  const steps = may(ctx.user, 'changeInBulk') && filter.status !== 'retracted';
  return (
    <>
      <div className="desk-head">
        <h1>Desk</h1>
        <a className="button" href="/edit/quotes/new">
          New statement
        </a>
      </div>
      <QueueTabs counts={counts} filter={filter} />
      <Problems problems={problems} />
      <QueueFilters filter={filter} choices={choices} />
      {items.length === 0 ? (
        <p className="mt-6">
          {filter.status === 'open' && !filter.reported
            ? 'Nothing waits. What is drafted, handed in or held stands here.'
            : 'Nothing here matches.'}
        </p>
      ) : (
        <>
          <QueueKeys />
          <QueueTable items={items} steps={steps} />
        </>
      )}
      {(more || filter.page > 1) && (
        <nav className="pager" aria-label="Pages">
          {more && (
            <a className="button plain" href={queueHref({ ...filter, page: filter.page + 1 })} rel="next">
              More
            </a>
          )}
          {filter.page > 1 && <a href={queueHref({ ...filter, page: 1 })}>Back to the first</a>}
        </nav>
      )}
      <BulkList items={listBulkActions(ctx)} />
    </>
  );
}
