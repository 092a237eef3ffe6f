'use server';

import { saveEntry } from '#domain/entry/commands.ts';
import { dropFormDraft } from '#domain/entry/commands-drafts.ts';
import { settled } from '#domain/entry/form.ts';
import { checkEntry } from '#domain/entry/queries.ts';
import { typedValues } from '#lib/form-state.ts';
import { formAction } from '../../../_server/action.ts';
import { field } from '../../../_server/fields.ts';
import { goTo } from '../../../_server/go-to.ts';

/**
 * Saves the statement and goes to its page for editors, which says what was done. Sent by the button that only
 * checks, it answers what saving would make of it.
 */
export const saveStatement = formAction('saveEntry', async (ctx, form) => {
  const typed = settled(typedValues(form));
  if (field(form, 'check')) return checkEntry(ctx, typed);
  const { id, added_to } = await saveEntry(ctx, typed);
  dropFormDraft(ctx, { form: field(form, 'id') ? `/edit/quotes/${id}` : '/edit/quotes/new' });
  const saved = added_to ? 'added' : typed.status?.[0] || 'draft';
  goTo(`/edit/quotes/${id}?${new URLSearchParams({ saved, at: String(ctx.now().getTime()) })}`);
});

/** What saving would make of it, while it is being typed. */
export const checkStatement = formAction(
  'saveEntry',
  (ctx, form) => checkEntry(ctx, settled(typedValues(form))),
  { changes: false },
);

/** Throws away what was kept of a form and opens it empty. */
export const throwAway = formAction('dropFormDraft', (ctx, form) => {
  const path = field(form, 'form');
  dropFormDraft(ctx, { form: path });
  goTo(`${path}?empty=${ctx.now().getTime()}`);
});
