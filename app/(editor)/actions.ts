'use server';

import { headers } from 'next/headers';
import { sweepSessions } from '#domain/accounts/commands-record.ts';
import { InputError, Refused, SignInNeeded } from '#lib/errors.ts';
import { freshForm } from '#lib/form-state.ts';
import { ownPath } from '#lib/urls/same-origin.ts';
import { formAction } from '../_server/action.ts';
import { auth, passOnCookies, refusedAs } from '../_server/auth.ts';
import { field } from '../_server/fields.ts';
import { goTo } from '../_server/go-to.ts';
import { countTry, forgetTries } from '../_server/limits.ts';

/** One answer for a wrong password, an unknown address, an account that is disabled or has no password yet. */
const NOT_KNOWN = 'No account has this e-mail address and password.';

export const signIn = formAction('signIn', async (ctx, form) => {
  const email = field(form, 'email').trim().toLowerCase();
  const password = field(form, 'password');
  const missing = [
    ...(email.includes('@') ? [] : [{ field: 'email', message: 'Give your e-mail address.' }]),
    ...(password ? [] : [{ field: 'password', message: 'Give your password.' }]),
  ];
  if (missing[0]) throw new InputError('Something is missing.', missing);
  await countTry(email);
  sweepSessions(ctx);
  const next = ownPath(field(form, 'next'), '/edit');
  const answer = await refusedAs(
    () => new Refused(NOT_KNOWN),
    async () =>
      auth().api.signInEmail({
        body: { email, password },
        headers: new Headers(await headers()),
        returnHeaders: true,
      }),
  );
  await passOnCookies(answer.headers);
  if ('twoFactorRedirect' in answer.response) goTo(`/sign-in/code?next=${encodeURIComponent(next)}`);
  await forgetTries(email);
  goTo(next);
});

export const enterCode = formAction('enterCode', async (_ctx, form) => {
  const code = field(form, 'code').replaceAll(/\s/g, '');
  if (!code) throw new InputError('Something is missing.', [{ field: 'code', message: 'Give the code.' }]);
  const sent = new Headers(await headers());
  // Whoever got here knows a password; better-auth counts wrong codes per sign-in and per account.
  const wrong = 'This code does not fit, or the sign-in has run out. Try the next code, or start again.';
  const answer = await refusedAs(
    () => new Refused(wrong),
    () =>
      /^\d{6}$/.test(code)
        ? auth().api.verifyTOTP({ body: { code }, headers: sent, returnHeaders: true })
        : auth().api.verifyBackupCode({
            body: { code: code.toLowerCase() },
            headers: sent,
            returnHeaders: true,
          }),
  );
  await passOnCookies(answer.headers);
  goTo(ownPath(field(form, 'next'), '/edit'));
});

const endSession = formAction('signOut', async () => {
  const answer = await auth().api.signOut({ headers: new Headers(await headers()), returnHeaders: true });
  await passOnCookies(answer.headers);
  goTo('/sign-in?signed-out=1');
});

/** A plain form without anything to fill in. */
export async function signOut(form: FormData): Promise<void> {
  const { error } = await endSession(freshForm(), form);
  if (error) throw new SignInNeeded(error);
}
