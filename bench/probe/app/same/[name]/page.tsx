import { connection } from 'next/server';
import { createElement, type ReactNode } from 'react';
import { markup } from '../../../markup';
import { lines } from '../../../rows';

type Markup = ReturnType<typeof markup>[number];

/** What the product's page shows, element for element, with nothing behind it but the statements it runs. */
export default async function Page({ params }: { params: Promise<{ name: string }> }) {
  await connection();
  const { name } = await params;
  lines(`${name}-page`);
  return markup(name).map(drawn);
}

function drawn(part: Markup, key: number): ReactNode {
  if (typeof part === 'string') return part;
  const { tag, props, children } = part;
  return createElement(tag, { ...props, key }, ...children.map(drawn));
}
