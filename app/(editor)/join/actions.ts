'use server';

import { takeUpLink } from '#domain/accounts/commands-links.ts';
import { formAction } from '../../_server/action.ts';
import { field } from '../../_server/fields.ts';
import { goTo } from '../../_server/go-to.ts';
import { countTry } from '../../_server/limits.ts';

/** Sets the password of whoever holds a one-time link. */
export const setPassword = formAction('takeUpLink', async (ctx, form) => {
  const token = field(form, 'token');
  await countTry(`link ${token.slice(0, 8)}`);
  await takeUpLink(ctx, { token, password: field(form, 'password') });
  goTo('/sign-in?ready=1');
});
