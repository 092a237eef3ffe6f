import { type QuoteFilter, SORTS, STANCE_WORDS } from '#domain/quotes/filter.ts';
import type { Facet, FacetList } from '#domain/quotes/types.ts';
import { type FilterPage, inFullHref, listPage } from './filter-page.ts';

const TITLES: Record<Facet, string> = {
  speaker: 'Speaker',
  about: 'About',
  topic: 'Topic',
  claim: 'Claim',
  outlet: 'Outlet',
  form: 'Form',
};
const SORT_NAMES = { newest: 'Newest first', oldest: 'Oldest first', best: 'Best match' } as const;
const STANCE_NAMES = { affirms: 'Affirms', denies: 'Denies', neither: 'Takes no side' } as const;

/**
 * Every filter of statements in one plain form. A count leads straight to what it counts. `inFull`: the facet whose
 * others were asked for.
 */
export function QuoteFilters({
  filter,
  facets,
  inFull,
  page = listPage(filter),
}: {
  filter: QuoteFilter;
  facets: Record<Facet, FacetList>;
  inFull: Facet | null;
  page?: FilterPage;
}) {
  return (
    <section className="filters" aria-label="Filters">
      <a className="sr-only focus:not-sr-only" href="#listed">
        Past the filters
      </a>
      <details open={inFull !== null}>
        <summary>{page.ordered ? 'Filters and order' : 'Filters'}</summary>
        <form action={page.path} method="get">
          {filter.side.map((slug) => (
            <input key={slug} type="hidden" name="side" value={slug} />
          ))}
          {filter.outlet_as && <input type="hidden" name="outlet_as" value={filter.outlet_as} />}
          {page.keep.map(([name, value]) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          ))}
          <label>
            <span className="label">With the words</span>
            <input className="field" type="search" name="q" defaultValue={filter.q} maxLength={300} />
          </label>
          {page.ordered && (
            <label>
              <span className="label">Order</span>
              <select className="field" name="sort" defaultValue={filter.sort}>
                {SORTS.filter((sort) => sort !== 'best' || filter.q).map((sort) => (
                  <option key={sort} value={sort}>
                    {SORT_NAMES[sort]}
                  </option>
                ))}
              </select>
            </label>
          )}
          <div className="pair-of-fields">
            <label>
              <span className="label">Said from</span>
              <input className="field" type="date" name="from" defaultValue={filter.from ?? ''} />
            </label>
            <label>
              <span className="label">to</span>
              <input className="field" type="date" name="to" defaultValue={filter.to ?? ''} />
            </label>
          </div>
          <button className="button" type="submit">
            Apply
          </button>
          {(Object.keys(TITLES) as Facet[]).map((facet) => (
            <FacetOptions key={facet} facet={facet} list={facets[facet]} filter={filter} page={page} />
          ))}
          <fieldset>
            <legend>Stance{filter.claim.length === 0 && ' on any claim'}</legend>
            {STANCE_WORDS.map((stance) => (
              <label key={stance} className="option">
                <input
                  type="checkbox"
                  name="stance"
                  value={stance}
                  defaultChecked={filter.stance.includes(stance)}
                />
                <span>{STANCE_NAMES[stance]}</span>
              </label>
            ))}
          </fieldset>
          <button className="button" type="submit">
            Apply
          </button>
        </form>
      </details>
    </section>
  );
}

function FacetOptions({
  facet,
  list,
  filter,
  page,
}: {
  facet: Facet;
  list: FacetList;
  filter: QuoteFilter;
  page: FilterPage;
}) {
  const chosen: readonly string[] = filter[facet];
  if (list === null) {
    return (
      <fieldset>
        <legend>{TITLES[facet]}</legend>
        <p className="quiet">Too many statements to count; narrow down first.</p>
        {chosen.map((value) => (
          <input key={value} type="hidden" name={facet} value={value} />
        ))}
      </fieldset>
    );
  }
  if (list.values.length === 0) return null;
  return (
    <fieldset id={`filter-${facet}`}>
      <legend>{TITLES[facet]}</legend>
      {list.values.map(({ value, name, n }) => (
        <div key={value} className="option">
          <input
            type="checkbox"
            name={facet}
            value={value}
            id={`${facet}-${value}`}
            defaultChecked={chosen.includes(value)}
          />
          <label htmlFor={`${facet}-${value}`}>
            <bdi>{name}</bdi>
          </label>
          <a
            className="n"
            href={page.href({ ...filter, after: null, [facet]: [value] })}
            aria-label={`${n}: only ${name}`}
          >
            {n}
          </a>
        </div>
      ))}
      {list.more && (
        <p className="small">
          <a href={inFullHref(page.href({ ...filter, after: null }), facet)} rel="nofollow">
            More<span className="sr-only"> under “{TITLES[facet]}”</span>
          </a>
        </p>
      )}
    </fieldset>
  );
}
