import type { Quote } from './types.ts';

/**
 * Date order: earliest day, then latest; what has no first day comes last. Statements of the same day or range stand as
 * they stand in print, source by source, the one published first before the other: which of them was said first is
 * not known, but an account of one scene is not turned round.
 */
export function byDate(a: Quote, b: Quote): number {
  const [one, other] = [keyOf(a), keyOf(b)];
  for (const [at, part] of one.entries()) {
    const against = other[at] ?? part;
    if (part !== against) return part < against ? -1 : 1;
  }
  return 0;
}

const UNKNOWN = '9999';

function keyOf({ id, said_on, appearances: [first] }: Quote): (string | number)[] {
  const { fragments = [], passage = null } = first?.selector ?? {};
  const starts = [...fragments, ...(passage ? [passage] : [])].map(({ start }) => start);
  return [
    said_on?.earliest ?? UNKNOWN,
    said_on?.latest ?? UNKNOWN,
    first?.source.published?.earliest ?? UNKNOWN,
    first?.source.id ?? '',
    starts.length > 0 ? Math.min(...starts) : Number.MAX_SAFE_INTEGER,
    id,
  ];
}
