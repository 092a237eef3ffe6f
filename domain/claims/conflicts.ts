import type { ConflictItem } from './types.ts';

/** The first conflict of each claim, in the order given. */
export function onePerClaim(items: readonly ConflictItem[]): ConflictItem[] {
  const seen = new Set<string>();
  return items.filter(({ claim_a }) => !seen.has(claim_a.slug) && seen.add(claim_a.slug));
}
