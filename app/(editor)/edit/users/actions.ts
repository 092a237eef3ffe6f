'use server';

import {
  changeRole as change,
  disableUser as disable,
  enableUser as enable,
  inviteUser as invite,
  resetTwoFactor as reset,
} from '#domain/accounts/commands.ts';
import { issueLink as issue } from '#domain/accounts/commands-links.ts';
import type { RoleInput } from '#domain/accounts/schema.ts';
import { formAction } from '../../../_server/action.ts';
import { field, numberField } from '../../../_server/fields.ts';
import { publicOrigin } from '../../../_server/origin.ts';

const address = (token: string) => `${publicOrigin()}/join/${token}`;
const role = (form: FormData) => field(form, 'role') as RoleInput['role'];

export const inviteUser = formAction('inviteUser', (ctx, form) => {
  const email = field(form, 'email');
  const { token } = invite(ctx, { email, name: field(form, 'name'), role: role(form) });
  return { address: address(token), for: field(form, 'name') };
});

export const changeRole = formAction('changeRole', (ctx, form) => {
  change(ctx, { user: field(form, 'user'), role: role(form), version: numberField(form, 'version') });
});

export const disableUser = formAction('disableUser', (ctx, form) => {
  disable(ctx, { user: field(form, 'user') });
});

export const enableUser = formAction('enableUser', (ctx, form) => {
  enable(ctx, { user: field(form, 'user') });
});

export const issueLink = formAction('issueLink', (ctx, form) => {
  const user = field(form, 'user');
  return { address: address(issue(ctx, { user }).token), for: user };
});

export const resetTwoFactor = formAction('resetTwoFactor', (ctx, form) => {
  reset(ctx, { user: field(form, 'user') });
});
