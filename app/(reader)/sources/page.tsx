import { SourcesTable } from '#components/source/table.tsx';
import { ListFormats } from '#components/ui/list-formats.tsx';
import { Problems } from '#components/ui/notice.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { parseSourceFilter, sourceFilterParams } from '#domain/sources/filter.ts';
import { listSources } from '#domain/sources/queries.ts';
import { readerContext } from '../../_server/context.ts';
import { alternates, listTypes } from '../../_server/metadata.ts';
import { type PageProps, queryOf } from '../../_server/page.ts';

export async function generateMetadata(props: PageProps) {
  const { filter } = parseSourceFilter(await queryOf(props));
  const query = sourceFilterParams(filter).toString();
  return {
    title: 'Sources',
    alternates: alternates(query ? `/sources?${query}` : '/sources', listTypes('sources', query)),
  };
}

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
      {items.length > 0 && <ListFormats noun="sources" query={sourceFilterParams(filter).toString()} />}
    </>
  );
}
