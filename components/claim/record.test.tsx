import { expect, test } from 'vitest';
import { describeClaim } from '#domain/claims/queries-claim.ts';
import type { Claim } from '#domain/claims/types.ts';
import { rustDesk } from '#domain/test-context.ts';
import { htmlOf } from '../test-html.ts';
import { ClaimRecord } from './record.tsx';

test('how long a statement on a claim stands is told in whole sentences', async () => {
  const record = await describeClaim(rustDesk().nobody, 'phone-within-the-week');
  if (!record) throw new Error('the claim is not on record');
  const lede = async (change: Partial<Claim>) => {
    const page = (
      <ClaimRecord {...record} claim={{ ...record.claim, scope: '', ...change }} timeline={null} />
    );
    return /class="lede[^>]*>([^<]*)</.exec(await htmlOf(page))?.[1]?.trim();
  };
  expect(await lede({})).toBe(
    'About what will happen. A statement on it stands until its speaker takes it back.',
  );
  expect(await lede({ kind: 'state', persist_days: null })).toBe(
    'About a state of things, which may change. A statement on it stands until its speaker says otherwise.',
  );
  expect(await lede({ kind: 'position', persist_days: 30 })).toBe(
    'A position, which may change. A statement on it is taken to stand for 30 days.',
  );
});
