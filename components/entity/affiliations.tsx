import type { Affiliation } from '#domain/entities/types.ts';
import { formatDate } from '#lib/dates/format.ts';

/** Who belongs to whom, as far as dates are known. */
export function AffiliationList({ affiliations }: { affiliations: Affiliation[] }) {
  if (affiliations.length === 0) return null;
  return (
    <section aria-labelledby="affiliations">
      <h2 id="affiliations" className="plain-head">
        Affiliations
      </h2>
      <ul>
        {affiliations.map((one) => (
          <li
            key={`${one.direction} ${one.entity.slug} ${one.title}`}
            className="border-t border-line py-2 first:border-t-0"
          >
            {one.direction === 'member_of' ? (
              <>
                {one.title || one.role} of{' '}
                <a href={`/people/${one.entity.slug}`}>
                  <bdi>{one.entity.name}</bdi>
                </a>
              </>
            ) : (
              <>
                <a href={`/people/${one.entity.slug}`}>
                  <bdi>{one.entity.name}</bdi>
                </a>
                , {one.title || one.role}
              </>
            )}
            <span className="quiet small block">
              {one.speaks_for ? 'speaks for them' : 'does not speak for them'}; {period(one)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function period({ from, to }: Affiliation): string {
  if (!from && !to) return 'dates not known';
  if (from && to) return `${formatDate(from)} to ${formatDate(to)}`;
  return from ? `since ${formatDate(from)}` : `until ${to ? formatDate(to) : ''}`;
}
