import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** A request that is answered before any page is asked, in the one error shape of the API. */
export type Refusal = { status: number; error: string; headers?: Record<string, string> };

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
/** Longest address answered, in bytes of path and query: room for 16 search words and every filter. */
const LONGEST_ADDRESS = 8192;

export const METHOD_NOT_ALLOWED: Refusal = {
  status: 405,
  error: 'This method is not answered here.',
  headers: { Allow: METHODS.join(', ') },
};

/**
 * Why a request is refused early, or null. Next answers TRACE with 500 when there is a proxy file,
 * and an address of 100 KB would be parsed several times over before any page could refuse it.
 */
export function refusalFor(request: Pick<IncomingMessage, 'method' | 'url'>): Refusal | null {
  if (!METHODS.includes(request.method ?? '')) return METHOD_NOT_ALLOWED;
  const address = request.url ?? '';
  if (address.length > LONGEST_ADDRESS) return { status: 414, error: 'This address is too long.' };
  if (!isReadable(address)) return { status: 400, error: 'This address cannot be read.' };
  return null;
}

/** Path and query must be percent-encoded text: `/%zz` and `/%ff` mean nothing in UTF-8. */
function isReadable(address: string): boolean {
  try {
    decodeURIComponent(address.split('?', 1)[0] ?? '');
    return URL.canParse(address, 'http://localhost');
  } catch {
    return false;
  }
}

/** Sends a refusal; the connection stays usable only for a request whose body has been read. */
export function sendRefusal(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  const body = bodyOf(refusal);
  response.writeHead(refusal.status, { ...headersOf(refusal, body), Connection: 'close' });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Sends a refusal where there is no request object: a CONNECT, or bytes that are not HTTP. */
export function writeRefusal(socket: Duplex, refusal: Refusal, reason: string): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const body = bodyOf(refusal);
  const headers = Object.entries({ ...headersOf(refusal, body), Connection: 'close' });
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${refusal.status} ${reason}\r\n${lines.join('')}\r\n${body}`);
}

/** The answer to bytes that Node's parser gave up on. */
export function refusalForParserError(code: string | undefined): [Refusal, string] {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return [{ status: 431, error: 'The headers are too large.' }, 'Request Header Fields Too Large'];
  }
  if (code === 'HPE_INVALID_METHOD') return [METHOD_NOT_ALLOWED, 'Method Not Allowed'];
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return [{ status: 408, error: 'The request took too long to arrive.' }, 'Request Timeout'];
  }
  return [{ status: 400, error: 'This is not a readable request.' }, 'Bad Request'];
}

function bodyOf({ status, error }: Refusal): string {
  return JSON.stringify({ ok: false, error, errors: [], status });
}

function headersOf(refusal: Refusal, body: string): Record<string, string> {
  return {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    ...refusal.headers,
  };
}
