import type { ClaimRow, ConflictItem } from '../claims/types.ts';
import type { EntityRow } from '../entities/types.ts';
import type { OutletRow } from '../outlets/types.ts';
import type { Quote } from '../quotes/types.ts';
import type { SourceRow } from '../sources/types.ts';
import type { TopicRow } from '../topics/types.ts';

/*
 * Everything but quotes as rows of a table, for spreadsheets. Quotes, which come back in, have a file of their
 * own.
 */

export const CLAIM_COLUMNS = [
  'slug',
  'text',
  'kind',
  'scope',
  'persist_days',
  'topic',
  'affirms',
  'denies',
  'neither',
  'conflicts',
  'url',
] as const;

export function claimCells(claim: ClaimRow, origin: string): string[] {
  const { counts } = claim;
  const numbers = [counts.affirms, counts.denies, counts.neither, counts.conflicts].map(String);
  return [
    claim.slug,
    claim.text,
    claim.kind,
    claim.scope,
    claim.persist_days === null ? '' : String(claim.persist_days),
    claim.topic?.slug ?? '',
    ...numbers,
    `${origin}/claims/${claim.slug}`,
  ];
}

export const ENTITY_COLUMNS = [
  'slug',
  'name',
  'kind',
  'description',
  'said_by',
  'said_about',
  'url',
] as const;

export function entityCells(entity: EntityRow, origin: string): string[] {
  const { slug, name, kind, description, counts } = entity;
  return [
    slug,
    name,
    kind,
    description,
    String(counts.said_by),
    String(counts.said_about),
    `${origin}/people/${slug}`,
  ];
}

export const TOPIC_COLUMNS = ['slug', 'name', 'parent', 'quotes', 'url'] as const;

export function topicCells({ slug, name, parent, counts }: TopicRow, origin: string): string[] {
  return [slug, name, parent?.slug ?? '', String(counts.quotes), `${origin}/topics/${slug}`];
}

export const OUTLET_COLUMNS = [
  'slug',
  'name',
  'kind',
  'website',
  'quotes',
  'venue',
  'credit',
  'publisher',
  'url',
] as const;

export function outletCells({ slug, name, kind, url, counts }: OutletRow, origin: string): string[] {
  const numbers = [counts.quotes, counts.venue, counts.credit, counts.publisher].map(String);
  return [slug, name, kind, url ?? '', ...numbers, `${origin}/outlets/${slug}`];
}

export const SOURCE_COLUMNS = [
  'id',
  'kind',
  'headline',
  'outlet',
  'outlet_name',
  'outlet_note',
  'published',
  'published_earliest',
  'published_latest',
  'address',
  'quotes',
  'url',
] as const;

export function sourceCells(source: SourceRow, origin: string): string[] {
  const { id, kind, headline, outlet, outlet_note, published, url, counts } = source;
  return [
    id,
    kind,
    headline,
    outlet?.slug ?? '',
    outlet?.name ?? '',
    outlet_note,
    published?.edtf ?? '',
    published?.earliest ?? '',
    published?.latest ?? '',
    url ?? '',
    String(counts.quotes),
    `${origin}/sources/${id}`,
  ];
}

const SIDE_COLUMNS = ['claim', 'quote', 'speaker', 'said_on', 'form', 'text'] as const;

export const CONFLICT_COLUMNS = [
  'rule',
  'relation',
  'strength',
  'timing',
  'counted',
  'first',
  'gap_days_min',
  'gap_days_max',
  ...SIDE_COLUMNS.map((name) => `a_${name}`),
  ...SIDE_COLUMNS.map((name) => `b_${name}`),
];

export function conflictCells(conflict: ConflictItem): string[] {
  const { rule, relation, strength, timing, counted, first, gap_days, a, b } = conflict;
  return [
    rule,
    relation,
    strength,
    timing,
    counted ? '1' : '0',
    first ?? '',
    gap_days ? String(gap_days.min) : '',
    gap_days && gap_days.max !== null ? String(gap_days.max) : '',
    ...sideCells(conflict.claim_a.text, a),
    ...sideCells(conflict.claim_b.text, b),
  ];
}

function sideCells(claim: string, { id, speaker, said_on, form, text }: Quote): string[] {
  return [claim, id, speaker.name, said_on?.edtf ?? '', form, text];
}
