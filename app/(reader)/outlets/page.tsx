import { OutletsTable } from '#components/outlet/table.tsx';
import { ListFormats } from '#components/ui/list-formats.tsx';
import { Problems } from '#components/ui/notice.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { outletFilterParams, parseOutletFilter } from '#domain/outlets/filter.ts';
import { listOutlets } from '#domain/outlets/queries.ts';
import { readerContext } from '../../_server/context.ts';
import { alternates, listTypes } from '../../_server/metadata.ts';
import { type PageProps, queryOf } from '../../_server/page.ts';

export async function generateMetadata(props: PageProps) {
  const { filter } = parseOutletFilter(await queryOf(props));
  const query = outletFilterParams(filter).toString();
  return {
    title: 'Outlets',
    alternates: alternates(query ? `/outlets?${query}` : '/outlets', listTypes('outlets', query)),
  };
}

export default async function OutletsPage(props: PageProps) {
  const query = await queryOf(props);
  const { filter, problems } = parseOutletFilter(query);
  const { items, next, count } = await listOutlets(readerContext(), filter);
  const more = new URLSearchParams(query);
  if (next) more.set('after', next);
  return (
    <>
      <h1>Outlets</h1>
      <p className="lede mt-2">
        An outlet plays three roles, which are kept apart: it is told something, it is credited by others, or
        it prints what we found.
      </p>
      <Problems problems={problems} />
      {items.length > 0 ? (
        <OutletsTable outlets={items} />
      ) : (
        <p className="mt-6">
          No outlet on record fits. <a href="/outlets">All outlets</a>.
        </p>
      )}
      <Pager
        next={next && `/outlets?${more}`}
        first={filter.after && '/outlets'}
        label={`Next ${filter.limit} of ${count.value.toLocaleString('en')}`}
      />
      {items.length > 0 && <ListFormats noun="outlets" query={outletFilterParams(filter).toString()} />}
    </>
  );
}
