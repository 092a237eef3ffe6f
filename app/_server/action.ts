import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import { type Action, demand, isPermission } from '#domain/accounts/permissions.ts';
import type { Context } from '#domain/context.ts';
import { answerWishes } from '#lib/answer-wish.ts';
import { AppError, NotAllowed, StaleVersion, TooMany } from '#lib/errors.ts';
import { type FormAction, type FormState, typedValues } from '#lib/form-state.ts';
import { isSameOrigin } from '#lib/urls/same-origin.ts';
import { storageTrouble } from './http.ts';
import { publicOrigin } from './origin.ts';
import { currentSession, sessionContext } from './session.ts';

/*
 * The one place where what a form sent becomes a command, and an error becomes what the form shows.
 */

/** What the form is given: nothing, where `run` returns nothing or always goes elsewhere. */
type Done<T> = [T] extends [object] ? T : undefined;

/**
 * Makes a form action of `run`: checks where the request comes from, who sends it and whether they may, and
 * answers with a state, never by throwing. What was typed comes back with every refusal. `run` may redirect.
 * @param name the permission it needs, or one of the open actions
 * @param changes false for an action that only looks something up: the page around the form is left alone
 */
export function formAction<T>(
  name: Action,
  run: (ctx: Context, form: FormData) => Promise<T> | T,
  { changes = true }: { changes?: boolean } = {},
): FormAction<Done<T>> & { asks: Action } {
  const action: FormAction<Done<T>> = async (_before, form) => {
    const answer = { status: 200, error: null, errors: [], values: typedValues(form) };
    try {
      const sent = await headers();
      if (!isSameOrigin((header) => sent.get(header), publicOrigin())) throw new WrongOrigin();
      const ctx = await sessionContext();
      if (isPermission(name)) {
        if (!ctx.user && (await currentSession())) {
          throw new NotAllowed('Set up two-factor sign-in first.');
        }
        demand(ctx.user, name);
      }
      const done = (await run(ctx, form)) as Done<T>;
      // The page below the form shows what is now.
      if (changes) refresh();
      return { ...answer, done };
    } catch (error) {
      // A redirect, or a page that is not there, goes on its way.
      unstable_rethrow(error);
      const refusal = refusalOf(error);
      wish(refusal);
      return { ...answer, ...refusal };
    }
  };
  // Told to the test that goes through all of them.
  return Object.assign(action, { asks: name });
}

/** Tells the server in front of Next which status the page with this refusal shall have. */
function wish({ status, retry_after }: Pick<FormState, 'status' | 'retry_after'>): void {
  const answer = answerWishes().getStore();
  if (!answer) return;
  answer.status = status;
  const wait = retry_after ?? (status === 503 ? 1 : undefined);
  if (wait !== undefined) answer.headers = { 'Retry-After': String(wait) };
}

/** 403: sent from a page of another site, or by something that does not say from where. */
export class WrongOrigin extends NotAllowed {
  constructor() {
    super(
      'This was not sent from a page of this site. Nothing was changed. Reload the page and send it again.',
    );
  }
}

function refusalOf(error: unknown): Pick<FormState, 'status' | 'error'> & Omit<Partial<FormState>, 'done'> {
  if (error instanceof AppError) {
    return {
      status: error.status,
      error: error.message,
      errors: error.errors,
      ...(error instanceof StaleVersion ? { current: error.current } : {}),
      ...(error instanceof TooMany ? { retry_after: error.retry_after } : {}),
    };
  }
  const trouble = storageTrouble(error);
  if (trouble) {
    console.error(error);
    return { status: trouble.status, error: trouble.sentence, retry_after: trouble.retry_after };
  }
  console.error(error);
  return { status: 500, error: 'Something went wrong on our side. Nothing was changed.' };
}
