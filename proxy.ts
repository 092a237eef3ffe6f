import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';

const DEVELOPMENT = process.env.NODE_ENV === 'development';

/**
 * Gives every page its own content security policy: only scripts and styles that carry this
 * request's nonce run, and what such a script loads. Next finds the nonce in the request's policy,
 * so a policy or nonce that came in from outside is overwritten. Also tells the page its own
 * address, for its canonical link. Decides nothing else: permission is the domain's.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString('base64');
  const policy = policyFor(nonce);
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  headers.set('X-Nonce', nonce);
  headers.set('X-Address', request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

/**
 * Not for the API and the feeds, which answer no HTML and have a policy in `next.config.js`: a
 * proxy would cut request bodies off at 10 MB, with status 200. Nor for built files, nor for embedded
 * quotes, which carry the only policy that lets others frame them; any other address below /embed is
 * a page like the rest.
 */
export const config = {
  matcher: ['/((?!api/|feeds/|embed/quotes/[^/]+$|_next/static/).*)'],
};

function policyFor(nonce: string): string {
  return [
    "default-src 'none'",
    // React's development build evaluates strings to rebuild server stacks in the browser.
    `script-src 'nonce-${nonce}' 'strict-dynamic'${DEVELOPMENT ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
