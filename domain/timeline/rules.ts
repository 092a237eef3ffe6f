import type { Conflict } from '../claims/types.ts';
import type { Dated } from '../dated.ts';
import { byDate } from '../quotes/order.ts';
import type { Quote, QuoteStance } from '../quotes/types.ts';
import { barOf, ticksOf, type Window, windowOf } from './axis.ts';
import { bracketsOf } from './brackets.ts';
import type { TimelineFilter } from './filter.ts';
import type { Lane, Mark, Timeline } from './types.ts';

/** When the first source that has the quote was published, as far as any says. */
export function publishedOf({ appearances }: Quote): Dated | null {
  const dates = appearances.flatMap(({ source }) => source.published ?? []);
  const key = ({ earliest, latest }: Dated) => `${earliest ?? '0000'} ${latest ?? '9999'}`;
  return dates.sort((x, y) => (key(x) < key(y) ? -1 : 1))[0] ?? null;
}

/**
 * Lays statements out on the time axis: lanes by their first statement, in each the statements in date
 * order, what is not dated in a lane of its own at the end, and the marks of conflict beside them.
 */
export function layOut(
  quotes: readonly Quote[],
  { quotes: filter, lanes: kind }: TimelineFilter,
  conflicts: readonly Conflict[],
  claimTexts: ReadonlyMap<string, string>,
): Timeline {
  const ordered = [...quotes].sort(byDate);
  const dates = ordered.flatMap(({ said_on }) => said_on ?? []);
  const printed = ordered.flatMap((quote) => publishedOf(quote) ?? []);
  const window = windowOf(filter, dates, printed);
  const lanes = fillLanes(ordered, kind, filter.claim, window);
  const { brackets, undrawn } = bracketsOf(conflicts, lanes, claimTexts);
  return {
    window,
    ticks: window ? ticksOf(window) : [],
    lanes,
    rows: lanes.reduce((sum, { marks }) => sum + marks.length, 0),
    brackets,
    undrawn_conflicts: undrawn,
  };
}

function fillLanes(
  ordered: readonly Quote[],
  kind: TimelineFilter['lanes'],
  claims: readonly string[],
  window: Window | null,
): Lane[] {
  const lanes = new Map<string, Lane>();
  const undated: Lane = { key: 'undated', of: null, dated: false, marks: [] };
  const mark = (quote: Quote, stance: QuoteStance | null): Mark => {
    const published = publishedOf(quote);
    return {
      quote,
      row: 0,
      said: quote.said_on && window ? barOf(quote.said_on, window) : null,
      published: published && window ? barOf(published, window) : null,
      stance,
    };
  };
  for (const quote of ordered) {
    const asked = quote.stances.filter(({ claim }) => claims.length === 0 || claims.includes(claim.slug));
    const only = claims.length === 1 ? (asked[0] ?? null) : null;
    if (!quote.said_on) {
      undated.marks.push(mark(quote, only));
      continue;
    }
    for (const { of, stance } of kind === 'claim' ? claimsOf(asked) : [personOf(quote, kind)]) {
      const key = of?.slug ?? '';
      const lane = lanes.get(key) ?? { key: `${kind} ${key}`, of, dated: true, marks: [] };
      lanes.set(key, lane);
      lane.marks.push(mark(quote, stance ?? only));
    }
  }
  // Lanes stand in the order of their first statement; what is filed under no claim comes after the claims.
  const filed = [...lanes.values()].sort((x, y) => Number(x.of === null) - Number(y.of === null));
  const all = undated.marks.length > 0 ? [...filed, undated] : filed;
  let row = 0;
  for (const one of all.flatMap(({ marks }) => marks)) one.row = row++;
  return all;
}

type Place = { of: Lane['of']; stance: QuoteStance | null };

function personOf(quote: Quote, kind: 'speaker' | 'side'): Place {
  const who = (kind === 'side' && quote.on_behalf_of) || quote.speaker;
  return { of: { noun: 'person', slug: who.slug, name: who.name }, stance: null };
}

/** One lane for each claim it speaks to, once even where two holders' stances stand on it. */
function claimsOf(stances: readonly QuoteStance[]): Place[] {
  const places = new Map<string, Place>();
  for (const stance of stances) {
    const { slug, text } = stance.claim;
    if (!places.has(slug)) places.set(slug, { of: { noun: 'claim', slug, name: text }, stance });
  }
  return places.size > 0 ? [...places.values()] : [{ of: null, stance: null }];
}
