/** A page or an answer may use none of these, nor may a frame inside it. */
const PERMISSIONS = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** Headers that never vary. The pages' own policy carries a nonce and is set in `proxy.ts`. */
const EVERYWHERE = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: PERMISSIONS.map((name) => `${name}=()`).join(', ') },
];
/** Ours alone: no other site may frame these, open them with a hold on them, or load them as its own. */
const NOT_FOR_OTHERS = [
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
];
/** For answers that no browser renders as a page: nothing in them may run, load or be framed. */
const NOT_A_PAGE = [{ key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" }];

/** Any page may read the API: it holds nothing but what every reader sees, and asks for no cookie. */
const FOR_EVERYONE = [
  { key: 'Access-Control-Allow-Origin', value: '*' },
  { key: 'Access-Control-Allow-Methods', value: 'GET, HEAD, OPTIONS' },
  { key: 'Access-Control-Allow-Headers', value: 'If-None-Match, If-Modified-Since' },
  // What docs/api.md tells programs to read; server/api-manners.ts says the same of what it answers itself.
  {
    key: 'Access-Control-Expose-Headers',
    value:
      'ETag, Last-Modified, Link, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, X-Rows, X-Rows-Limit, X-Rows-Capped',
  },
  { key: 'Access-Control-Max-Age', value: '86400' },
  { key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' },
];

/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  typedRoutes: true,
  poweredByHeader: false,
  agentRules: false,
  // `npm test` checks the types of everything; whoever only starts the site need not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['better-sqlite3', 'better-auth', '@node-rs/argon2'],
  // A long article may stand in a form; what is larger is refused with 413.
  experimental: { serverActions: { bodySizeLimit: '4mb' } },
  // No page shows an image from elsewhere; the optimizer would be an open end for nothing.
  images: { unoptimized: true },
  // A lock file in a folder above must not be taken for this project's root.
  turbopack: { root: import.meta.dirname },
  headers: async () => [
    { source: '/:path*', headers: EVERYWHERE },
    // Everything but embedded quotes, which have a policy of their own in their route; see proxy.ts.
    { source: '/((?!embed/quotes/[^/]+$).*)', headers: NOT_FOR_OTHERS },
    // A one-time link stands in the address: it is told to nobody, not even to ourselves.
    { source: '/join/:path*', headers: [{ key: 'Referrer-Policy', value: 'no-referrer' }] },
    { source: '/api/:path*', headers: NOT_A_PAGE },
    { source: '/api/v1/:path*', headers: FOR_EVERYONE },
    { source: '/feeds/:path*', headers: NOT_A_PAGE },
  ],
};
