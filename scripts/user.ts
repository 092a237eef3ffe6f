import { eq } from 'drizzle-orm';
import type { Connection } from '#db/client.ts';
import { users } from '#db/schema-accounts.ts';
import { inviteUser, resetTwoFactor } from '#domain/accounts/commands.ts';
import { issueLink } from '#domain/accounts/commands-links.ts';
import type { InviteInput } from '#domain/accounts/schema.ts';
import type { Context } from '#domain/context.ts';
import { InputError, refuse } from '#lib/errors.ts';

/** Whoever may run commands beside the database may do what an admin may; history says it was done here. */
export const COMMAND_LINE = { id: 'command-line', name: 'Command line', role: 'admin' } as const;

const USAGE = `Say one of
  user add EMAIL --role admin|editor|contributor [--name "Name"]
  user link EMAIL                 a new one-time link, for a first or a forgotten password
  user reset-two-factor EMAIL     take away a second factor whose device is lost`;

/**
 * Makes users and links from the command line; answers what to print.
 * @throws AppError in one sentence
 */
export function userTask(connection: Connection, publicOrigin: string, args: readonly string[]): string {
  const ctx: Context = { db: connection.db, user: COMMAND_LINE, now: () => new Date() };
  const [action, email = ''] = args;
  const link = (token: string) =>
    `${publicOrigin}/join/${token}\nThe link works once, for 24 hours. It is shown only here.`;
  switch (action) {
    case 'add': {
      const role = option(args, '--role') as InviteInput['role'];
      const name = option(args, '--name') ?? email.split('@')[0] ?? '';
      const { token } = inviteUser(ctx, { email, name, role });
      return `${email} may come in as ${role}, once a password is set:\n${link(token)}`;
    }
    case 'link': {
      const { token, purpose } = issueLink(ctx, { user: handleOf(ctx, email) });
      return `To set a ${purpose === 'invite' ? 'first' : 'new'} password for ${email}:\n${link(token)}`;
    }
    case 'reset-two-factor': {
      resetTwoFactor(ctx, { user: handleOf(ctx, email) });
      return `${email} signs in with the password alone. Admins are asked to set two-factor sign-in up anew.`;
    }
    default:
      throw new InputError(USAGE);
  }
}

function option(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at === -1 ? undefined : args[at + 1];
}

function handleOf(ctx: Context, email: string): string {
  const found = ctx.db
    .select({ handle: users.handle })
    .from(users)
    .where(eq(users.email, email.toLowerCase()))
    .get();
  return found?.handle ?? refuse('email', `There is no account with the address “${email}”.`);
}
