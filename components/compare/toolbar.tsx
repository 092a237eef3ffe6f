import { type CompareFilter, compareHref, ORDERS, SHOWS, SIDE_PARAMS } from '#domain/compare/filter.ts';

const SHOW_NAMES = {
  all: 'all claims',
  conflicts: 'conflicts only',
  both: 'claims more than one speaks to',
} as const;
const ORDER_NAMES = {
  strength: 'disagreements first',
  first: 'first statement',
  latest: 'latest statement',
} as const;

/** How the comparison is narrowed and ordered: one plain form, and its filters in use as chips. */
export function CompareToolbar({ filter, names }: { filter: CompareFilter; names: Record<string, string> }) {
  return (
    <>
      <form className="toolbar" action="/compare" method="get">
        {filter.sides.map((slug, at) => (
          <input key={slug} type="hidden" name={SIDE_PARAMS[at]} value={slug} />
        ))}
        {(['about', 'topic', 'claim', 'outlet'] as const).flatMap((field) =>
          filter[field].map((slug) => (
            <input key={`${field} ${slug}`} type="hidden" name={field} value={slug} />
          )),
        )}
        <label>
          <span className="label">Show</span>
          <select className="field" name="show" defaultValue={filter.show}>
            {SHOWS.map((show) => (
              <option key={show} value={show}>
                {SHOW_NAMES[show]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="label">Order</span>
          <select className="field" name="o" defaultValue={filter.o}>
            {ORDERS.map((order) => (
              <option key={order} value={order}>
                {ORDER_NAMES[order]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="label">Said from</span>
          <input className="field" type="date" name="from" defaultValue={filter.from ?? ''} />
        </label>
        <label>
          <span className="label">to</span>
          <input className="field" type="date" name="to" defaultValue={filter.to ?? ''} />
        </label>
        <label>
          <span className="label">Who speaks for a side</span>
          <select className="field" name="reps" defaultValue={filter.reps ? '1' : '0'}>
            <option value="1">counts with it</option>
            <option value="0">is left out</option>
          </select>
        </label>
        <button className="button plain" type="submit">
          Apply
        </button>
      </form>
      <CompareChips filter={filter} names={names} />
    </>
  );
}

function CompareChips({ filter, names }: { filter: CompareFilter; names: Record<string, string> }) {
  const words = { about: 'about', topic: 'on', claim: 'claim:', outlet: 'in or to' } as const;
  const chips = (['about', 'topic', 'claim', 'outlet'] as const).flatMap((field) =>
    filter[field].map((slug) => ({
      phrase: `${words[field]} ${names[slug] ?? slug}`,
      href: compareHref({ ...filter, [field]: filter[field].filter((one) => one !== slug) }),
    })),
  );
  if (filter.sides.length > 2) {
    for (const slug of filter.sides) {
      chips.push({
        phrase: `side: ${names[slug] ?? slug}`,
        href: compareHref({ ...filter, sides: filter.sides.filter((one) => one !== slug) }),
      });
    }
  }
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label="Filters in use">
      {chips.map(({ phrase, href }) => (
        <li key={phrase}>
          <a className="chip" href={href} aria-label={`Remove: ${phrase}`}>
            {phrase} <span aria-hidden="true">✕</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
