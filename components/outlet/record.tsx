import type { Outlet, OutletCounts } from '#domain/outlets/types.ts';
import { quotesHref } from '#domain/quotes/filter.ts';
import type { Quote } from '#domain/quotes/types.ts';
import type { SourceRow } from '#domain/sources/types.ts';
import { Entries } from '../quote/entries.tsx';
import { plural } from '../ui/count.tsx';
import { DateText } from '../ui/date.tsx';

type Role = 'venue' | 'credit' | 'publisher';

/** What came from an outlet in each of its three roles, which are never added up. */
export function OutletRecord({
  outlet,
  newest,
  sources,
}: {
  outlet: Outlet & { counts: OutletCounts };
  newest: Record<Role, Quote[]>;
  sources: SourceRow[];
}) {
  const { name, slug, counts } = outlet;
  const roles: { role: Role; head: string; note: string; none: string }[] = [
    { role: 'venue', ...venueWords(outlet) },
    {
      role: 'credit',
      head: 'Credited to it elsewhere',
      note: 'others print it and name this outlet: “per …”',
      none: 'No other outlet credits it with a statement on record.',
    },
    {
      role: 'publisher',
      head: 'Printed in it',
      note: 'the newest of what was found in its pages',
      none: 'No source of its own is on record.',
    },
  ];
  const spoken = roles.filter(({ role }) => newest[role].length > 0);
  const silent = roles.filter(({ role }) => newest[role].length === 0);
  return (
    <>
      <p className="kicker">Outlet, {outlet.kind}</p>
      <h1>
        <bdi>{name}</bdi>
      </h1>
      {(outlet.entity || outlet.url) && (
        <p className="mt-2">
          {outlet.entity && (
            <>
              It speaks for itself, too: see{' '}
              <a href={`/people/${outlet.entity.slug}`}>
                <bdi>{outlet.entity.name}</bdi>
              </a>
              .{' '}
            </>
          )}
          {outlet.url && (
            <a href={outlet.url} rel="nofollow noopener">
              {new URL(outlet.url).hostname}
            </a>
          )}
        </p>
      )}
      {silent.length > 0 && <p className="quiet mt-3">{silent.map(({ none }) => none).join(' ')}</p>}
      <div className="roles section">
        {spoken.map(({ role, head, note }) => (
          <section className="column" key={role} aria-labelledby={role}>
            <h2 id={role} className="plain-head">
              {head}{' '}
              <a className="font-normal" href={quotesHref({ outlet: [slug], outlet_as: role })}>
                {plural(counts[role], 'statement')}
              </a>
            </h2>
            <p className="quiet small mb-3">{note}</p>
            <Entries quotes={newest[role]} />
          </section>
        ))}
      </div>
      {sources.length > 0 && (
        <section className="section" aria-labelledby="sources">
          <h2 id="sources">Its sources on record</h2>
          <ul>
            {sources.map(({ id, headline, published, counts: { quotes } }) => (
              <li key={id} className="hit">
                <a href={`/sources/${id}`}>
                  <bdi>{headline}</bdi>
                </a>
                <span className="quiet small block">
                  {published ? <DateText date={published} /> : 'not dated'}; {plural(quotes, 'statement')}
                </span>
              </li>
            ))}
          </ul>
          <p className="small mt-3">
            <a href={`/sources?outlet=${slug}`}>All its sources</a>
          </p>
        </section>
      )}
    </>
  );
}

function venueWords({ kind }: Outlet): { head: string; note: string; none: string } {
  if (kind === 'social platform') {
    return {
      head: 'Posted on it',
      note: 'by the speakers themselves',
      none: 'Nothing posted on it is on record.',
    };
  }
  if (kind === 'court' || kind === 'official body') {
    return { head: 'Said before it', note: 'by the speakers', none: 'Nothing said before it is on record.' };
  }
  return {
    head: 'Said to it',
    note: 'in interviews and answers to its reporters',
    none: 'Nothing said to it is on record.',
  };
}
