'use server';

import type { Context } from '#domain/context.ts';
import { entityId, findByName } from '#domain/entities/queries.ts';
import { restoreRevision as restore } from '#domain/history/commands.ts';
import { parseOutletFilter } from '#domain/outlets/filter.ts';
import { listOutlets, outletId } from '#domain/outlets/queries.ts';
import { retractQuote as retract } from '#domain/quotes/commands.ts';
import { changeInBulk as change, revertBulk as revert } from '#domain/quotes/commands-bulk.ts';
import { recordCommentRequest as record } from '#domain/quotes/commands-links.ts';
import {
  sendBack as back,
  holdQuote as hold,
  publishQuote as publish,
  releaseQuote as release,
  submitForReview as submit,
} from '#domain/quotes/commands-review.ts';
import type { BulkInput, CommentRequestInput, StepInput } from '#domain/quotes/schema.ts';
import { handleReport as handle } from '#domain/reports/commands.ts';
import type { ReportHandlingInput } from '#domain/reports/schema.ts';
import { parsePlainDate } from '#lib/dates/plain.ts';
import { DateError } from '#lib/dates/range.ts';
import { Refused, refuse } from '#lib/errors.ts';
import { publicId } from '#lib/text/slug.ts';
import { ownPath } from '#lib/urls/same-origin.ts';
import { formAction } from '../../../_server/action.ts';
import { field, numberField } from '../../../_server/fields.ts';
import { goTo } from '../../../_server/go-to.ts';

/** What every step sends: which quote, as of which version, and why. */
function stepOf(form: FormData): StepInput {
  const reason = field(form, 'reason').trim();
  const step = { id: field(form, 'id'), version: numberField(form, 'version') };
  return reason ? { ...step, reason } : step;
}
function reviewOf(form: FormData, done: string): never {
  goTo(ownPath(`/edit/quotes/${field(form, 'id')}/review?done=${done}`, '/edit'));
}

export const submitForReview = formAction('submitForReview', (ctx, form) => {
  submit(ctx, stepOf(form));
  reviewOf(form, 'submit');
});

export const publishQuote = formAction('publishQuote', (ctx, form) => {
  publish(ctx, stepOf(form));
  reviewOf(form, 'publish');
});

export const sendBack = formAction('sendBack', (ctx, form) => {
  back(ctx, stepOf(form));
  reviewOf(form, 'send_back');
});

export const holdQuote = formAction('holdQuote', (ctx, form) => {
  hold(ctx, stepOf(form));
  reviewOf(form, 'hold');
});

export const releaseQuote = formAction('releaseQuote', (ctx, form) => {
  release(ctx, stepOf(form));
  reviewOf(form, 'release');
});

export const retractQuote = formAction('retractQuote', (ctx, form) => {
  const { reason = '', ...step } = stepOf(form);
  retract(ctx, { ...step, reason });
  reviewOf(form, 'retract');
});

export const changeInBulk = formAction('changeInBulk', (ctx, form) => {
  const reason = field(form, 'reason').trim();
  const quotes = form.getAll('quote').map((value) => {
    const [version = '', id = ''] = String(value).split(':', 2);
    return { id, version: Number(version) };
  });
  const input = { action: field(form, 'action') as BulkInput['action'], quotes };
  const { id, refused } = change(ctx, reason ? { ...input, reason } : input);
  if (id === null) throw new Refused(refused[0]?.why ?? 'Nothing could be changed.');
  goTo(`/edit/bulk/${id}?left=${refused.length}`);
});

export const revertBulk = formAction('revertBulk', (ctx, form) => {
  const { id } = revert(ctx, { id: field(form, 'id') });
  if (id === null) refuse('id', 'Every one of these has been changed since; nothing was taken back.');
  goTo(`/edit/bulk/${field(form, 'id')}?done=1`);
});

export const restoreRevision = formAction('restoreRevision', (ctx, form) => {
  const input = { seq: numberField(form, 'seq'), version: numberField(form, 'version') };
  const { changed } = restore(ctx, { ...input, reason: field(form, 'reason') });
  if (!changed) refuse('seq', 'The record reads like this already.');
  goTo(ownPath(`${field(form, 'again')}?done=1`, '/edit/history'));
});

export const handleReport = formAction('handleReport', (ctx, form) => {
  const state = field(form, 'state') as ReportHandlingInput['state'];
  const report = { number: field(form, 'number'), version: numberField(form, 'version') };
  handle(ctx, { ...report, state, note: field(form, 'note') });
  goTo('/edit/reports?done=1');
});

/** One click: a report is reason enough to take a statement out of sight until someone has looked. */
export const holdReported = formAction('holdQuote', (ctx, form) => {
  const reason = 'A reader has reported an error. An editor is looking at the source.';
  hold(ctx, { ...stepOf(form), reason });
  goTo('/edit/reports?held=1');
});

function askedOn(typed: string): string | null {
  if (!typed) return null;
  try {
    return parsePlainDate(typed).edtf;
  } catch (error) {
    if (error instanceof DateError) refuse('asked_on', error.message);
    throw error;
  }
}

export const recordCommentRequest = formAction('recordCommentRequest', async (ctx, form) => {
  const version = field(form, 'version');
  const concerns = field(form, 'concerns');
  const source = concerns.startsWith('source:') ? concerns.slice('source:'.length) : null;
  // An address of a statement is as good as its id.
  const answer = /([a-z0-9-]{4,64})\/?$/.exec(field(form, 'answer').trim())?.[1] ?? null;
  record(ctx, {
    id: field(form, 'id') || publicId(),
    party: await partyNamed(ctx, field(form, 'party').trim()),
    via: field(form, 'via'),
    asked_by: await outletNamed(ctx, field(form, 'asked_by').trim()),
    source,
    quote: source ? null : field(form, 'page'),
    about: field(form, 'about'),
    asked_on: askedOn(field(form, 'asked_on').trim()),
    outcome: field(form, 'outcome') as CommentRequestInput['outcome'],
    answer,
    ...(version ? { version: Number(version) } : {}),
  });
  goTo(ownPath(`/edit/quotes/${field(form, 'page')}/comment-requests?done=1`, '/edit'));
});

async function partyNamed(ctx: Context, name: string): Promise<string> {
  if (entityId(ctx, name) !== null) return name;
  const [found, ...others] = await findByName(ctx, name);
  if (!found) refuse('party', `Nobody on record is called “${name}”.`);
  if (others.length > 0)
    refuse('party', `Several on record are called “${name}”: use ${found.slug} or another.`);
  return found.slug;
}

async function outletNamed(ctx: Context, name: string): Promise<string | null> {
  if (!name) return null;
  if (outletId(ctx, name) !== null) return name;
  const { items } = await listOutlets(ctx, parseOutletFilter(new URLSearchParams({ q: name })).filter);
  const found = items.find((one) => one.name.toLowerCase() === name.toLowerCase());
  return found?.slug ?? refuse('asked_by', `No outlet on record is called “${name}”.`);
}
