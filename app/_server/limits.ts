import { headers } from 'next/headers';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { readEnvironment } from '#lib/environment.ts';
import { TooMany } from '#lib/errors.ts';

/*
 * How often signing in may be tried. Counted in memory: a restart forgets, which costs an attacker's few guesses
 * and spares everyone a table that fills under attack.
 */
const WINDOW = 15 * 60;

/** Tries for one account, wherever they come from. SIGN_IN_LIMIT holds for one address, whoever it tries. */
const PER_ACCOUNT = 10;

const KEY = Symbol.for('on-record.limits');
type Limits = { account: RateLimiterMemory; address: RateLimiterMemory };

function limits(): Limits {
  const kept = globalThis as { [KEY]?: Limits };
  kept[KEY] ??= {
    account: new RateLimiterMemory({ points: PER_ACCOUNT, duration: WINDOW }),
    address: new RateLimiterMemory({ points: readEnvironment(process.env).signInLimit, duration: WINDOW }),
  };
  return kept[KEY];
}

/**
 * Counts one try to prove who one is. The account is counted whether it exists or not, so that the answer tells
 * nothing of that.
 * @throws TooMany (429)
 */
export async function countTry(account: string): Promise<void> {
  const { account: byAccount, address: byAddress } = limits();
  await consume(byAddress, (await headers()).get('x-client-address') ?? 'unknown');
  await consume(byAccount, account);
}

/** Forgets the tries for an account whose owner has come in. */
export async function forgetTries(account: string): Promise<void> {
  await limits().account.delete(account);
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    const minutes = Math.ceil(seconds / 60);
    throw new TooMany(
      `Too many tries. Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} and try again.`,
      seconds,
    );
  }
}
