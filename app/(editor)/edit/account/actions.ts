'use server';

import { headers } from 'next/headers';
import {
  changePassword as change,
  endSession as end,
  recordTwoFactor,
  saveProfile as save,
} from '#domain/accounts/commands-own.ts';
import { makeToken as make, revokeToken as revoke } from '#domain/accounts/commands-tokens.ts';
import type { TokenInput } from '#domain/accounts/schema.ts';
import { InputError, Refused, SignInNeeded } from '#lib/errors.ts';
import { formAction } from '../../../_server/action.ts';
import { auth, passOnCookies, refusedAs } from '../../../_server/auth.ts';
import { field, numberField } from '../../../_server/fields.ts';
import { goTo } from '../../../_server/go-to.ts';
import { countTry, forgetTries } from '../../../_server/limits.ts';
import { currentSession } from '../../../_server/session.ts';

/** The session that an open action stands on. @throws SignInNeeded */
async function ownSession() {
  const session = await currentSession();
  if (!session) throw new SignInNeeded();
  return session;
}

/** Whoever sits at an open session and does not know its password is stopped after a few guesses. */
async function guarded<T>(work: () => Promise<T>): Promise<T> {
  const { email } = await ownSession();
  await countTry(email);
  const result = await work();
  await forgetTries(email);
  return result;
}

const wrongPassword = (name: string) => () => {
  const message = 'This is not your password.';
  return new Refused(message, [{ field: name, message }]);
};

export const saveProfile = formAction('saveProfile', async (ctx, form) => {
  save(ctx, { name: field(form, 'name'), version: numberField(form, 'version') });
});

export const changePassword = formAction('changePassword', async (ctx, form) => {
  const { id } = await ownSession();
  await guarded(() =>
    change(ctx, {
      current_password: field(form, 'current_password'),
      password: field(form, 'password'),
      session: id,
    }),
  );
});

export const endSession = formAction('endSession', async (ctx, form) => {
  const { id } = await ownSession();
  const which = field(form, 'session') === 'others' ? 'others' : numberField(form, 'session');
  end(ctx, { session: which, current: id });
});

export const makeToken = formAction('makeToken', async (ctx, form) => {
  try {
    const { token } = make(ctx, {
      name: field(form, 'token_name'),
      role: field(form, 'role') as TokenInput['role'],
    });
    return { token };
  } catch (error) {
    // The field is called otherwise in this form, where another one is called name.
    if (!(error instanceof InputError)) throw error;
    const errors = error.errors.map((one) => (one.field === 'name' ? { ...one, field: 'token_name' } : one));
    throw new InputError(error.message, errors);
  }
});

export const revokeToken = formAction('revokeToken', async (ctx, form) => {
  revoke(ctx, { token: numberField(form, 'revoke') });
});

export const startTwoFactor = formAction('startTwoFactor', async (_ctx, form) => {
  const { two_factor } = await ownSession();
  if (two_factor) throw new Refused('Two-factor sign-in is on already.');
  const sent = new Headers(await headers());
  const answer = await guarded(() =>
    refusedAs(wrongPassword('password'), () =>
      auth().api.enableTwoFactor({
        body: { password: field(form, 'password'), method: 'totp' },
        headers: sent,
      }),
    ),
  );
  if (!('totpURI' in answer)) throw new Error('better-auth made no key for an authenticator app');
  return { uri: answer.totpURI, codes: answer.backupCodes };
});

export const confirmTwoFactor = formAction('confirmTwoFactor', async (ctx, form) => {
  const { user, two_factor } = await ownSession();
  if (two_factor) throw new Refused('Two-factor sign-in is on already.');
  const message = 'This code does not fit. Wait for the next one and give it at once.';
  const answer = await guarded(async () =>
    refusedAs(
      () => new Refused(message, [{ field: 'code', message }]),
      async () =>
        auth().api.verifyTOTP({
          body: { code: field(form, 'code').replaceAll(/\s/g, '') },
          headers: new Headers(await headers()),
          returnHeaders: true,
        }),
    ),
  );
  recordTwoFactor({ ...ctx, user }, { on: true });
  await passOnCookies(answer.headers);
  goTo('/edit/account/two-factor?on=1');
});

export const renewRecoveryCodes = formAction('recordTwoFactor', async (_ctx, form) => {
  const answer = await guarded(async () =>
    refusedAs(wrongPassword('password'), async () =>
      auth().api.generateBackupCodes({
        body: { password: field(form, 'password') },
        headers: new Headers(await headers()),
      }),
    ),
  );
  return { codes: answer.backupCodes };
});

export const switchTwoFactorOff = formAction('recordTwoFactor', async (ctx, form) => {
  const { user } = await ownSession();
  if (user.role === 'admin') throw new Refused('Admins need two-factor sign-in.');
  const answer = await guarded(async () =>
    refusedAs(wrongPassword('off_password'), async () =>
      auth().api.disableTwoFactor({
        body: { password: field(form, 'off_password') },
        headers: new Headers(await headers()),
        returnHeaders: true,
      }),
    ),
  );
  recordTwoFactor(ctx, { on: false });
  await passOnCookies(answer.headers);
  goTo('/edit/account/two-factor?off=1');
});
