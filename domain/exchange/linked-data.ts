import { annotationPage } from '#lib/jsonld/annotation.ts';
import { claimNode, conflictNode, entityNode } from '#lib/jsonld/claims.ts';
import { type PartyInput, type StatementInput, statementNode, withdrawnNode } from '#lib/jsonld/quotation.ts';
import type { SourceKind } from '#lib/vocabulary.ts';
import type { ClaimRow, ConflictItem } from '../claims/types.ts';
import type { EntityRow, Party } from '../entities/types.ts';
import type { Appearance, ClosedQuote, Quote } from '../quotes/types.ts';

/*
 * From records to linked data; what each node holds is said in lib/jsonld and docs/vocabulary.md.
 */

const SOURCE_TYPES: Record<SourceKind, StatementInput['sources'][number]['type']> = {
  article: 'Article',
  post: 'SocialMediaPosting',
  broadcast: 'CreativeWork',
  statement: 'CreativeWork',
  transcript: 'CreativeWork',
  'court record': 'CreativeWork',
  letter: 'CreativeWork',
  other: 'CreativeWork',
};

/** A quote as a schema.org Quotation or Statement; `rivals` are the ids of those it is in conflict with. */
export function quoteNode(quote: Quote, origin: string, rivals: readonly string[] = []) {
  const party = partyIn(origin);
  return statementNode({
    id: quote.id,
    url: origin + quote.url,
    form: quote.form,
    text: quote.text,
    fragments: quote.fragments,
    language: quote.language,
    speaker: party(quote.speaker),
    speaker_as_printed: quote.speaker_as_printed,
    speaker_role: quote.speaker_role,
    on_behalf_of: quote.on_behalf_of && party(quote.on_behalf_of),
    subjects: quote.subjects.map(party),
    said: quote.said_on,
    venue: quote.outlet?.name ?? null,
    credit: quote.credited_outlet?.name ?? null,
    topics: quote.topics.map(({ name }) => name),
    sources: quote.appearances.map(({ source }) => ({
      url: sourceAddress(source, origin),
      type: SOURCE_TYPES[source.kind],
      headline: source.headline,
      byline: source.byline,
      publisher: source.outlet?.name ?? null,
      published: source.published,
      archived_url: source.archived_url,
    })),
    stances: quote.stances.map(({ claim, holder, label, sign, reason }) => ({
      claim: `${origin}/claims/${claim.slug}`,
      holder: `${origin}/people/${holder.slug}`,
      label,
      sign,
      reason,
    })),
    in_conflict_with: rivals.map((id) => `${origin}/quotes/${id}`),
    corrections: quote.corrections.map(({ at, reason }) => ({ at, reason })),
    created_at: quote.created_at,
    updated_at: quote.updated_at,
  });
}

/** A held or retracted quote. */
export function closedNode(quote: ClosedQuote, origin: string) {
  return withdrawnNode({ ...quote, url: origin + quote.url });
}

/** Where the words stand, as W3C Web Annotations. */
export function quoteAnnotations(quote: Quote, origin: string) {
  return annotationPage({
    url: origin + quote.url,
    page: `${origin}/api/v1/quotes/${quote.id}/annotation`,
    appearances: quote.appearances.map(({ source, selector, verification, verified_at }) => ({
      source: sourceAddress(source, origin),
      verification,
      verified_at,
      fragments: selector?.fragments ?? [],
      passage: selector?.passage ?? null,
    })),
  });
}

/** A conflict with both statements and claims. */
export function conflictItemNode(conflict: ConflictItem, origin: string) {
  const claim = ({ slug, text }: ConflictItem['claim_a']) => ({
    slug,
    text,
    url: `${origin}/claims/${slug}`,
  });
  return conflictNode({
    ...conflict,
    claim_a: claim(conflict.claim_a),
    claim_b: claim(conflict.claim_b),
    a: quoteNode(conflict.a, origin),
    b: quoteNode(conflict.b, origin),
    first: conflict.first && `${origin}/quotes/${conflict.first}`,
  });
}

export function claimRowNode(claim: ClaimRow, origin: string) {
  return claimNode({ ...claim, url: `${origin}/claims/${claim.slug}`, topic: claim.topic?.name ?? null });
}

export function entityRowNode(entity: EntityRow, origin: string) {
  return entityNode({ ...entity, url: `${origin}/people/${entity.slug}`, type: typeOf(entity) });
}

/** schema.org knows persons and organisations; an unnamed source is a person whose name is not known. */
function typeOf({ kind }: Pick<Party, 'kind'>): PartyInput['type'] {
  return kind === 'organization' || kind === 'group' ? 'Organization' : 'Person';
}

function partyIn(origin: string): (party: Party) => PartyInput {
  return (party) => ({ url: `${origin}/people/${party.slug}`, name: party.name, type: typeOf(party) });
}

/** A document's own address, or where it has none, that of its record here. */
function sourceAddress({ url, id }: Appearance['source'], origin: string): string {
  return url ?? `${origin}/sources/${id}`;
}
