import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { methodsAt } from '../domain/exchange/endpoints-writing.ts';
import type { RecordVersion } from './record-version.ts';
import { sendRefusal } from './refusals.ts';
import { addressOf } from './visitors.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
const WINDOW_SECONDS = 60;

/**
 * What every answer of the API has in common: which methods there are, how many more requests this address may
 * send, and a validator that changes exactly when the record does, so that "has anything changed?" costs no query.
 * @param limit requests a minute and address; 0: no limit
 * @param trustProxy whether the address is read from X-Forwarded-For
 */
export function withApiManners(
  answer: Answer,
  version: Pick<RecordVersion, 'head'>,
  { limit, trustProxy }: { limit: number; trustProxy: boolean },
): Answer {
  const limiter = limit > 0 ? new RateLimiterMemory({ points: limit, duration: WINDOW_SECONDS }) : null;
  return async (request, response) => {
    if (!request.url?.startsWith('/api/v1/')) return answer(request, response);
    if (refusesMethod(request, response)) return;
    if (limiter && !(await admitted(limiter, request, response, limit, trustProxy))) return;
    if (request.method === 'GET' || request.method === 'HEAD') {
      const validator = validatorOf(version.head());
      if (validator && matches(request.headers['if-none-match'], validator)) {
        response.writeHead(304, {
          ETag: validator,
          'Cache-Control': 'no-cache',
          ...FOR_EVERYONE,
        });
        response.end();
        return;
      }
      if (validator) addToSuccess(response, validator);
    }
    return answer(request, response);
  };
}

/** What any web page may read of an answer that is made here; next.config.js says the same of all others. */
const FOR_EVERYONE = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'ETag, Last-Modified, Link, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, X-Rows, X-Rows-Limit, X-Rows-Capped',
};

/** Next answers a method that a route does not have with nothing but a status. */
function refusesMethod(request: IncomingMessage, response: ServerResponse): boolean {
  const methods = methodsAt(request.url?.split('?', 1)[0] ?? '');
  if (methods.length === 0 || methods.includes(request.method ?? '')) return false;
  const Allow = methods.join(', ');
  const error = `This address answers ${methods.filter((one) => one !== 'OPTIONS').join(', ')} alone.`;
  sendRefusal(request, response, { status: 405, error, headers: { ...FOR_EVERYONE, Allow } });
  return true;
}

async function admitted(
  limiter: RateLimiterMemory,
  request: IncomingMessage,
  response: ServerResponse,
  limit: number,
  trustProxy: boolean,
): Promise<boolean> {
  const spent = await limiter.consume(addressOf(request, trustProxy)).catch((refused: unknown) => refused);
  if (!(spent instanceof RateLimiterRes)) throw spent;
  const reset = Math.ceil(spent.msBeforeNext / 1000);
  const headers = {
    'RateLimit-Limit': String(limit),
    'RateLimit-Remaining': String(spent.remainingPoints),
    'RateLimit-Reset': String(reset),
  };
  if (spent.consumedPoints > limit) {
    const error = `At most ${limit} requests a minute are answered. Try again in ${reset} s.`;
    sendRefusal(request, response, {
      status: 429,
      error,
      headers: { ...FOR_EVERYONE, ...headers, 'Retry-After': String(reset) },
    });
    return false;
  }
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  return true;
}

/** Weak, because the same answer may be sent compressed or not. */
function validatorOf(head: string | null): string | null {
  return head && `W/"${head.slice(0, 20)}"`;
}

function matches(header: string | undefined, validator: string): boolean {
  return header?.split(',').some((one) => one.trim() === validator || one.trim() === '*') ?? false;
}

function addToSuccess(response: ServerResponse, validator: string): void {
  const { writeHead } = response;
  response.writeHead = ((status: number, ...rest: [OutgoingHttpHeaders?]) => {
    if (status === 200) response.setHeader('ETag', validator);
    return writeHead.call(response, status, ...(rest as []));
  }) as typeof response.writeHead;
}
