import type { Context } from '#domain/context.ts';
import { paramReader } from '#domain/params.ts';
import { AppError, type FieldError, InputError, NotFound } from '#lib/errors.ts';
import { readerContext } from './context.ts';

/*
 * The one place where errors become JSON. Every answer of the API, good or bad, is made here.
 */

type ErrorBody = { ok: false; error: string; errors: FieldError[]; status: number };

/** An answer in JSON. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache', ...headers },
  });
}

/** A typed error as the error shape of the API; anything else is a plain 500 that tells nothing of the inside. */
export function errorAnswer(error: unknown): Response {
  if (error instanceof AppError) {
    return json(body(error.message, error.errors, error.status), error.status);
  }
  if (isLocked(error)) {
    const sentence = 'The record is being written to. Try again in a second.';
    return json(body(sentence, [], 503), 503, { 'retry-after': '1' });
  }
  console.error(error);
  return json(body('Something went wrong on our side.', [], 500), 500);
}

const body = (error: string, errors: FieldError[], status: number): ErrorBody => ({
  ok: false,
  error,
  errors,
  status,
});

/** Whether the database was held by another process for longer than we wait. */
export function isLocked(error: unknown): boolean {
  const code =
    (error as { code?: unknown } | null)?.code ??
    (error as { cause?: { code?: unknown } } | null)?.cause?.code;
  return code === 'SQLITE_BUSY' || code === 'SQLITE_BUSY_SNAPSHOT';
}

/** A GET route: runs `answer` as a reader and turns what it returns, or throws, into JSON. */
export function get<P = unknown>(
  answer: (ctx: Context, request: { params: URLSearchParams; path: P }) => Promise<unknown>,
): (request: Request, route: { params: Promise<P> }) => Promise<Response> {
  return async (request, route) => {
    try {
      const path = await route.params;
      return json(await answer(readerContext(), { params: new URL(request.url).searchParams, path }));
    } catch (error) {
      return errorAnswer(error);
    }
  };
}

/**
 * A filter read from an address, for the API: what cannot be read, and every name that is no filter, is
 * refused.
 * @throws InputError (400) naming the fields
 */
export function strictFilter<F>(
  parse: (params: URLSearchParams) => { filter: F; problems: FieldError[] },
  params: URLSearchParams,
  known: readonly string[],
): F {
  const { filter, problems } = parse(params);
  const read = paramReader(params);
  read.onlyKnown(known);
  refuseProblems([...read.problems, ...problems]);
  return filter;
}

/** Refuses with 400 if there is anything to report. */
export function refuseProblems(problems: FieldError[]): void {
  const [first] = problems;
  if (first) throw new InputError(`${first.field}: ${first.message}`, problems);
}

/** What was found, or 404. */
export function found<T>(value: T | null | undefined, noun: string): T {
  if (value === null || value === undefined) throw new NotFound(`There is no such ${noun}.`);
  return value;
}
