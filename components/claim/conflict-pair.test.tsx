import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { describeClaim } from '#domain/claims/queries-claim.ts';
import { conflictsOfQuotes } from '#domain/claims/queries-conflicts.ts';
import type { ConflictItem } from '#domain/claims/types.ts';
import { type Desk, rustDesk } from '#domain/test-context.ts';
import { ConflictPairs } from './conflict-pair.tsx';

const ALLRED = 'allred-shot-the-gun';
let desk: Desk;
let against: ConflictItem[];

beforeAll(async () => {
  desk = rustDesk();
  against = (await conflictsOfQuotes(desk.nobody, [ALLRED])).items;
});

/** How often each of these is linked from, by its "full record". */
function printed(html: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [, id = ''] of html.matchAll(/href="\/quotes\/([^"]+)"/g)) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}

describe('pairs of statements', () => {
  test('on the page of a quote print what stands against it, not the quote again', () => {
    const html = renderToStaticMarkup(<ConflictPairs conflicts={against} own={ALLRED} />);
    expect(against.length).toBeGreaterThan(2);
    expect(Object.keys(printed(html)).sort()).toEqual(
      [...new Set(against.map(({ a, b }) => (a.id === ALLRED ? b.id : a.id)))].sort(),
    );
  });

  test('on the page of a claim print a statement once that several others face', async () => {
    const claim = await describeClaim(desk.nobody, 'pulled-the-trigger');
    const conflicts = claim?.conflicts ?? [];
    const html = renderToStaticMarkup(<ConflictPairs conflicts={conflicts} on="pulled-the-trigger" />);
    const times = printed(html);
    for (const { a } of conflicts) expect(times[a.id]).toBe(1);
    expect(html.match(/class="gap"/g)).toHaveLength(conflicts.length);
    expect(html).not.toContain('href="/claims/pulled-the-trigger"');
  });

  test('tell when the other was said, seen from the one that the page is about', async () => {
    const [pair] = (await conflictsOfQuotes(desk.nobody, ['baldwin-instagram-lie'])).items;
    const html = (own: string) =>
      renderToStaticMarkup(<ConflictPairs conflicts={pair ? [pair] : []} own={own} />);
    expect(html('baldwin-instagram-lie')).toContain('1 to 11 days later');
    expect(html('sheriff-phone-not-handed-over')).toContain('1 to 11 days earlier');
  });

  test('say the usual once, and only what is special beside each', () => {
    const [pair] = against;
    if (!pair) throw new Error('no pair');
    const usual = { relation: 'between', strength: 'direct', timing: 'same_time' } as const;
    const html = (...changes: Partial<ConflictItem>[]) =>
      renderToStaticMarkup(
        <ConflictPairs
          conflicts={changes.map((change, at) => ({
            ...pair,
            ...usual,
            ...change,
            b: { ...pair.b, id: String(at) },
          }))}
        />,
      );
    expect(html({}, {}).match(/Two parties contradict each other/g)).toHaveLength(1);
    expect(html({}, {})).not.toContain('pair-why');
    const special = html({ strength: 'disputed', timing: 'uncertain' });
    expect(special).not.toContain('flatly');
    expect(special).toContain(
      'Editors disagree whether a statement reaches the claim; the dates leave open whether the one still stood when the other was made.',
    );
  });
});
