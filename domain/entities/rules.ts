import { parseEdtf } from '#lib/dates/edtf.ts';
import type { Affiliation } from './types.ts';

/**
 * What someone was on a day, and to whom: affiliations whose period may hold that day. Without a day, or where
 * a period is not known, nothing rules one out. Those that name a title come first.
 * @param on EDTF, or null where the day is not known
 */
export function rolesOn(affiliations: readonly Affiliation[], on: string | null): Affiliation[] {
  const day = on ? parseEdtf(on) : { earliest: null, latest: null };
  return affiliations
    .filter(({ direction }) => direction === 'member_of')
    .filter(({ from, to }) => {
      const begunLater = from?.earliest && day.latest && from.earliest > day.latest;
      const endedBefore = to?.latest && day.earliest && to.latest < day.earliest;
      return !begunLater && !endedBefore;
    })
    .sort((a, b) => Number(b.title !== '') - Number(a.title !== ''));
}
