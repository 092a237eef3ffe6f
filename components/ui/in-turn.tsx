import { cache, type ReactNode } from 'react';
import { nextTurn } from '#lib/next-turn.ts';

/** The last of a page's parts to have waited its turn. */
const lastOf = cache((): { turn: Promise<unknown> } => ({ turn: Promise.resolve() }));

/**
 * A part of a long page, rendered after those before it and after whatever else the process has to answer: all at once
 * the longest pages would keep others waiting (docs/decisions/0054).
 */
export async function InTurn({ children }: { children: ReactNode }) {
  const last = lastOf();
  last.turn = last.turn.then(nextTurn);
  await last.turn;
  return children;
}
