import { BODIES, isPersonNoun, MEN, WOMEN } from './lexicon/people.ts';
import type { Gender } from './names.ts';
import type { Party } from './parties.ts';

/** Someone who may be meant by "the minister said": who they are and when they last spoke. */
export type Heard = {
  party: number;
  phrase: number;
  gender: Gender;
  body: boolean;
  plural: boolean;
  spoke: number;
};

/** Bodies whose names say what they are: "the ministry" is no company. */
const KINDS = new Set(
  `department ministry university college council court committee commission agency union party bank hospital school
  club team association foundation office bureau authority police parliament government church museum charity`.split(
    /\s+/,
  ),
);
const FIRMS =
  /^(?:company|firm|group|corporation|\w*maker|\w*builder|retailer|supplier|carrier|lender|insurer|airline|manufacturer|giant|startup)$/;

/**
 * Whom "the minister said" or "the company said" means where the article has not called anyone so: the one who spoke
 * in the sentence before. A description that stood for someone else since they were first named means that someone.
 * @param head the noun that carries the description
 * @param since the sentence in which the description last stood, or -1
 * @param firstOf the sentence that first names a party
 */
export function echoed(
  heard: readonly Heard[],
  head: string,
  unit: number,
  since: number,
  list: readonly Party[],
  firstOf: (party: number) => number,
): Heard | null {
  const body = BODIES.has(head) || KINDS.has(head) || FIRMS.test(head);
  if (!body && !isPersonNoun(head)) return null;
  const gender: Gender = MEN.has(head) ? 'he' : WOMEN.has(head) ? 'she' : 'unknown';
  let best: Heard | null = null;
  const bodies = new Set<number>();
  for (const one of heard) {
    const maybe = FIRMS.test(head) && list[one.party]?.kind === 'unknown';
    if ((one.body !== body && !maybe) || one.plural || one.spoke < 0) continue;
    if (!body && unit - one.spoke > 1) continue;
    if (gender !== 'unknown' && one.gender !== 'unknown' && one.gender !== gender) continue;
    if (one.party >= 0 ? since >= firstOf(one.party) : body) continue;
    if (body && !mayBe(list[one.party], head)) continue;
    bodies.add(one.party);
    if (!best || one.spoke >= best.spoke) best = one;
  }
  // The one firm that has spoken is "the company" however long ago; of several the one that just spoke.
  return best && body && bodies.size > 1 && unit - best.spoke > 2 ? null : best;
}

/** Whether a body's name does not speak against its being called so. */
function mayBe(party: Party | undefined, head: string): boolean {
  const words = party?.words ?? [];
  if (words.includes(head)) return true;
  return !words.some((word) => KINDS.has(word));
}
