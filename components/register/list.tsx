import type { RegisterNoun, RegisterRow } from '#domain/merges/types.ts';
import { Pager } from '../ui/pager.tsx';
import { ENTITY_KIND_WORDS, REGISTER } from './words.ts';

/** Everyone, or every outlet, as editors keep them: a search, the list, and those that were merged. */
export function RegisterList({
  noun,
  found,
  filter,
}: {
  noun: RegisterNoun;
  found: { items: RegisterRow[]; next: number | null; total: number };
  filter: { q: string; merged: boolean; after: number };
}) {
  const { path, title, one } = REGISTER[noun];
  const here = `/edit/${path}`;
  const query = new URLSearchParams({
    ...(filter.q ? { q: filter.q } : {}),
    ...(filter.merged ? { merged: '1' } : {}),
    after: String(found.next),
  });
  return (
    <>
      <h1>{title}</h1>
      <p className="desk-links">
        <a href={`${here}/new`}>Add a {one}</a>
        {filter.merged ? (
          <a href={here}>Those that stand</a>
        ) : (
          <a href={`${here}?merged=1`}>Those that were merged</a>
        )}
      </p>
      <form method="get" className="desk-filter">
        {filter.merged && <input type="hidden" name="merged" value="1" />}
        <label>
          <span className="label">{noun === 'entity' ? 'Any of their names' : 'Its name'}</span>
          <input className="field" type="search" name="q" defaultValue={filter.q} />
        </label>
        <button className="button plain" type="submit">
          Search
        </button>
      </form>
      {found.items.length === 0 && (
        <p className="mt-6">
          {filter.merged ? 'Nothing that was merged fits.' : `No ${one} fits.`}{' '}
          <a href={`${here}/new`}>Add one</a>.
        </p>
      )}
      <ul className="rows mt-4">
        {found.items.map(({ slug, name, kind, about, known, merged_into }) => (
          <li key={slug}>
            <span>
              <a href={`${here}/${merged_into?.slug ?? slug}`}>
                <bdi>{name}</bdi>
              </a>{' '}
              <span className="quiet small">{merged_into ? `merged into ${merged_into.name}` : about}</span>
            </span>
            <span className="quiet small">
              {kindWord(kind)}
              {!known && !merged_into && ', not public yet'}
            </span>
          </li>
        ))}
      </ul>
      <Pager
        next={found.next === null ? null : `${here}?${query}`}
        first={filter.after > 0 ? here : null}
        label={`Next of ${found.total.toLocaleString('en')}`}
      />
    </>
  );
}

function kindWord(kind: string): string {
  return (ENTITY_KIND_WORDS as Record<string, string>)[kind] ?? kind;
}
