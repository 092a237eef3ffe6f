import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { type AnswerWish, answerWishes } from '../lib/answer-wish.ts';
import { hasSessionCookie } from '../lib/cookies.ts';
import { isPrivatePath } from '../lib/urls/private-paths.ts';
import { isSameOrigin } from '../lib/urls/same-origin.ts';
import type { Refusal } from './refusals.ts';

const CHANGES_NOTHING = ['GET', 'HEAD', 'OPTIONS'];

/** The sender's address; what a proxy says of it counts only if the proxy is ours. */
export function addressOf(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy
    ? String(request.headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : '';
  return forwarded || request.socket.remoteAddress || 'unknown';
}

/**
 * Tells the pages who sends a request, and takes away what senders and proxies say of addresses and hosts:
 * nothing behind this line reads it. An X-Client-Address that came in from outside is overwritten.
 */
export function nameVisitor(request: IncomingMessage, trustProxy: boolean): void {
  const address = addressOf(request, trustProxy);
  request.headers['x-client-address'] = address;
  request.headers['x-forwarded-for'] = address;
  for (const name of ['host', 'proto', 'port']) delete request.headers[`x-forwarded-${name}`];
  delete request.headers.forwarded;
}

/**
 * Refuses a form that was sent from another site. The API looks itself, since programs with a token come from
 * nowhere. Where it passes, Next's own comparison of Origin with Host, which fails behind proxies, is given the
 * origin that readers use on both sides.
 */
export function foreignForm(request: IncomingMessage, publicOrigin: string): Refusal | null {
  if (CHANGES_NOTHING.includes(request.method ?? '') || request.url?.startsWith('/api/')) return null;
  const header = (name: string) => {
    const value = request.headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  };
  if (!isSameOrigin(header, publicOrigin)) {
    return { status: 403, error: 'This was not sent from a page of this site. Nothing was changed.' };
  }
  request.headers.origin = publicOrigin;
  request.headers['x-forwarded-host'] = new URL(publicOrigin).host;
  return null;
}

/** Sees to it that an answer for one person is kept by nobody: neither a browser nor anything between. */
export function keepPrivate(request: IncomingMessage, response: ServerResponse): void {
  const { cookie, authorization } = request.headers;
  const url = request.url ?? '';
  const isPrivate = isPrivatePath(url);
  if (!isPrivate && !hasSessionCookie(cookie) && authorization === undefined) return;
  // Files of the build are the same for everyone.
  if (url.startsWith('/_next/static/')) return;
  const { writeHead } = response;
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    const headers = rest.find((one) => typeof one === 'object' && one !== null) as
      | OutgoingHttpHeaders
      | undefined;
    for (const name of Object.keys(headers ?? {})) {
      if (headers && /^cache-control$/i.test(name)) delete headers[name];
    }
    response.setHeader('Cache-Control', 'private, no-store');
    if (isPrivate) response.setHeader('X-Robots-Tag', 'noindex, nofollow');
    return writeHead.call(response, status, ...(rest as []));
  }) as typeof response.writeHead;
}

/** Answers with the status that a form action, or a page that is not for everyone, wished for; see lib/answer-wish.ts. */
export function withWishes(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<void> {
  // Readers' pages wish for nothing, and are to cost nothing.
  if (CHANGES_NOTHING.includes(request.method ?? '') && !isPrivatePath(request.url ?? '')) {
    return answer(request, response);
  }
  const wish: AnswerWish = {};
  const { writeHead } = response;
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    for (const [name, value] of Object.entries(wish.headers ?? {})) response.setHeader(name, value);
    return writeHead.call(response, status === 200 ? (wish.status ?? 200) : status, ...(rest as []));
  }) as typeof response.writeHead;
  return answerWishes().run(wish, () => answer(request, response));
}
