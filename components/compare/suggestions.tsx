import { compareHref } from '#domain/compare/filter.ts';
import { andList } from '#domain/compare/phrases.ts';
import type { Rivalry, UnclearName } from '#domain/compare/types.ts';
import type { Named } from '#domain/entities/types.ts';
import { SpeltLike } from '../search/spelt-like.tsx';
import { plural } from '../ui/count.tsx';

/** Ready-made comparisons: where most claims are in conflict. */
export function Rivalries({ rivalries }: { rivalries: Rivalry[] }) {
  if (rivalries.length === 0) return <p>No two parties on record are in conflict yet.</p>;
  return (
    <section className="section" aria-labelledby="rivalries">
      <h2 id="rivalries">Where most is contested</h2>
      <ul className="grid gap-x-12 md:grid-cols-2">
        {rivalries.map(({ a, b, claims }) => (
          <li
            key={`${a.slug} ${b.slug}`}
            className="flex items-baseline justify-between gap-4 border-b border-line py-2.5"
          >
            <a className="font-medium" href={compareHref({ sides: [a.slug, b.slug] })}>
              <bdi>{a.name}</bdi> <span className="quiet font-normal">against</span> <bdi>{b.name}</bdi>
            </a>
            <span className="quiet small whitespace-nowrap">{plural(claims, 'claim')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Names that were typed and fit nobody, or several: nothing is guessed, and nothing else is compared instead. */
export function UnknownNames({
  unclear,
  near,
  asked,
  others,
}: {
  unclear: UnclearName[];
  /** Who is spelt like a name that fits nobody, by what was typed. */
  near: ReadonlyMap<string, Named[]>;
  /** The address that was asked for. */
  asked: URLSearchParams;
  /** The sides that are clear, and the comparison of them. */
  others: { names: string[]; href: string };
}) {
  const hrefWith = (param: string) => (slug: string) => {
    const params = new URLSearchParams(asked);
    params.set(param, slug);
    return `/compare?${params}`;
  };
  return (
    <div className="notice" role="status">
      {unclear.map(({ param, typed, options }) =>
        options.length === 0 ? (
          <p key={param}>
            Nobody on record is called “{typed}”.{' '}
            <SpeltLike near={near.get(typed) ?? []} href={hrefWith(param)} />{' '}
            <a href={`/people?q=${encodeURIComponent(typed)}`}>Search for a part of the name</a>.
          </p>
        ) : (
          <div key={param}>
            <p>More than one on record is called “{typed}”. Which one?</p>
            <ul className="list-disc ps-5">
              {options.map(({ slug, name }) => (
                <li key={slug}>
                  <a href={hrefWith(param)(slug)}>
                    <bdi>{name}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ),
      )}
      {others.names.length > 0 && (
        <p>
          Nothing is lined up until that is clear. You can look at{' '}
          <a href={others.href}>
            <bdi>{andList(others.names)}</bdi>
            {others.names.length === 1 && ' alone'}
          </a>
          .
        </p>
      )}
    </div>
  );
}
