import { dayNumber } from '#lib/dates/range.ts';
import type { ConflictRelation, ConflictStrength, ConflictTiming } from '#lib/vocabulary.ts';
import { isCounted } from './place.ts';
import type { ClaimTerms, Conflict, Incompatible, LiveStance } from './types.ts';

/*
 * Which statements cannot both be kept, and how. Everything here is pure: stances in, pairs out, whatever
 * their order. Dates are ranges of days, and nothing is claimed that one day within them could deny:
 * `same_time` holds for every choice of days, `apart` for none, `uncertain` lies between.
 */

type Days = { from: number; to: number };
const FOREVER = Number.POSITIVE_INFINITY;

/**
 * Every pair of stances that cannot both be kept: opposite signs on one claim, or two commitments that a
 * link between claims forbids. Two stances of one quote are never a pair.
 * @param wanted only such pairs are returned, whichever of the two comes first; to tell how long a statement
 *   held, the others of its own holder are looked at all the same
 * @returns pairs ordered by claim and quotes; in `opposite`, `a` affirms and `b` denies
 */
export function deriveConflicts(...what: Parameters<typeof conflictsIn>): Conflict[] {
  return conflictsIn(...what)
    .map((conflict) => ({ conflict, key: sortKey(conflict) }))
    .sort((x, y) => compareKeys(x.key, y.key))
    .map(({ conflict }) => conflict);
}

/** The same pairs in no order, for those who keep them in one of their own. */
export function conflictsIn(
  stances: readonly LiveStance[],
  claims: readonly ClaimTerms[],
  links: readonly Incompatible[] = [],
  wanted: (a: LiveStance, b: LiveStance) => boolean = () => true,
): Conflict[] {
  const byCommitment = new Map<string, LiveStance[]>();
  for (const stance of stances) {
    if (stance.sign === 0) continue;
    add(byCommitment, `${stance.claim} ${stance.sign}`, stance);
  }
  const committed = (claim: string, sign: number) => byCommitment.get(`${claim} ${sign}`) ?? [];
  const pairs: { rule: Conflict['rule']; a: LiveStance; b: LiveStance }[] = [];
  // Several links may say the same of two claims, above all after merges: a pair is one pair.
  const paired = new Set<string>();
  const pairUp = (rule: Conflict['rule'], left: LiveStance[], right: LiveStance[]) => {
    for (const a of left) {
      for (const b of right) {
        if (a.quote === b.quote || (a.holder !== b.holder && !wanted(a, b))) continue;
        const key = a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`;
        if (paired.has(key)) continue;
        paired.add(key);
        pairs.push({ rule, a, b });
      }
    }
  };
  for (const { slug } of claims) pairUp('opposite', committed(slug, 1), committed(slug, -1));
  for (const { rule, a, b } of inOrder(links))
    pairUp(rule, committed(a.claim, a.sign), committed(b.claim, b.sign));

  const terms = new Map(claims.map((claim) => [claim.slug, claim]));
  const closers = closingStatements(pairs);
  return pairs
    .filter(({ a, b }) => wanted(a, b))
    .map(({ rule, a, b }) => describe(rule, a, b, terms, closers));
}

/** Which of several links names a pair must not depend on which was set first. */
function inOrder(links: readonly Incompatible[]): Incompatible[] {
  const key = ({ rule, a, b }: Incompatible) => [rule, a.claim, String(a.sign), b.claim, String(b.sign)];
  return [...links].sort((x, y) => compareKeys(key(x), key(y)));
}

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function describe(
  rule: Conflict['rule'],
  a: LiveStance,
  b: LiveStance,
  terms: ReadonlyMap<string, ClaimTerms>,
  closers: ReadonlyMap<number, LiveStance[]>,
): Conflict {
  const strength = strengthOf(a, b);
  const window = (stance: LiveStance): Window => ({
    persist: persistence(terms.get(stance.claim)),
    closers: persistsForGood(terms.get(stance.claim)) ? [] : (closers.get(stance.id) ?? []),
  });
  const timing = a.taken_back || b.taken_back ? 'taken_back' : timingOf(a, b, window(a), window(b));
  return {
    rule,
    relation: relationOf(a, b),
    strength,
    timing,
    gap_days: gapOf(a, b),
    counted: isCounted(strength, timing),
    first: certainlyBefore(a, b) ? 'a' : certainlyBefore(b, a) ? 'b' : null,
    a,
    b,
  };
}

function relationOf(a: LiveStance, b: LiveStance): ConflictRelation {
  if (a.holder !== b.holder) return 'between';
  if (a.speaker === b.speaker) return 'self';
  return a.act === 'relays' || b.act === 'relays' ? 'second_hand' : 'within_side';
}

function strengthOf(a: LiveStance, b: LiveStance): ConflictStrength {
  if (a.state === 'disputed' || b.state === 'disputed') return 'disputed';
  const plain = (stance: LiveStance) => stance.force === 'flat' && stance.act === 'asserts';
  return plain(a) && plain(b) ? 'direct' : 'qualified';
}

/* ---------------------------------------------------------------- time */

/** How long a stance holds: so many days, and never past its holder's own later opposite. */
type Window = { persist: number; closers: LiveStance[] };

/** What is said of an event, a speech, a forecast or as a judgement holds for good. */
function persistsForGood(claim: ClaimTerms | undefined): boolean {
  return claim?.kind !== 'state' && claim?.kind !== 'position';
}

function persistence(claim: ClaimTerms | undefined): number {
  return persistsForGood(claim) ? FOREVER : (claim?.persist_days ?? FOREVER);
}

/**
 * For each stance, the statements of its own holder that contradict it and were certainly made later: from
 * then on the earlier one no longer holds. What was disputed, taken back or only relayed closes nothing.
 */
function closingStatements(pairs: readonly { a: LiveStance; b: LiveStance }[]): Map<number, LiveStance[]> {
  const closers = new Map<number, LiveStance[]>();
  const close = (earlier: LiveStance, later: LiveStance) => {
    const closes = later.state === 'confirmed' && !later.taken_back && later.act === 'asserts';
    if (!closes || !certainlyBefore(earlier, later)) return;
    add(closers, earlier.id, later);
  };
  for (const { a, b } of pairs) {
    if (a.holder !== b.holder) continue;
    close(a, b);
    close(b, a);
  }
  return closers;
}

/**
 * Whether the two hold together. Of two statements the earlier must still hold on the day of the later; on
 * one day they always meet. Each day ranges freely over its own dates, so best and worst case are taken
 * apart, day by day.
 */
function timingOf(a: LiveStance, b: LiveStance, ofA: Window, ofB: Window): ConflictTiming {
  const orders = [
    { first: a, second: b, window: ofA },
    { first: b, second: a, window: ofB },
  ];
  const possible =
    daysOverlap(a, b) || orders.some(({ first, second, window }) => canStillHold(first, second, window));
  if (!possible) return 'apart';
  const certain = orders.every(({ first, second, window }) => mustStillHold(first, second, window));
  return certain ? 'same_time' : 'uncertain';
}

/** There are days on which `first` comes before `then` and still holds then. */
function canStillHold(first: LiveStance, second: LiveStance, window: Window): boolean {
  const [one, two] = [daysOf(first), daysOf(second)];
  if (one.from >= two.to) return false;
  const gap = Math.max(1, two.from - one.to);
  return (
    gap < window.persist &&
    window.closers.every((closer) => closer.quote !== second.quote && two.from < daysOf(closer).to)
  );
}

/** On all days on which `first` comes before `then` it still holds then. */
function mustStillHold(first: LiveStance, second: LiveStance, window: Window): boolean {
  const [one, two] = [daysOf(first), daysOf(second)];
  if (one.from >= two.to) return true;
  const persists = window.persist === FOREVER || two.to - one.from < window.persist;
  return (
    persists &&
    window.closers.every((closer) => closer.quote !== second.quote && two.to < daysOf(closer).from)
  );
}

/** Read once per stance: a pair asks for its days a dozen times. */
const daysRead = new WeakMap<LiveStance, Days>();

function daysOf(stance: LiveStance): Days {
  const known = daysRead.get(stance);
  if (known) return known;
  const { earliest, latest } = stance;
  const days = {
    from: earliest === null ? -FOREVER : dayNumber(earliest),
    to: latest === null ? FOREVER : dayNumber(latest),
  };
  daysRead.set(stance, days);
  return days;
}

function daysOverlap(a: LiveStance, b: LiveStance): boolean {
  const [one, two] = [daysOf(a), daysOf(b)];
  return one.from <= two.to && two.from <= one.to;
}

/** "Before" is said only if every day of `a` lies before every day of `b`. */
function certainlyBefore(a: LiveStance, b: LiveStance): boolean {
  return daysOf(a).to < daysOf(b).from;
}

function gapOf(a: LiveStance, b: LiveStance): Conflict['gap_days'] {
  const [one, two] = [daysOf(a), daysOf(b)];
  const unknown = ({ from, to }: Days) => from === -FOREVER && to === FOREVER;
  if (unknown(one) || unknown(two)) return null;
  const min = Math.max(0, two.from - one.to, one.from - two.to);
  const max = Math.max(two.to - one.from, one.to - two.from);
  return { min, max: Number.isFinite(max) ? max : null };
}

/* ---------------------------------------------------------------- order */

function sortKey({ rule, a, b }: Conflict): string[] {
  return [
    a.claim,
    b.claim,
    rule,
    a.earliest ?? '',
    a.quote,
    b.earliest ?? '',
    b.quote,
    String(a.id),
    String(b.id),
  ];
}

function compareKeys(x: string[], y: string[]): number {
  for (const [at, key] of x.entries()) {
    const other = y[at] ?? '';
    if (key !== other) return key < other ? -1 : 1;
  }
  return 0;
}
