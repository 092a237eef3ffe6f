import { canonicalJson } from '../revisions/rules.ts';

/** What a slug in a body leads to. */
export type Noun = 'entity' | 'outlet' | 'topic' | 'claim';

type Body = Record<string, unknown>;

/** The fields of bodies that name other records by slug. */
const REFERENCES: Record<string, Noun> = {
  speaker: 'entity',
  on_behalf_of: 'entity',
  subjects: 'entity',
  topics: 'topic',
  outlet: 'outlet',
  credited_outlet: 'outlet',
  entity: 'entity',
  parent: 'topic',
  topic: 'topic',
  holder: 'entity',
  claim: 'claim',
  party: 'entity',
  member: 'entity',
  principal: 'entity',
  a: 'claim',
  b: 'claim',
  merged_into: 'claim',
};

/** What the slugs of a field lead to, or null where it holds none. */
export function nounOf(field: string): Noun | null {
  return REFERENCES[field] ?? null;
}

/**
 * The fields in which a record differs from its last body. Slugs are compared by what they lead to: a renamed or
 * merged record is the same one. Inside a list only what the body kept is compared, so that later versions may
 * keep more.
 */
export function differingFields(
  kept: Body,
  now: Body,
  idOf: (noun: Noun, slug: string) => number | null,
): string[] {
  const same = (field: string, a: unknown, b: unknown): boolean => {
    if (canonicalJson(a ?? null) === canonicalJson(b ?? null)) return true;
    const noun = nounOf(field);
    const ids = (value: unknown) =>
      (Array.isArray(value) ? value : [value]).map((slug) =>
        typeof slug === 'string' && noun ? idOf(noun, slug) : slug,
      );
    if (noun && a !== null && b !== null) {
      return canonicalJson([...new Set(ids(a))]) === canonicalJson([...new Set(ids(b))]);
    }
    if (Array.isArray(a) && Array.isArray(b)) {
      return a.length === b.length && a.every((one, n) => same('', one, b[n]));
    }
    if (isBody(a) && isBody(b)) return Object.keys(a).every((key) => same(key, a[key], b[key]));
    return false;
  };
  const fields = new Set([...Object.keys(kept), ...Object.keys(now)]);
  return [...fields].filter((field) => !same(field, kept[field] ?? null, now[field] ?? null));
}

const isBody = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
