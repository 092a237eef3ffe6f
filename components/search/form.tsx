import type { Named } from '#domain/entities/types.ts';
import type { SearchFilter } from '#domain/search/filter.ts';

/** One field for everything on record, or for what lies within a person or topic. A plain form. */
export function SearchForm({
  label,
  q = '',
  within = {},
  sort,
}: {
  label: string;
  q?: string;
  within?: { speaker?: Named[]; about?: Named[]; topic?: Named[] };
  /** Shown where there is something to sort. */
  sort?: SearchFilter['sort'];
}) {
  return (
    <search>
      <form className="search-form" action="/search" method="get">
        {(['speaker', 'about', 'topic'] as const).flatMap((name) =>
          (within[name] ?? []).map(({ slug }) => (
            <input key={`${name} ${slug}`} type="hidden" name={name} value={slug} />
          )),
        )}
        <input
          className="field"
          type="search"
          name="q"
          defaultValue={q}
          maxLength={300}
          placeholder={label}
          aria-label={label}
        />
        {sort && (
          <select className="field" name="sort" defaultValue={sort} aria-label="Order of the statements">
            <option value="best">Best match first</option>
            <option value="newest">Newest first</option>
          </select>
        )}
        <button className="button" type="submit">
          Search
        </button>
      </form>
    </search>
  );
}
