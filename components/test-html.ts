import type { ReactNode } from 'react';
import { prerender } from 'react-dom/static';

/** What a component comes to once all of its parts have had their turn, without the marks between them. */
export async function htmlOf(node: ReactNode): Promise<string> {
  const html = await new Response((await prerender(node)).prelude).text();
  return html.replaceAll(/<!--.*?-->/gs, '');
}
