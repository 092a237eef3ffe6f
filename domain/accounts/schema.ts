import * as z from 'zod';
import { ROLES } from '#lib/vocabulary.ts';
import { slug, text, version, words } from '../fields.ts';

const email = () =>
  text(254)
    .transform((value) => value.toLowerCase())
    .pipe(z.email('Give an e-mail address such as mara@example.org.'));
const role = () => z.enum(ROLES, 'Choose admin, editor or contributor.');
/** As typed: a password is neither trimmed nor cut. */
const password = () => z.string().min(1, 'Please fill this in.').max(1000);

export const inviteInput = z.strictObject({ email: email(), name: words(100), role: role() });
export const roleInput = z.strictObject({ user: slug(), role: role(), version: version() });
export const userInput = z.strictObject({ user: slug() });
export const profileInput = z.strictObject({ name: words(100), version: version() });
export const linkInput = z.strictObject({ token: z.string().max(100), password: password() });
export const passwordInput = z.strictObject({
  current_password: password(),
  password: password(),
  /** The session that stays; all others end. */
  session: z.int(),
});
export const sessionInput = z.strictObject({
  session: z.union([z.int(), z.literal('others')]),
  current: z.int(),
});
export const tokenInput = z.strictObject({ name: words(100), role: role() });
export const tokenChoice = z.strictObject({ token: z.int() });
export const twoFactorInput = z.strictObject({ on: z.boolean() });

export type InviteInput = z.input<typeof inviteInput>;
export type RoleInput = z.input<typeof roleInput>;
export type UserInput = z.input<typeof userInput>;
export type ProfileInput = z.input<typeof profileInput>;
export type LinkInput = z.input<typeof linkInput>;
export type PasswordInput = z.input<typeof passwordInput>;
export type SessionInput = z.input<typeof sessionInput>;
export type TokenInput = z.input<typeof tokenInput>;
export type TokenChoice = z.input<typeof tokenChoice>;
export type TwoFactorInput = z.input<typeof twoFactorInput>;
