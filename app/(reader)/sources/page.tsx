import { SourcesTable } from '#components/source/table.tsx';
import { Problems } from '#components/ui/notice.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { parseSourceFilter } from '#domain/sources/filter.ts';
import { listSources } from '#domain/sources/queries.ts';
import { readerContext } from '../../_server/context.ts';
import { type PageProps, queryOf } from '../../_server/page.ts';

export const metadata = { title: 'Sources' };

export default async function SourcesPage(props: PageProps) {
  const query = await queryOf(props);
  const { filter, problems } = parseSourceFilter(query);
  const { items, next, count, problems: unknown } = await listSources(readerContext(), filter);
  const more = new URLSearchParams(query);
  if (next) more.set('after', next);
  return (
    <>
      <h1>Sources</h1>
      <p className="lede mt-2">Where the words stand: the newest first. The documents are not shown here.</p>
      <Problems problems={[...problems, ...unknown]} />
      {items.length > 0 ? (
        <SourcesTable sources={items} />
      ) : (
        <p className="mt-6">
          No source on record fits. <a href="/sources">All sources</a>.
        </p>
      )}
      <Pager
        next={next && `/sources?${more}`}
        first={filter.after && '/sources'}
        label={`Next ${filter.limit} of ${count.value.toLocaleString('en')}`}
      />
    </>
  );
}
