import type { ParaphraseNode, QuotationNode } from './quotation.ts';
import type { PartyNode, Reference } from './vocabulary.ts';

export type ClaimNode = {
  '@type': 'Claim';
  '@id': string;
  url: string;
  identifier: string;
  text: string;
  keywords?: string[];
  'record:kind'?: string;
  'record:scope'?: string;
  'record:affirmations'?: number;
  'record:denials'?: number;
  'record:neither'?: number;
  'record:conflicts'?: number;
};

/** A claim with how many statements affirm it, deny it and take no side, and how many pairs conflict. */
export function claimNode(claim: {
  slug: string;
  url: string;
  text: string;
  kind: string;
  scope: string;
  topic: string | null;
  counts: { affirms: number; denies: number; neither: number; conflicts: number };
}): ClaimNode {
  const { counts } = claim;
  return {
    '@type': 'Claim',
    '@id': claim.url,
    url: claim.url,
    identifier: claim.slug,
    text: claim.text,
    ...(claim.topic ? { keywords: [claim.topic] } : {}),
    'record:kind': claim.kind,
    ...(claim.scope ? { 'record:scope': claim.scope } : {}),
    'record:affirmations': counts.affirms,
    'record:denials': counts.denies,
    'record:neither': counts.neither,
    'record:conflicts': counts.conflicts,
  };
}

export type ConflictNode = {
  '@type': 'record:Conflict';
  'record:claimA': ClaimNode;
  'record:claimB': ClaimNode;
  'record:statementA': QuotationNode | ParaphraseNode;
  'record:statementB': QuotationNode | ParaphraseNode;
  'record:rule': string;
  'record:relation': string;
  'record:strength': string;
  'record:timing': string;
  'record:counted': boolean;
  'record:first'?: Reference;
  'record:gapDaysMin'?: number;
  'record:gapDaysMax'?: number;
};

type ClaimWords = { slug: string; url: string; text: string };

/** Two statements that cannot both be kept. It does not say who is right. */
export function conflictNode(conflict: {
  claim_a: ClaimWords;
  claim_b: ClaimWords;
  a: QuotationNode | ParaphraseNode;
  b: QuotationNode | ParaphraseNode;
  rule: string;
  relation: string;
  strength: string;
  timing: string;
  counted: boolean;
  /** The address of the statement that came first; null where the order is unknown. */
  first: string | null;
  gap_days: { min: number; max: number | null } | null;
}): ConflictNode {
  const { gap_days } = conflict;
  return {
    '@type': 'record:Conflict',
    'record:claimA': worded(conflict.claim_a),
    'record:claimB': worded(conflict.claim_b),
    'record:statementA': conflict.a,
    'record:statementB': conflict.b,
    'record:rule': conflict.rule,
    'record:relation': conflict.relation,
    'record:strength': conflict.strength,
    'record:timing': conflict.timing,
    'record:counted': conflict.counted,
    ...(conflict.first ? { 'record:first': { '@id': conflict.first } } : {}),
    ...(gap_days ? { 'record:gapDaysMin': gap_days.min } : {}),
    ...(gap_days && gap_days.max !== null ? { 'record:gapDaysMax': gap_days.max } : {}),
  };
}

function worded({ slug, url, text }: ClaimWords): ClaimNode {
  return { '@type': 'Claim', '@id': url, url, identifier: slug, text };
}

export type EntityNode = PartyNode & {
  identifier: string;
  description?: string;
  'record:kind': string;
  'record:saidBy': number;
  'record:saidAbout': number;
};

/** A person, organisation, group or unnamed source, with how much it said and how much was said about it. */
export function entityNode(entity: {
  slug: string;
  url: string;
  name: string;
  type: PartyNode['@type'];
  kind: string;
  description: string;
  counts: { said_by: number; said_about: number };
}): EntityNode {
  return {
    '@type': entity.type,
    '@id': entity.url,
    url: entity.url,
    identifier: entity.slug,
    name: entity.name,
    ...(entity.description ? { description: entity.description } : {}),
    'record:kind': entity.kind,
    'record:saidBy': entity.counts.said_by,
    'record:saidAbout': entity.counts.said_about,
  };
}
