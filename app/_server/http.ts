import { answerOnce, type Written } from '#domain/accounts/commands-idempotency.ts';
import { demand, type Permission } from '#domain/accounts/permissions.ts';
import { tokenUser } from '#domain/accounts/queries-sessions.ts';
import type { Context } from '#domain/context.ts';
import { paramReader } from '#domain/params.ts';
import {
  AppError,
  type FieldError,
  InputError,
  NotAllowed,
  NotFound,
  SignInNeeded,
  StaleVersion,
  TooLarge,
  TooMany,
} from '#lib/errors.ts';
import { isSameOrigin } from '#lib/urls/same-origin.ts';
import { readerContext } from './context.ts';
import { publicOrigin } from './origin.ts';
import { sessionContext } from './session.ts';

/*
 * The one place where errors become JSON. Every answer of the API, good or bad, is made here.
 */

/** `current` stands with 409 only: the record as it is now. */
type ErrorBody = { ok: false; error: string; errors: FieldError[]; status: number; current?: unknown };

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
    const refusal = body(error.message, error.errors, error.status);
    if (error instanceof StaleVersion) refusal.current = error.current;
    const wait = error instanceof TooMany ? { 'retry-after': String(error.retry_after) } : {};
    return json(refusal, error.status, wait);
  }
  const trouble = storageTrouble(error);
  if (trouble) {
    const { status, sentence, retry_after } = trouble;
    return json(body(sentence, [], status), status, { 'retry-after': String(retry_after) });
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

/** What keeps the database from being written to, and when to try again, in seconds. */
export type StorageTrouble = { status: 503 | 507; sentence: string; retry_after: number };

/** An error of the database that is nobody's fault here, as an answer; null for any other. */
export function storageTrouble(error: unknown): StorageTrouble | null {
  const code = String(
    (error as { code?: unknown } | null)?.code ??
      (error as { cause?: { code?: unknown } } | null)?.cause?.code ??
      '',
  );
  if (code === 'SQLITE_BUSY' || code === 'SQLITE_BUSY_SNAPSHOT') {
    const sentence = 'The record is being written to. Nothing was changed. Try again in a second.';
    return { status: 503, sentence, retry_after: 1 };
  }
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_WRITE' || code === 'SQLITE_IOERR_FSYNC') {
    const sentence = 'The disk is full: nothing was changed. Reading goes on. Tell whoever runs this site.';
    return { status: 507, sentence, retry_after: 60 };
  }
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN') {
    const sentence =
      'The record can only be read just now: nothing was changed. Tell whoever runs this site.';
    return { status: 503, sentence, retry_after: 60 };
  }
  return null;
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

type Route<P> = (request: Request, route: { params: Promise<P> }) => Promise<Response>;

/** More than this is not read of a request's body, in bytes: a long article with its statement, several times over. */
export const LARGEST_BODY = 4 * 1024 * 1024;

/**
 * A route that changes something: POST, PUT, PATCH or DELETE. The sender is a program with a token, or a page of
 * ours with a session. `run` is synchronous, since it shares one transaction with the answer that is kept for an
 * Idempotency-Key; what it throws is answered in the one error shape.
 * @param name the permission it needs
 */
export function write<P = unknown>(
  name: Permission,
  run: (ctx: Context, request: { body: unknown; params: URLSearchParams; path: P }) => Written,
): Route<P> & { asks: Permission } {
  const answer: Route<P> = async (request, route) => {
    try {
      const ctx = await writerContext(request);
      demand(ctx.user, name);
      const path = await route.params;
      const text = await bodyText(request);
      const url = new URL(request.url);
      const keyed = {
        key: request.headers.get('idempotency-key'),
        method: request.method,
        path: url.pathname + url.search,
        body: text,
      };
      const { status, body, headers, again } = answerOnce(ctx, keyed, () =>
        run(ctx, { body: parsedBody(text), params: url.searchParams, path }),
      );
      const repeated = again ? { 'idempotency-replayed': 'true' } : {};
      return json(body, status, { 'cache-control': 'private, no-store', ...headers, ...repeated });
    } catch (error) {
      return errorAnswer(error);
    }
  };
  // Told to the test that goes through all of them.
  return Object.assign(answer, { asks: name });
}

/** Who sends a request that changes something: a token, which no browser adds by itself, or a page of ours. */
async function writerContext(request: Request): Promise<Context> {
  const authorization = request.headers.get('authorization');
  if (authorization === null) {
    if (!isSameOrigin((name) => request.headers.get(name), publicOrigin())) {
      throw new NotAllowed('Send a token, or send this from a page of this site.');
    }
    return sessionContext();
  }
  const ctx = readerContext();
  const user = tokenUser(ctx, /^Bearer ([\x21-\x7e]+)$/i.exec(authorization)?.[1] ?? '');
  if (!user) throw new SignInNeeded('This token is not known, or was revoked.');
  return { ...ctx, user };
}

async function bodyText(request: Request): Promise<string> {
  const tooLarge = new TooLarge(`At most ${LARGEST_BODY / 1024 / 1024} MB can be sent at once.`);
  if (Number(request.headers.get('content-length')) > LARGEST_BODY) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > LARGEST_BODY) throw tooLarge;
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new InputError('The body is not text in UTF-8.', [{ field: 'body', message: 'Send UTF-8.' }]);
  }
}

function parsedBody(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    throw new InputError('The body is not JSON.', [{ field: 'body', message: 'Send one object as JSON.' }]);
  }
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
