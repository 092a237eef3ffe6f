import { demand } from '../accounts/permissions.ts';
import type { Context } from '../context.ts';
import { getQuote, isOpen } from './queries.ts';
import type { Quote } from './types.ts';

/** The quote with this id as editors change it; null where there is none, or it is held or retracted. */
export async function quoteToEdit(ctx: Context, id: string): Promise<Quote | null> {
  demand(ctx.user, 'seeDrafts');
  const quote = await getQuote(ctx, id);
  return quote && isOpen(quote) ? quote : null;
}
