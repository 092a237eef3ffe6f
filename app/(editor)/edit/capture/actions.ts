'use server';

import { setTimeout } from 'node:timers/promises';
import { addByHand as add, readCapture, startCapture } from '#domain/capture/commands.ts';
import { captureAgain } from '#domain/capture/commands-again.ts';
import {
  acceptAbove,
  acceptCandidate,
  rejectCandidates,
  undoDecision,
} from '#domain/capture/commands-decide.ts';
import type { ManyInput } from '#domain/capture/schema.ts';
import type { Context } from '#domain/context.ts';
import { dropFormDraft } from '#domain/entry/commands-drafts.ts';
import { one, settled } from '#domain/entry/form.ts';
import type { Typed } from '#domain/entry/types.ts';
import { refuse } from '#lib/errors.ts';
import { typedValues } from '#lib/form-state.ts';
import type { Article } from '#lib/reading/types.ts';
import type { SnapshotOrigin } from '#lib/vocabulary.ts';
import { formAction } from '../../../_server/action.ts';
import { field, numberField } from '../../../_server/fields.ts';
import { goTo } from '../../../_server/go-to.ts';
import { readForm } from '../../../_server/reading.ts';

const PATH = '/edit/capture';
/** A short article is read by then, and its page opens with what was found. */
const READ_BY = 2_500;

/** Stores an article and goes to where its statements are found; a file or a page first comes back as text. */
export const capture = formAction('startCapture', async (ctx, form) => {
  const typed = settled(typedValues(form));
  // A second time round it is the text that was read, to be stored as it was corrected.
  const looked = one(typed, 'read') === '1' && !hasFile(form);
  const words = typed.source_text?.[0] ?? '';
  const url = one(typed, 'source_url');
  const read = looked ? null : await readForm(form, { words, field: 'source_text', url });
  if (read) {
    return {
      typed: { ...withArticle(typed, read.article), origin: [read.origin] },
      said: 'This is what was read. Correct what is wrong, then go on.',
    };
  }
  const origin = (one(typed, 'origin') || 'pasted') as SnapshotOrigin;
  const { id, known } = await startCapture(ctx, { typed, origin });
  await within(ctx, id);
  dropFormDraft(ctx, { form: PATH });
  goTo(`${PATH}/${id}${known ? '?known=1' : ''}`);
});

function hasFile(form: FormData): boolean {
  const file = form.get('file');
  return file instanceof File && file.size > 0;
}

/** What was read, where nothing was typed by hand. */
function withArticle(typed: Typed, article: Article): Typed {
  const read = {
    source_headline: article.headline,
    source_byline: article.byline,
    source_outlet: article.outlet,
    source_published: article.published.slice(0, 10),
    source_url: article.url,
  };
  const filled = Object.entries(read).map(([name, value]) => [name, [one(typed, name) || value]]);
  return { ...typed, ...Object.fromEntries(filled), source_text: [article.text] };
}

/** Waits for the reading, though not for long: the page says how it goes on. */
async function within(ctx: Context, id: string): Promise<void> {
  const stop = new AbortController();
  const late = setTimeout(READ_BY, undefined, { signal: stop.signal }).catch(() => {});
  await Promise.race([readCapture(ctx, id), late]);
  stop.abort();
}

/** Accepts a statement as it stands in its form, or rejects it. */
export const decide = formAction('acceptCandidate', async (ctx, form) => {
  const candidate = numberField(form, 'candidate');
  if (field(form, 'decision') === 'reject') {
    rejectCandidates(ctx, { candidates: [candidate] });
    return { said: 'Rejected. It is not proposed again.' };
  }
  const { added_to } = await acceptCandidate(ctx, { candidate, typed: settled(typedValues(form)) });
  return { said: added_to ? 'Added to the statement on record.' : 'Accepted.' };
});

/** Puts a statement back among those that wait. */
export const undo = formAction('undoDecision', async (ctx, form) => {
  const { draft } = await undoDecision(ctx, { candidate: numberField(form, 'candidate') });
  return {
    said: draft
      ? 'It waits again. Its draft stays on the desk, and accepting goes on in it.'
      : 'It waits again.',
  };
});

/** Accepts or rejects many statements. */
export const decideMany = formAction('acceptAbove', async (ctx, form) => {
  const numbers = (name: string) => form.getAll(name).map(Number);
  const chosen = numbers('candidates');
  const many = field(form, 'many');
  if (many !== 'above' && chosen.length === 0)
    refuse('candidates', 'Choose statements first: with s, or their boxes.');
  if (many === 'reject') {
    const { rejected } = rejectCandidates(ctx, { candidates: chosen });
    return { said: `${rejected} rejected.` };
  }
  const status = (field(form, 'status') || 'draft') as NonNullable<ManyInput['status']>;
  const { accepted, left } = await acceptAbove(ctx, {
    capture: field(form, 'capture'),
    candidates: many === 'above' ? numbers('all') : chosen,
    ...(many === 'above' ? { above: Number(field(form, 'above')) } : {}),
    status,
  });
  return {
    said: `${accepted} accepted${left.length > 0 ? `, ${left.length} left: they need an answer` : ''}.`,
  };
});

/** Makes a statement of marked or copied words. */
export const addByHand = formAction('addByHand', (ctx, form) => {
  const place = field(form, 'end')
    ? { start: numberField(form, 'start'), end: numberField(form, 'end') }
    : { words: field(form, 'words') };
  return add(ctx, { capture: field(form, 'capture'), ...place });
});

/** Stores what a source says now, and shows what changed. */
export const storeAgain = formAction('captureAgain', async (ctx, form) => {
  const source = field(form, 'source');
  const words = field(form, 'text');
  const read = await readForm(form, { words, field: 'text', url: field(form, 'source_url') });
  const text = read?.article.text ?? words;
  const { id } = captureAgain(ctx, { source, text, origin: read?.origin ?? 'pasted' });
  await within(ctx, id);
  goTo(`/edit/sources/${source}?reading=${id}`);
});
