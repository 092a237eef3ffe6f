import { randomBytes } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { isPrivatePath } from '../lib/urls/private-paths.ts';
import { PageStore, type StoredPage } from './page-store.ts';
import type { RecordVersion } from './record-version.ts';
import { SplicedPage } from './spliced-page.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const LIMIT = 32 * 1024 * 1024;
const NOT_PAGES = ['/api/', '/_next/', '/feeds/', '/embed/'];
/** The API's answers in JSON. What has an ending (.csv, .jsonld) is a file, and sent while it is made. */
const JSON_ADDRESS = /^\/api\/v1\/[^.?]*(\?|$)/;
const NONCE = /'nonce-([^']+)'/;

/**
 * Puts an exact cache in front of the pages and of the API's answers in JSON: what an anonymous reader got is given
 * to the next one, a page with a fresh nonce, as long as nothing at all was written in between. A request with a
 * cookie or credentials is never answered from it, nor kept for it; nor is a page for one person at a time.
 */
export function withPageCache(answer: Answer, version: RecordVersion, limit = LIMIT): Answer {
  const store = new PageStore(limit);
  return async (request, response) => {
    const current = mayBeKept(request) ? version.current() : null;
    if (current === null) return answer(request, response);
    const address = request.url ?? '/';
    const gzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    const stored = store.get(address, current);
    if (stored) return send(request, response, stored, gzip);
    // The parts are compressed here, once; a HEAD must be kept as the page that a GET would get.
    request.headers['accept-encoding'] = 'identity';
    // What stands here already is of this request alone: how many more its sender may send.
    const own = new Set(response.getHeaderNames());
    capture(response, (status, headers, body) => {
      const fresh = status === 200 ? storable(headers, own, body) : null;
      if (!fresh || request.method !== 'GET') return { status, headers, body };
      store.set(address, current, fresh);
      const { headers: kept, ...rest } = answerOf(fresh, gzip);
      return { ...rest, headers: { ...headersNamed(headers, own), ...kept } };
    });
    await answer(request, response);
  };
}

function mayBeKept({ method, url = '/', headers }: IncomingMessage): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  if (headers.cookie || headers.authorization || headers.rsc || headers['next-router-prefetch']) return false;
  if (JSON_ADDRESS.test(url)) return true;
  return !isPrivatePath(url) && !NOT_PAGES.some((start) => url.startsWith(start));
}

/** A page with a nonce in its policy, or JSON; anything else is passed on as it is. */
function storable(headers: OutgoingHttpHeaders, own: ReadonlySet<string>, body: Buffer): StoredPage | null {
  if (headers['set-cookie'] || headers['content-encoding']) return null;
  const type = String(headers['content-type'] ?? '');
  const nonce = NONCE.exec(String(headers['content-security-policy'] ?? ''))?.[1] ?? null;
  const isPage = type.startsWith('text/html') && nonce !== null;
  if (!isPage && !type.startsWith('application/json')) return null;
  const kept = { ...headers };
  for (const name of [...own, 'content-length', 'transfer-encoding']) delete kept[name];
  return { headers: kept, nonce, page: new SplicedPage(body, nonce) };
}

const headersNamed = (headers: OutgoingHttpHeaders, names: ReadonlySet<string>): OutgoingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => names.has(name)));

type Sent = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

function answerOf({ headers, nonce, page }: StoredPage, gzip: boolean): Sent {
  const fresh = nonce === null ? '' : randomBytes(16).toString('base64');
  const body = gzip ? page.gzip(fresh) : page.plain(fresh);
  const policy = headers['content-security-policy'];
  return {
    status: 200,
    headers: {
      ...headers,
      ...(nonce === null ? {} : { 'content-security-policy': String(policy).replaceAll(nonce, fresh) }),
      vary: varyWithEncoding(headers.vary),
      'content-length': body.length,
      ...(gzip ? { 'content-encoding': 'gzip' } : {}),
    },
    body,
  };
}

function varyWithEncoding(vary: OutgoingHttpHeader | undefined): string {
  const names = String(vary ?? '');
  return /accept-encoding/i.test(names) ? names : names ? `${names}, Accept-Encoding` : 'Accept-Encoding';
}

function send(request: IncomingMessage, response: ServerResponse, stored: StoredPage, gzip: boolean): void {
  const { status, headers, body } = answerOf(stored, gzip);
  response.writeHead(status, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Holds back all that is written to `response` and, at its end, sends what `finish` makes of it. */
function capture(
  response: ServerResponse,
  finish: (status: number, headers: OutgoingHttpHeaders, body: Buffer) => Sent,
): void {
  const chunks: Buffer[] = [];
  const { end, writeHead } = response;
  const keep = (chunk: unknown, encoding?: unknown) => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk, (encoding as BufferEncoding) || 'utf8'));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    const headers = rest.find((one) => typeof one === 'object' && one !== null) as
      | OutgoingHttpHeaders
      | undefined;
    for (const [name, value] of Object.entries(headers ?? {}))
      if (value !== undefined) response.setHeader(name, value);
    return response;
  }) as typeof response.writeHead;
  response.flushHeaders = () => {};
  response.write = ((chunk: unknown, encoding?: unknown, done?: unknown) => {
    keep(chunk, encoding);
    const callback = typeof encoding === 'function' ? encoding : done;
    if (typeof callback === 'function') process.nextTick(callback as () => void);
    return true;
  }) as typeof response.write;
  response.end = ((chunk?: unknown, encoding?: unknown, done?: unknown) => {
    if (typeof chunk !== 'function') keep(chunk, encoding);
    const callback = [chunk, encoding, done].find((one) => typeof one === 'function') as
      | (() => void)
      | undefined;
    const { status, headers, body } = finish(
      response.statusCode,
      response.getHeaders(),
      Buffer.concat(chunks),
    );
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    writeHead.call(response, status, headers);
    return end.call(response, body, 'utf8', callback ?? (() => {}));
  }) as typeof response.end;
}
