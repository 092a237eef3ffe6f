import { demand } from '#domain/accounts/permissions.ts';
import { NAME_NOUNS } from '#domain/entry/kinds.ts';
import { nearNames } from '#domain/search/queries-near.ts';
import { InputError } from '#lib/errors.ts';
import { errorAnswer, json } from '../../../_server/http.ts';
import { sessionContext } from '../../../_server/session.ts';

/** Names on record near what is being typed, drafts among them: for the fields of editors' forms. */
export async function GET(request: Request): Promise<Response> {
  try {
    const ctx = await sessionContext();
    demand(ctx.user, 'seeDrafts');
    const query = new URL(request.url).searchParams;
    const noun = NAME_NOUNS.find((known) => known === query.get('noun'));
    if (!noun) throw new InputError('There is no such noun.', [{ field: 'noun', message: 'Not known.' }]);
    const name = (query.get('name') ?? '').slice(0, 300);
    const items = await nearNames(ctx, { noun, name, limit: 8 });
    return json({ items }, 200, { 'cache-control': 'private, no-store' });
  } catch (error) {
    return errorAnswer(error);
  }
}
