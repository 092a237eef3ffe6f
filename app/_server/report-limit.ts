import { headers } from 'next/headers';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { TooMany } from '#lib/errors.ts';

/*
 * How many reports of errors are taken in an hour: from one address, and from everyone together, so that nobody
 * can bury the desk. Counted in memory; a restart forgets.
 */
export const REPORTS_PER_ADDRESS = 10;
export const REPORTS_IN_ALL = 300;
const HOUR = 60 * 60;

const KEY = Symbol.for('on-record.report-limit');
type Limits = { address: RateLimiterMemory; all: RateLimiterMemory };

function limits(): Limits {
  const kept = globalThis as { [KEY]?: Limits };
  kept[KEY] ??= {
    address: new RateLimiterMemory({ points: REPORTS_PER_ADDRESS, duration: HOUR }),
    all: new RateLimiterMemory({ points: REPORTS_IN_ALL, duration: HOUR }),
  };
  return kept[KEY];
}

/** Counts one report. @throws TooMany (429) */
export async function countReport(): Promise<void> {
  const { address, all } = limits();
  try {
    await address.consume((await headers()).get('x-client-address') ?? 'unknown');
    await all.consume('all');
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    throw new TooMany(
      'Many reports have come in. Please send yours in an hour; what you wrote stays here.',
      seconds,
    );
  }
}
