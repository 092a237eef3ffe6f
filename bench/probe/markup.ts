import { readFileSync } from 'node:fs';

type Kept = string | { tag: string; attributes: Record<string, string>; children: Kept[] };
type Drawn = string | { tag: string; props: Record<string, unknown>; children: Drawn[] };

let pages: Map<string, Drawn[]> | undefined;

/** What stands in the product's page of that name. */
export function markup(name: string): Drawn[] {
  pages ??= new Map(
    Object.entries(
      JSON.parse(readFileSync(process.env.BENCH_MARKUP ?? '', 'utf8')) as Record<string, Kept[]>,
    ).map(([page, kept]) => [page, kept.map(toDraw)]),
  );
  return pages.get(name) ?? [];
}

function toDraw(part: Kept): Drawn {
  if (typeof part === 'string') return part;
  const { tag, attributes, children } = part;
  const props = Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, prop(name, value)]),
  );
  // Its text is not to be escaped.
  if (tag === 'script')
    return { tag, props: { ...props, dangerouslySetInnerHTML: { __html: children.join('') } }, children: [] };
  return { tag, props, children: children.map(toDraw) };
}

/** React takes styles as an object, and an attribute without a value as true. */
function prop(name: string, value: string): unknown {
  if (name !== 'style') return value === '' ? true : value;
  const rules = value.split(';').map((rule) => rule.split(':'));
  return Object.fromEntries(rules.flatMap(([key = '', of]) => (of ? [[key.trim(), of.trim()]] : [])));
}
