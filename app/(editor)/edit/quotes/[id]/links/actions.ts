'use server';

import { refresh } from 'next/cache';
import * as links from '#domain/quotes/commands-links.ts';
import type { QuoteLinkInput } from '#domain/quotes/schema.ts';
import { formAction } from '../../../../../_server/action.ts';
import { field } from '../../../../../_server/fields.ts';

/** The link as it reads from the page of one of its ends. The other end is its id, or its address. */
function linkIn(form: FormData): QuoteLinkInput {
  const own = field(form, 'quote');
  const other = field(form, 'other').trim().split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  const [from, to] = field(form, 'direction') === 'to' ? [other, own] : [own, other];
  return { from, to, type: field(form, 'type') as QuoteLinkInput['type'], reason: field(form, 'reason') };
}

export const linkQuotes = formAction('linkQuotes', (ctx, form) => {
  links.linkQuotes(ctx, linkIn(form));
  refresh();
});

export const unlinkQuotes = formAction('unlinkQuotes', (ctx, form) => {
  links.unlinkQuotes(ctx, linkIn(form));
  refresh();
});
