import { nameKey } from '#lib/text/name-key.ts';
import { slugify } from '#lib/text/slug.ts';
import { ENTITY_KINDS, OUTLET_KINDS } from '#lib/vocabulary.ts';
import type { Rows } from './csv.ts';
import { inventedName } from './language.ts';
import { type Random, zipf } from './random.ts';

export const WRITTEN_AT = '2026-01-01T00:00:00.000Z';
const TITLES = [
  'mayor',
  'spokesperson',
  'minister',
  'witness',
  'lawyer',
  'union secretary',
  'engineer',
  'judge',
];
const PAPERS = ['Courier', 'Post', 'Herald', 'Gazette', 'Radio', 'News Agency', 'Observer', 'Television'];
const EVENTS = ['bridge', 'strike', 'election', 'harbour', 'budget', 'inquiry', 'flood', 'railway'];

/** One who speaks or is spoken about. `role` is how they are introduced; `for` whom they speak for, if anyone. */
export type Member = { id: number; slug: string; name: string; role: string; principal: number | null };
/** Topics from the story down: a quote is filed under the last. */
export type Branch = { id: number; slug: string };

export type Cast = {
  members: Member[];
  outlets: number[];
  /** The topics without children. */
  leaves: Branch[];
};

/** Who and where: people in the order of how much they say, outlets, and a tree of topics three deep. */
export function writeCast(
  random: Random,
  rows: Rows,
  size: { people: number; outlets: number; stories: number },
): Cast {
  return {
    members: writeMembers(random, rows, size.people),
    outlets: writeOutlets(random, rows, size.outlets),
    leaves: writeTopics(random, rows, size.stories),
  };
}

function writeMembers(random: Random, rows: Rows, count: number): Member[] {
  const entity = rows.into('entities', 'id slug kind name description created_at updated_at');
  const alias = rows.into('entity_names', 'entity_id name name_key');
  const affiliation = rows.into(
    'affiliations',
    'member_id principal_id role title speaks_for created_at updated_at',
  );
  const [person = 'person', ...others] = ENTITY_KINDS;
  const members: Member[] = [];
  const organizations: number[] = [];
  for (let id = 1; id <= count; id += 1) {
    const kind = random.chance(0.82) ? person : random.pick(others);
    const name = kind === 'organization' ? `${inventedName(random, 1)} Council` : inventedName(random, 2);
    const slug = `${slugify(name)}-${id}`;
    const role = random.chance(0.7) ? `${random.pick(TITLES)} of ${inventedName(random, 1)}` : '';
    entity(id, slug, kind, name, role, WRITTEN_AT, WRITTEN_AT);
    alias(id, name, nameKey(name));
    const short = name.split(' ').at(-1) ?? name;
    if (short !== name) alias(id, short, nameKey(short));
    const principal =
      kind === 'person' && organizations.length > 0 && random.chance(0.4) ? random.pick(organizations) : null;
    if (principal) affiliation(id, principal, 'spokesperson', role, 1, WRITTEN_AT, WRITTEN_AT);
    if (kind === 'organization') organizations.push(id);
    members.push({ id, slug, name, role, principal });
  }
  return members;
}

function writeOutlets(random: Random, rows: Rows, count: number): number[] {
  const outlet = rows.into('outlets', 'id slug name kind url created_at updated_at');
  return Array.from({ length: count }, (_, at) => {
    const id = at + 1;
    const name = `The ${inventedName(random, 1)} ${random.pick(PAPERS)}`;
    const slug = `${slugify(name)}-${id}`;
    outlet(id, slug, name, random.pick(OUTLET_KINDS), `https://${slug}.example/`, WRITTEN_AT, WRITTEN_AT);
    return id;
  });
}

function writeTopics(random: Random, rows: Rows, stories: number): Branch[] {
  const topic = rows.into('topics', 'id slug name parent_id created_at updated_at');
  let id = 0;
  const grow = (parent: number | null): Branch => {
    id += 1;
    const name = `The ${inventedName(random, 1)} ${random.pick(EVENTS)}`;
    const slug = `${slugify(name)}-${id}`;
    topic(id, slug, name, parent, WRITTEN_AT, WRITTEN_AT);
    return { id, slug };
  };
  const leaves: Branch[] = [];
  for (let story = 0; story < stories; story += 1) {
    const root = grow(null).id;
    for (let branch = 0; branch < 2 + random.below(4); branch += 1) {
      const { id: middle } = grow(root);
      for (let leaf = 0; leaf < 1 + random.below(4); leaf += 1) leaves.push(grow(middle));
    }
  }
  return leaves;
}

/** Draws from a list by rank, the first most often; `turn` starts the ranks elsewhere, so that roles differ. */
export function drawer<T>(list: readonly T[], exponent: number, turn = 0): (random: Random) => T {
  const rank = zipf(list.length, exponent);
  return (random) => {
    const one = list[(rank(random) + turn) % list.length];
    if (one === undefined) throw new RangeError('There is nobody to draw.');
    return one;
  };
}
