import type { Server } from './child.ts';

const CHUNK = /\/_next\/static\/chunks\/[\w./~-]+\.js/g;

/**
 * Bytes of JavaScript that a browser transfers to load a page, compressed as the server compresses them: every
 * script the document names, be it in a tag or in the data for hydration. Scripts marked `nomodule` are left
 * out; no browser of the last years loads them.
 */
export async function scriptBytes(server: Server, path: string): Promise<number> {
  const html = (await server.get(path)).toString('utf8');
  const old = new Set(
    [...html.matchAll(/<script[^>]*nomodule[^>]*>/gi)].flatMap(([tag]) => tag.match(CHUNK) ?? []),
  );
  const scripts = [...new Set(html.match(CHUNK) ?? [])].filter((script) => !old.has(script));
  let bytes = 0;
  for (const script of scripts) bytes += (await server.get(script, { 'accept-encoding': 'gzip' })).length;
  return bytes;
}
