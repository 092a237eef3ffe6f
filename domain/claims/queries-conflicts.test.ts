import { expect, test } from 'vitest';
import { rustDesk } from '../test-context.ts';
import { parseClaimFilter } from './filter.ts';
import { listClaims } from './queries.ts';
import { newestOnEach } from './queries-conflicts.ts';

test('each contested claim gives its newest pair, in the order asked for; one that nobody contests gives none', async () => {
  const ctx = rustDesk().nobody;
  const { filter } = parseClaimFilter(new URLSearchParams({ topic: 'rust-shooting' }));
  const { items } = await listClaims(ctx, filter);
  const pairs = await newestOnEach(
    ctx,
    items.map(({ slug }) => slug),
  );
  const contested = items.filter(({ counts }) => counts.conflicts > 0).map(({ slug }) => slug);
  expect(contested).toContain('pulled-the-trigger');
  expect(pairs.map(({ claim_a }) => claim_a.slug)).toEqual(contested);
  expect(pairs.every(({ counted }) => counted)).toBe(true);
});
