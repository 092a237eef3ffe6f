import { PeopleTable } from '#components/entity/people-table.tsx';
import { SpeltLike } from '#components/search/spelt-like.tsx';
import { ListFormats } from '#components/ui/list-formats.tsx';
import { Problems } from '#components/ui/notice.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { entityFilterParams, parseEntityFilter } from '#domain/entities/filter.ts';
import { listEntities } from '#domain/entities/queries.ts';
import { peopleSpeltLike } from '#domain/search/queries.ts';
import { readerContext } from '../../_server/context.ts';
import { alternates, listTypes } from '../../_server/metadata.ts';
import { type PageProps, queryOf } from '../../_server/page.ts';

export async function generateMetadata(props: PageProps) {
  const { filter } = parseEntityFilter(await queryOf(props));
  const query = entityFilterParams(filter).toString();
  return {
    title: 'People and organisations',
    alternates: alternates(query ? `/people?${query}` : '/people', listTypes('entities', query)),
  };
}

export default async function PeoplePage(props: PageProps) {
  const query = await queryOf(props);
  const { filter, problems } = parseEntityFilter(query);
  const ctx = readerContext();
  const { items, next, count } = await listEntities(ctx, filter);
  const near = items.length === 0 ? await peopleSpeltLike(ctx, filter.q, 5) : [];
  const more = new URLSearchParams(query);
  if (next) more.set('after', next);
  return (
    <>
      <h1>People and organisations</h1>
      <p className="lede mt-2">Who is on record, by how much they said and how much was said about them.</p>
      <Problems problems={problems} />
      <search>
        <form className="mt-5 flex max-w-md gap-2" action="/people" method="get">
          <input
            className="field"
            type="search"
            name="q"
            defaultValue={filter.q}
            maxLength={200}
            placeholder="A name, in full or in part"
            aria-label="Find a person or organisation by name"
          />
          <button className="button plain" type="submit">
            Find
          </button>
        </form>
      </search>
      {items.length > 0 ? (
        <PeopleTable people={items} />
      ) : (
        <p className="mt-6">
          Nobody on record has a name with “{filter.q}” in it. <SpeltLike near={near} />{' '}
          <a href="/people">All names</a>.
        </p>
      )}
      <Pager
        next={next && `/people?${more}`}
        first={filter.after && '/people'}
        label={`Next ${filter.limit} of ${count.value.toLocaleString('en')}`}
      />
      {items.length > 0 && <ListFormats noun="entities" query={entityFilterParams(filter).toString()} />}
    </>
  );
}
