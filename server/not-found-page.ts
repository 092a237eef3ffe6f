import { IncomingMessage, type ServerResponse } from 'node:http';

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** An address that no page has: Next draws its whole "not found" page for it. */
const NOWHERE = '/not-on-record';

/**
 * Gives "not found" a body that can be read without JavaScript. A page that finds out only while it is
 * rendered that there is nothing to show makes Next send a shell without language or text, to be filled by
 * scripts; the page for an address that does not exist at all comes whole, so that one is sent in its place.
 */
export function withNotFoundPage(answer: Answer): Answer {
  return async (request, response) => {
    const isPage = /\btext\/html\b|^$|\*\/\*/.test(String(request.headers.accept ?? ''));
    if (request.method !== 'GET' || !isPage || request.headers.rsc) return answer(request, response);
    const shell = dropEmptyShell(response);
    await answer(request, response);
    if (!shell.dropped()) return;
    // A shell that is streamed may end later than the answer; until then what is written belongs to it.
    await shell.ended;
    if (response.destroyed) return;
    // Next listens for the end of each page it draws; here are two on one response.
    response.setMaxListeners(2 * response.getMaxListeners());
    await answer(sameRequestTo(NOWHERE, request), response);
  };
}

/**
 * Holds the answer back if it turns out to be "not found" in HTML: nothing of it is sent, and the response is
 * as fresh as before. Says whether that happened, and when the shell was over or its reader gone.
 */
function dropEmptyShell(response: ServerResponse): { dropped: () => boolean; ended: Promise<void> } {
  const { promise: ended, resolve: over } = Promise.withResolvers<void>();
  response.once('close', over);
  const { write, end, writeHead, flushHeaders } = response;
  const before = { ...response.getHeaders() };
  const ours = response.rawListeners('finish');
  let dropped = false;
  const isShell = (status = response.statusCode) =>
    dropped || (status === 404 && String(response.getHeader('content-type') ?? '').startsWith('text/html'));
  const drop = () => {
    dropped = true;
  };
  response.flushHeaders = () => (isShell() ? drop() : flushHeaders.call(response));
  response.writeHead = ((status: number, ...rest: []) => {
    if (!isShell(status)) return writeHead.call(response, status, ...rest);
    drop();
    return response;
  }) as typeof response.writeHead;
  response.write = ((...chunk: Parameters<typeof write>) => {
    if (!isShell()) return write.apply(response, chunk);
    drop();
    callBack(chunk);
    return true;
  }) as typeof response.write;
  response.end = ((...chunk: Parameters<typeof end>) => {
    if (!isShell()) return end.apply(response, chunk);
    drop();
    Object.assign(response, { write, end, writeHead, flushHeaders, statusCode: 200 });
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    for (const [name, value] of Object.entries(before))
      if (value !== undefined) response.setHeader(name, value);
    callBack(chunk);
    // Whoever streamed the shell waits for its end, and would wait for ever; Node itself must not hear of one.
    for (const waiting of response.rawListeners('finish')) {
      if (!ours.includes(waiting)) process.nextTick(() => waiting.call(response));
    }
    over();
    return response;
  }) as typeof response.end;
  return { dropped: () => dropped, ended };
}

/** Tells a writer that its chunk was taken, wherever among the arguments it left word. */
function callBack(chunk: readonly unknown[]): void {
  const done = chunk.find((one) => typeof one === 'function');
  if (done) process.nextTick(done as () => void);
}

/** The request as if it had asked for another address; Next keeps notes on the object, so it gets a new one. */
function sameRequestTo(address: string, request: IncomingMessage): IncomingMessage {
  const again = new IncomingMessage(request.socket);
  again.method = request.method ?? 'GET';
  again.url = address;
  again.headers = request.headers;
  again.rawHeaders = request.rawHeaders;
  again.httpVersion = request.httpVersion;
  again.push(null);
  return again;
}
