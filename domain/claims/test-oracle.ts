import fc from 'fast-check';
import { addDays } from '#lib/dates/range.ts';
import type { ClaimTerms, Conflict, Incompatible, LiveStance } from './types.ts';

/*
 * The rules of conflict against a slow second reading of them. A world is small: a few quotes within five
 * days, two holders, two claims. The oracle tries every day that every quote may have been said on and asks
 * the plain question each time: does what was said first still hold on the day of the second?
 */

const DAYS = 5;
/** An open side reaches this far beyond the days; further days make no difference, no statement lasts longer. */
const BEYOND = 4;
const day = (n: number | null) => (n === null ? null : addDays('2022-01-10', n));

/** Stances on two claims, and what links the claims. */
export type World = { stances: LiveStance[]; claims: ClaimTerms[]; links: Incompatible[] };

const rangeOfDays = fc
  .tuple(
    fc.integer({ min: 0, max: DAYS - 1 }),
    fc.integer({ min: 0, max: 2 }),
    fc.constantFrom('', '', '', '', '', '<', '>', '?'),
  )
  .map(([from, width, open]) => ({
    earliest: day(open === '<' || open === '?' ? null : from),
    latest: day(open === '>' || open === '?' ? null : Math.min(DAYS - 1, from + width)),
  }));
const quotes = fc.array(
  fc.record({
    range: rangeOfDays,
    speaker: fc.constantFrom('mara', 'lyle'),
    taken_back: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  }),
  { minLength: 2, maxLength: 4 },
);
const commitment = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constantFrom('asserts', 'asserts', 'relays'),
      sign: fc.constantFrom(1, -1),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constantFrom('asks', 'declines', 'asserts'), sign: fc.constant(0) }),
  },
) as fc.Arbitrary<Pick<LiveStance, 'act' | 'sign'>>;
const claims = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constantFrom('event', 'speech', 'forecast', 'judgement'),
      persist_days: fc.constant(null),
    }),
    fc.record({
      kind: fc.constantFrom('state', 'position'),
      persist_days: fc.option(fc.integer({ min: 0, max: 3 })),
    }),
    fc.record({
      kind: fc.constantFrom('state', 'position'),
      persist_days: fc.option(fc.integer({ min: 0, max: 3 })),
    }),
  ),
  { minLength: 2, maxLength: 2 },
);
const LINKS: Incompatible[] = [
  { rule: 'contrary', a: { claim: 'c0', sign: 1 }, b: { claim: 'c1', sign: 1 } },
  { rule: 'implied', a: { claim: 'c0', sign: 1 }, b: { claim: 'c1', sign: -1 } },
];

/** Any such world, its dates open on a side now and then. */
export const world: fc.Arbitrary<World> = quotes.chain((said) =>
  fc.record({
    stances: fc
      .uniqueArray(
        fc.record({
          at: fc.nat(said.length - 1),
          claim: fc.constantFrom('c0', 'c0', 'c1'),
          holder: fc.constantFrom('mara', 'lyle'),
          commitment,
          force: fc.constantFrom('flat', 'flat', 'hedged', 'partial') as fc.Arbitrary<LiveStance['force']>,
          state: fc.constantFrom('confirmed', 'confirmed', 'confirmed', 'disputed') as fc.Arbitrary<
            LiveStance['state']
          >,
        }),
        { minLength: 2, maxLength: 6, selector: ({ at, claim, holder }) => `${at} ${claim} ${holder}` },
      )
      .map((list) =>
        list.flatMap(({ at, commitment: { act, sign }, ...stance }, id): LiveStance[] => {
          const quote = said[at];
          if (!quote) return [];
          return [
            {
              ...stance,
              id: id + 1,
              quote: `q${at}`,
              speaker: quote.speaker,
              act,
              sign,
              ...quote.range,
              taken_back: quote.taken_back,
            },
          ];
        }),
      ),
    claims: claims.map((terms) => terms.map((claim, n) => ({ slug: `c${n}`, ...claim }) as ClaimTerms)),
    links: fc.subarray(LINKS),
  }),
);

/* ---------------------------------------------------------------- the oracle */

const number = (text: string) => (Date.parse(text) - Date.parse('2022-01-10')) / 86_400_000;

/** The days a statement may have been made on, as numbers; an open side is cut off where it no longer matters. */
export function daysOf({ earliest, latest }: Pick<LiveStance, 'earliest' | 'latest'>): number[] {
  const from = earliest === null ? -BEYOND : number(earliest);
  const to = latest === null ? DAYS - 1 + BEYOND : number(latest);
  return Array.from({ length: to - from + 1 }, (_, n) => from + n);
}

/** Every way in which these quotes may have been dated: a day for each. */
function* datings(stances: LiveStance[]): Generator<Map<string, number>> {
  const quotesOf = [...new Map(stances.map((stance) => [stance.quote, stance]))];
  function* choose(n: number, chosen: Map<string, number>): Generator<Map<string, number>> {
    const next = quotesOf[n];
    if (!next) yield chosen;
    else for (const at of daysOf(next[1])) yield* choose(n + 1, new Map(chosen).set(next[0], at));
  }
  yield* choose(0, new Map());
}

const certainlyBefore = (x: LiveStance, y: LiveStance) =>
  x.latest !== null && y.earliest !== null && x.latest < y.earliest;

function contradict(x: LiveStance, y: LiveStance, links: Incompatible[]): boolean {
  const is = (stance: LiveStance, end: Incompatible['a']) =>
    stance.claim === end.claim && stance.sign === end.sign;
  const opposite = x.claim === y.claim && x.sign !== 0 && x.sign === -y.sign;
  return opposite || links.some(({ a, b }) => (is(x, a) && is(y, b)) || (is(x, b) && is(y, a)));
}

/** The holder's own statements that end `stance`: certainly later, contradicting it, standing and asserted. */
function endings(stance: LiveStance, { stances, links }: World): LiveStance[] {
  return stances.filter(
    (later) =>
      later.holder === stance.holder &&
      later.quote !== stance.quote &&
      contradict(stance, later, links) &&
      certainlyBefore(stance, later) &&
      later.act === 'asserts' &&
      later.state === 'confirmed' &&
      !later.taken_back,
  );
}

/** Whether two statements hold together, by trying every day that each quote involved may have been said on. */
export function timing(a: LiveStance, b: LiveStance, all: World): Conflict['timing'] {
  if (a.taken_back || b.taken_back) return 'taken_back';
  const ends = { [a.id]: endings(a, all), [b.id]: endings(b, all) };
  const answers = new Set<boolean>();
  for (const dates of datings([a, b, ...Object.values(ends).flat()])) {
    const at = (stance: LiveStance) => dates.get(stance.quote) ?? Number.NaN;
    const [first, second] = at(a) <= at(b) ? [a, b] : [b, a];
    const claim = all.claims.find(({ slug }) => slug === first.claim);
    const fades = claim?.kind === 'state' || claim?.kind === 'position';
    const sameDay = at(first) === at(second);
    const faded = at(second) - at(first) >= (claim?.persist_days ?? Number.POSITIVE_INFINITY);
    const ended = (ends[first.id] ?? []).some((ending) => at(ending) <= at(second));
    answers.add(sameDay || !fades || !(faded || ended));
  }
  return answers.size === 2 ? 'uncertain' : answers.has(true) ? 'same_time' : 'apart';
}

/** A rule and the two stances it sets against each other. */
export type Pair = [rule: Conflict['rule'], a: LiveStance, b: LiveStance];

/** Every pair that cannot both be kept, by looking at each stance beside each other one. */
export function pairs({ stances, links }: World): Pair[] {
  const is = (stance: LiveStance, end: Incompatible['a']) =>
    stance.claim === end.claim && stance.sign === end.sign;
  return stances.flatMap((a) =>
    stances.flatMap((b): Pair[] => {
      if (a.quote === b.quote) return [];
      const opposite: Pair[] =
        a.claim === b.claim && a.sign === 1 && b.sign === -1 ? [['opposite', a, b]] : [];
      return [
        ...opposite,
        ...links.filter((link) => is(a, link.a) && is(b, link.b)).map(({ rule }): Pair => [rule, a, b]),
      ];
    }),
  );
}
