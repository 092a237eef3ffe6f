import { eq } from 'drizzle-orm';
import { quotes } from '#db/schema-quotes.ts';
import { NotFound, refuse } from '#lib/errors.ts';
import type { BulkAction } from '#lib/vocabulary.ts';
import { demand, type Permission } from '../accounts/permissions.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../fields.ts';
import { recordChange } from '../revisions/commands.ts';
import { quoteBody } from './queries-body.ts';
import { stepFacts } from './queries-status.ts';
import { type StepInput, stepInput } from './schema.ts';
import { STEPS, stepProblem } from './transitions.ts';

/** Hands a draft to the editors. */
export function submitForReview(ctx: Context, raw: StepInput): { changed: boolean } {
  demand(ctx.user, 'submitForReview');
  return takeStep(ctx, 'submit', raw);
}

/** Shows a draft to readers. Where its words stand otherwise in the source, with a reason that history keeps. */
export function publishQuote(ctx: Context, raw: StepInput): { changed: boolean } {
  demand(ctx.user, 'publishQuote');
  return takeStep(ctx, 'publish', raw);
}

/** Gives a quote in review back to whoever drafted it, with a note on what is missing. */
export function sendBack(ctx: Context, raw: StepInput): { changed: boolean } {
  demand(ctx.user, 'sendBack');
  return takeStep(ctx, 'send_back', raw);
}

/** Takes a quote out of sight while something is checked: its address stays, with the reason, without the words. */
export function holdQuote(ctx: Context, raw: StepInput): { changed: boolean } {
  demand(ctx.user, 'holdQuote');
  return takeStep(ctx, 'hold', raw);
}

/** Shows a held quote again as it was. */
export function releaseQuote(ctx: Context, raw: StepInput): { changed: boolean } {
  demand(ctx.user, 'releaseQuote');
  return takeStep(ctx, 'release', raw);
}

/** Which command takes a step that many quotes can take at once. */
export const STEP_COMMANDS: Record<
  BulkAction,
  { permission: Permission; run: (ctx: Context, raw: StepInput) => { changed: boolean } }
> = {
  submit: { permission: 'submitForReview', run: submitForReview },
  publish: { permission: 'publishQuote', run: publishQuote },
  send_back: { permission: 'sendBack', run: sendBack },
  hold: { permission: 'holdQuote', run: holdQuote },
  release: { permission: 'releaseQuote', run: releaseQuote },
};

/** @throws InputError, Refused, StaleVersion, NotFound */
function takeStep(ctx: Context, step: BulkAction, raw: StepInput): { changed: boolean } {
  const input = parseInput(stepInput, raw);
  const facts = stepFacts(ctx, input.id);
  if (!facts) throw new NotFound('There is no such quote.');
  const rule = STEPS[step];
  if (rule.reason !== 'none' && !input.reason) {
    refuse(
      'reason',
      step === 'hold'
        ? 'Give the reason; readers will see it.'
        : 'Say what is to be done before it is published.',
    );
  }
  return recordChange(ctx, {
    record_type: 'quote',
    table: quotes,
    expected: input.version,
    id: facts.id,
    action: step,
    reason: input.reason,
    apply: () => {
      // After the version was compared: whoever looks at an old page is told that, before anything else.
      const problem = stepProblem(step, facts, input.reason !== undefined);
      if (problem) refuse('status', problem);
      const kept = rule.reason === 'none' ? '' : (input.reason ?? '');
      ctx.db
        .update(quotes)
        .set({ status: rule.to, status_reason: kept })
        .where(eq(quotes.id, facts.id))
        .run();
      return facts.id;
    },
    body: (id) => quoteBody(ctx, id),
  });
}
