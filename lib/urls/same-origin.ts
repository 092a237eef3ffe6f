type Header = (name: string) => string | null | undefined;

/**
 * Whether a request that changes something comes from a page of our own. A browser says so itself in
 * Sec-Fetch-Site; where that is missing the Origin must be the one that readers use. What the request says of
 * its Host proves nothing: whoever sends it writes it.
 */
export function isSameOrigin(header: Header, publicOrigin: string): boolean {
  const site = header('sec-fetch-site');
  if (site) return site === 'same-origin';
  return header('origin') === publicOrigin;
}

/** A path of our own to go on to, or `otherwise`: never another site's, however it is written. */
export function ownPath(path: string | null | undefined, otherwise: string): string {
  if (!path || !/^\/(?![/\\])[\x21-\x7e]{0,2000}$/.test(path)) return otherwise;
  const url = URL.parse(path, 'http://own.invalid');
  return url?.origin === 'http://own.invalid' && path.startsWith(url.pathname) ? path : otherwise;
}
