import { annotationPage } from '#lib/jsonld/annotation.ts';
import { claimNode, conflictNode, entityNode } from '#lib/jsonld/claims.ts';
import { type DocumentType, type PartyInput, statementNode, withdrawnNode } from '#lib/jsonld/quotation.ts';
import { documentNode, outletNode, topicNode } from '#lib/jsonld/records.ts';
import type { OutletKind, SourceKind } from '#lib/vocabulary.ts';
import type { ClaimRow, ConflictItem } from '../claims/types.ts';
import type { EntityRow, Named, Party } from '../entities/types.ts';
import type { OutletRow } from '../outlets/types.ts';
import type { Appearance, ClosedQuote, Quote } from '../quotes/types.ts';
import type { SourceRow } from '../sources/types.ts';
import type { TopicRow } from '../topics/types.ts';

/*
 * From records to linked data; what each node holds is said in lib/jsonld and docs/vocabulary.md.
 */

const SOURCE_TYPES: Record<SourceKind, DocumentType> = {
  article: 'Article',
  post: 'SocialMediaPosting',
  broadcast: 'CreativeWork',
  statement: 'CreativeWork',
  transcript: 'CreativeWork',
  'court record': 'CreativeWork',
  letter: 'CreativeWork',
  other: 'CreativeWork',
};

const NEWS: readonly OutletKind[] = ['newspaper', 'broadcaster', 'agency', 'magazine', 'trade press'];

/** A quote as a schema.org Quotation or Statement; `rivals` are the ids of those it is in conflict with. */
export function quoteNode(quote: Quote, origin: string, rivals: readonly string[] = []) {
  const party = partyIn(origin);
  const outlet = outletIn(origin);
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
    venue: outlet(quote.outlet),
    credit: outlet(quote.credited_outlet),
    topics: quote.topics.map(({ name }) => name),
    sources: quote.appearances.map(({ source }) => ({
      url: sourceAddress(source, origin),
      type: SOURCE_TYPES[source.kind],
      headline: source.headline,
      byline: source.byline,
      publisher: outlet(source.outlet),
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

export function topicRowNode({ slug, name, parent, counts }: TopicRow, origin: string) {
  const list = `${origin}/topics`;
  return topicNode({
    slug,
    name,
    url: `${list}/${slug}`,
    list,
    parent: parent && `${list}/${parent.slug}`,
    statements: counts.quotes,
  });
}

export function outletRowNode({ url, ...outlet }: OutletRow, origin: string) {
  const news = NEWS.includes(outlet.kind);
  return outletNode({ ...outlet, url: `${origin}/outlets/${outlet.slug}`, website: url, news });
}

export function sourceRowNode(source: SourceRow, origin: string) {
  const { id, kind, headline, outlet, published, counts } = source;
  return documentNode({
    id,
    url: sourceAddress(source, origin),
    page: `${origin}/sources/${id}`,
    type: SOURCE_TYPES[kind],
    kind,
    headline,
    publisher: outletIn(origin)(outlet),
    published,
    statements: counts.quotes,
  });
}

/** schema.org knows persons and organisations; an unnamed source is a person whose name is not known. */
function typeOf({ kind }: Pick<Party, 'kind'>): PartyInput['type'] {
  return kind === 'organization' || kind === 'group' ? 'Organization' : 'Person';
}

function partyIn(origin: string): (party: Party) => PartyInput {
  return (party) => ({ url: `${origin}/people/${party.slug}`, name: party.name, type: typeOf(party) });
}

function outletIn(origin: string): (outlet: Named | null) => { url: string; name: string } | null {
  return (outlet) => outlet && { url: `${origin}/outlets/${outlet.slug}`, name: outlet.name };
}

/** A document's own address, or where it has none, that of its record here. */
function sourceAddress({ url, id }: Pick<Appearance['source'], 'url' | 'id'>, origin: string): string {
  return url ?? `${origin}/sources/${id}`;
}
