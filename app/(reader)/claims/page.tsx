import { ClaimsTable } from '#components/claim/claims-table.tsx';
import { ListFormats } from '#components/ui/list-formats.tsx';
import { Problems } from '#components/ui/notice.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { claimFilterParams, parseClaimFilter } from '#domain/claims/filter.ts';
import { listClaims } from '#domain/claims/queries.ts';
import { readerContext } from '../../_server/context.ts';
import { alternates, listTypes } from '../../_server/metadata.ts';
import { type PageProps, queryOf } from '../../_server/page.ts';

export async function generateMetadata(props: PageProps) {
  const { filter } = parseClaimFilter(await queryOf(props));
  const query = claimFilterParams(filter).toString();
  return {
    title: 'Claims',
    alternates: alternates(query ? `/claims?${query}` : '/claims', listTypes('claims', query)),
  };
}

export default async function ClaimsPage(props: PageProps) {
  const query = await queryOf(props);
  const { filter, problems } = parseClaimFilter(query);
  const list = await listClaims(readerContext(), filter);
  const more = new URLSearchParams(query);
  if (list.next) more.set('after', list.next);
  return (
    <>
      <h1>Claims</h1>
      <p className="lede mt-2">
        What is affirmed and denied, each worded once and neutrally. Those with the most statements against
        each other come first.
      </p>
      <Problems problems={[...problems, ...list.problems]} />
      {list.items.length === 0 ? (
        <p className="mt-6">
          No claim on record fits. <a href="/claims">All claims</a>.
        </p>
      ) : (
        <ClaimsTable claims={list.items} />
      )}
      <Pager
        next={list.next && `/claims?${more}`}
        first={filter.after && '/claims'}
        label={`Next ${filter.limit} of ${list.count.value.toLocaleString('en')}`}
      />
      {list.items.length > 0 && <ListFormats noun="claims" query={claimFilterParams(filter).toString()} />}
    </>
  );
}
