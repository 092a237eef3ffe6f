import { asc, isNull } from 'drizzle-orm';
import { apiTokens, credentials, secondFactors, users } from '#db/schema-accounts.ts';
import { type Context, tx } from '../context.ts';
import { recordChange } from '../revisions/commands.ts';
import { userBody } from './commands-record.ts';
import { tokenBody } from './commands-tokens.ts';
import { demand } from './permissions.ts';

/**
 * Takes the accounts of one record over into another that has none: users with their passwords, second factors
 * and the tokens that still work. Sessions and one-time links stay behind. In the new history each begins anew.
 * @returns how many users there are now
 */
export function carryAccounts(ctx: Context, from: Context): number {
  demand(ctx.user, 'inviteUser');
  return tx(ctx, () => {
    const people = from.db.select().from(users).orderBy(asc(users.id)).all();
    const passwords = from.db.select().from(credentials).all();
    const factors = from.db.select().from(secondFactors).all();
    for (const person of people) {
      recordChange(ctx, {
        record_type: 'user',
        id: null,
        action: 'create',
        apply: () => {
          ctx.db
            .insert(users)
            .values({ ...person, version: 1 })
            .run();
          const own = passwords.filter(({ user_id }) => user_id === person.id);
          if (own.length > 0) ctx.db.insert(credentials).values(own).run();
          const factor = factors.filter(({ user_id }) => user_id === person.id);
          if (factor.length > 0) ctx.db.insert(secondFactors).values(factor).run();
          return person.id;
        },
        body: (id) => userBody(ctx, id),
      });
    }
    for (const token of from.db.select().from(apiTokens).where(isNull(apiTokens.revoked_at)).all()) {
      recordChange(ctx, {
        record_type: 'api_token',
        id: null,
        action: 'create',
        apply: () => {
          ctx.db.insert(apiTokens).values(token).run();
          return token.id;
        },
        body: (id) => tokenBody(ctx, id),
      });
    }
    return people.length;
  });
}
