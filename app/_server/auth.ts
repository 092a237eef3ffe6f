import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { APIError } from 'better-auth/api';
import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies';
import { twoFactor } from 'better-auth/plugins';
import { cookies } from 'next/headers';
import { credentials, secondFactors, sessions, users, verifications } from '#db/schema-accounts.ts';
import { hashPassword, verifyPassword } from '#domain/accounts/commands-passwords.ts';
import { isDisabled } from '#domain/accounts/queries-sessions.ts';
import { ABSOLUTE_LIMIT, LONGEST_PASSWORD, SHORTEST_PASSWORD } from '#domain/accounts/rules.ts';
import { SESSION_COOKIE } from '#lib/cookies.ts';
import { TooMany } from '#lib/errors.ts';
import { publicId } from '#lib/text/slug.ts';
import { readerContext } from './context.ts';
import { publicOrigin } from './origin.ts';
import { authSecret } from './secret.ts';

/*
 * Signing in: better-auth over our own tables. None of its addresses is served; its functions are called from
 * our actions, behind our checks of where a request comes from and how often.
 */

/** The library is slow to set up; kept where every copy of this module finds it. */
const KEY = Symbol.for('on-record.auth');
type Kept = { [KEY]?: ReturnType<typeof make> };

export function auth(): ReturnType<typeof make> {
  const kept = globalThis as Kept;
  kept[KEY] ??= make();
  return kept[KEY];
}

const times = { createdAt: 'created_at', updatedAt: 'updated_at' };

function make() {
  const tables = { users, sessions, credentials, verifications, second_factors: secondFactors };
  return betterAuth({
    appName: 'On Record',
    baseURL: publicOrigin(),
    secret: authSecret(),
    database: drizzleAdapter(readerContext().db, { provider: 'sqlite', schema: tables }),
    telemetry: { enabled: false },
    // Ours stand in app/_server/limits.ts, per account and per address.
    rateLimit: { enabled: false },
    logger: { level: 'error', disableColors: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    user: { modelName: 'users', fields: { ...times, emailVerified: 'email_verified' } },
    account: {
      modelName: 'credentials',
      fields: { ...times, userId: 'user_id', providerId: 'provider_id', accountId: 'account_id' },
    },
    session: {
      modelName: 'sessions',
      fields: {
        ...times,
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
      },
      expiresIn: ABSOLUTE_LIMIT / 1000,
      disableSessionRefresh: true,
    },
    databaseHooks: {
      session: {
        create: {
          // Here and not before the password is looked at: the answer takes as long as for a wrong one.
          before: async ({ userId }) => {
            if (isDisabled(readerContext(), Number(userId))) throw new APIError('UNAUTHORIZED');
          },
        },
      },
    },
    verification: {
      modelName: 'verifications',
      fields: { ...times, expiresAt: 'expires_at' },
      storeIdentifier: 'hashed',
    },
    plugins: [
      twoFactor({
        issuer: 'On Record',
        backupCodeOptions: { customBackupCodesGenerate: recoveryCodes },
        twoFactorTable: 'second_factors',
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor' } },
          twoFactor: {
            modelName: 'second_factors',
            fields: {
              userId: 'user_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
    ],
    advanced: {
      // It misses columns for signing in by other sites, which is not offered, and would make users itself, which
      // nothing asks it to.
      database: { generateId: 'serial', validateSchema: false },
      ipAddress: { ipAddressHeaders: ['x-client-address'] },
      useSecureCookies: false,
      defaultCookieAttributes: { secure: true, httpOnly: true, sameSite: 'lax', path: '/' },
      cookies: {
        session_token: { name: SESSION_COOKIE },
        two_factor: { name: '__Host-on-record-code' },
        dont_remember: { name: '__Host-on-record-brief' },
        trust_device: { name: '__Host-on-record-device' },
      },
    },
  });
}

/** Ten codes of 60 random bits each, in signs that are not misread. */
function recoveryCodes(): string[] {
  return Array.from({ length: 10 }, () => publicId());
}

/** Hands the browser the cookies that better-auth answered with. Only an action may. */
export async function passOnCookies(answered: Headers): Promise<void> {
  const jar = await cookies();
  for (const line of answered.getSetCookie()) {
    for (const [name, value] of parseSetCookieHeader(line))
      jar.set(name, value.value, toCookieOptions(value));
  }
}

/** Runs a function of better-auth; what it refuses becomes the refusal of ours, whatever its reason. */
export async function refusedAs<T>(refusal: () => Error, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    // An account whose codes were guessed at is locked for a while; see the library's accountLockout.
    if (error.status === 'TOO_MANY_REQUESTS') {
      throw new TooMany('Too many wrong codes. Wait 15 minutes and sign in again.', 15 * 60);
    }
    throw refusal();
  }
}
