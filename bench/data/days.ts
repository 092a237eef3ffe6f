import { addDays } from '#lib/dates/range.ts';
import type { Random } from './random.ts';

const FIRST = '2005-01-01';
const DAYS = 20 * 365;

/** A day of the twenty years that the record covers. */
export const someDay = (random: Random): string => addDays(FIRST, random.below(DAYS));

/** When something on or before `day` was said, as precisely as it is known; null where it is not known at all. */
export function saidOn(random: Random, day: string): { edtf: string | null; basis: string } {
  const said = addDays(day, -random.below(4));
  const kind = random.next();
  if (kind < 0.8) return { edtf: said, basis: '' };
  if (kind < 0.9) return { edtf: said.slice(0, 7), basis: 'the article names the month only' };
  if (kind < 0.96) {
    return {
      edtf: `[${addDays(said, -(3 + random.below(60)))}..${said}]`,
      basis: 'after the event, before the article',
    };
  }
  if (kind < 0.98) return { edtf: `${said}~`, basis: 'the article says “about”' };
  return { edtf: null, basis: '' };
}
