import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type {
  Claim,
  CreativeWork,
  DefinedTerm,
  NewsMediaOrganization,
  Quotation,
  Statement,
  WithContext,
} from 'schema-dts';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ClaimNode } from '#lib/jsonld/claims.ts';
import type { ParaphraseNode, QuotationNode, WithdrawnNode } from '#lib/jsonld/quotation.ts';
import type { DocumentNode, OutletNode, TopicNode } from '#lib/jsonld/records.ts';
import { embeddable } from '#lib/jsonld/vocabulary.ts';
import { withdrawStance } from '../claims/commands-settle.ts';
import { parseClaimFilter, parseConflictFilter } from '../claims/filter.ts';
import { listClaims } from '../claims/queries.ts';
import { listConflicts } from '../claims/queries-conflicts.ts';
import { statementsAgainst } from '../conflicts/queries.ts';
import { parseEntityFilter } from '../entities/filter.ts';
import { listEntities } from '../entities/queries.ts';
import { parseOutletFilter } from '../outlets/filter.ts';
import { listOutlets } from '../outlets/queries.ts';
import { EVERY_QUOTE } from '../quotes/filter.ts';
import { listQuotes } from '../quotes/queries.ts';
import type { Quote } from '../quotes/types.ts';
import { parseSourceFilter } from '../sources/filter.ts';
import { listSources } from '../sources/queries.ts';
import { type Desk, rustDesk } from '../test-context.ts';
import { parseTopicFilter } from '../topics/filter.ts';
import { listTopics } from '../topics/queries.ts';
import {
  claimRowNode,
  closedNode,
  conflictItemNode,
  entityRowNode,
  outletRowNode,
  quoteAnnotations,
  quoteNode,
  sourceRowNode,
  topicRowNode,
} from './linked-data.ts';

const ORIGIN = 'https://record.example.org';
const query = new URLSearchParams('limit=100');
let desk: Desk;
let quotes: Quote[];
beforeAll(async () => {
  desk = rustDesk();
  quotes = (await listQuotes(desk.nobody, { ...EVERY_QUOTE, limit: 100 })).items;
});

/*
 * Checked by the compiler: what a node says in the words of schema.org is what schema.org lets it say. A
 * property that its type does not have, or a value of another kind, fails the check of types.
 */
type Schema<T> = T extends object
  ? { [K in keyof T as K extends `record:${string}` ? never : K]: T[K] }
  : never;
type Exactly<T, S> = Exclude<keyof Schema<T>, KeysOf<S>> extends never ? true : false;
type KeysOf<S> = S extends string ? never : keyof S;
type Fits<T extends S, S> = T;
type News = OutletNode & { '@type': 'NewsMediaOrganization' };
type Document = DocumentNode & { '@type': 'CreativeWork' };
const FITS: [
  Fits<Schema<QuotationNode>, Exclude<Quotation, string>>,
  Fits<Schema<ParaphraseNode>, Exclude<Statement, string>>,
  Fits<Schema<WithdrawnNode>, Exclude<CreativeWork, string>>,
  Fits<Schema<ClaimNode>, Exclude<Claim, string>>,
  Fits<Schema<TopicNode>, Exclude<DefinedTerm, string>>,
  Fits<Schema<News>, Exclude<NewsMediaOrganization, string>>,
  Fits<Schema<Document>, Exclude<CreativeWork, string>>,
  Fits<Schema<QuotationNode> & { '@context': 'https://schema.org' }, WithContext<Quotation>>,
][] = [];
const NO_STRAY_PROPERTY: [
  Exactly<QuotationNode, Quotation>,
  Exactly<ParaphraseNode, Statement>,
  Exactly<WithdrawnNode, Extract<CreativeWork, { '@type': 'CreativeWork' }>>,
  Exactly<ClaimNode, Claim>,
  Exactly<TopicNode, DefinedTerm>,
  Exactly<News, NewsMediaOrganization>,
  Exactly<Document, Extract<CreativeWork, { '@type': 'CreativeWork' }>>,
] = [true, true, true, true, true, true, true];

/** Every node of everything we send out about the Rust case. */
async function nodes(): Promise<object[]> {
  const conflicts = await listConflicts(desk.nobody, parseConflictFilter(query).filter);
  const claims = await listClaims(desk.nobody, parseClaimFilter(query).filter);
  const entities = await listEntities(desk.nobody, parseEntityFilter(query).filter);
  const topics = await listTopics(desk.nobody, parseTopicFilter(query).filter);
  const outlets = await listOutlets(desk.nobody, parseOutletFilter(query).filter);
  const sources = await listSources(desk.nobody, parseSourceFilter(query).filter);
  const corrected = {
    at: '2022-02-01T00:00:00Z',
    action: 'correct' as const,
    reason: 'misheard',
    changes: [],
  };
  const dressed = quotes.slice(0, 1).map((quote) => ({ ...quote, corrections: [corrected] }));
  return [
    ...[...quotes, ...dressed].map((quote) => quoteNode(quote, ORIGIN, ['baldwin-no'])),
    ...conflicts.items.map((one) => conflictItemNode(one, ORIGIN)),
    ...claims.items.map((one) => claimRowNode({ ...one, scope: 'on the day of the shooting' }, ORIGIN)),
    ...entities.items.map((one) => entityRowNode(one, ORIGIN)),
    ...topics.items.map((one) => topicRowNode(one, ORIGIN)),
    ...outlets.items.map((one) => outletRowNode(one, ORIGIN)),
    ...sources.items.map((one) => sourceRowNode(one, ORIGIN)),
    closedNode(
      { id: 'gone', url: '/quotes/gone', status: 'held', reason: 'checked', updated_at: '2022' },
      ORIGIN,
    ),
  ];
}

function termsIn(value: unknown, terms = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const one of value) termsIn(one, terms);
  else if (value && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) {
      terms.add(key === '@type' ? String(inner) : key);
      termsIn(inner, terms);
    }
  }
  return terms;
}

describe('linked data', () => {
  test('uses schema.org’s words as it defines them', () => {
    // What is asserted here the compiler has held already, in the check of types.
    expect([FITS, NO_STRAY_PROPERTY]).toEqual([[], Array(7).fill(true)]);
  });

  test('uses no word of ours that is not described, and describes none that is not used', async () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/vocabulary.md'), 'utf8');
    const described = new Set([...page.matchAll(/\*\*`(record:\w+)`\*\*/g)].map(([, term]) => term));
    const annotations = quotes.map((quote) => quoteAnnotations(quote, ORIGIN));
    const used = [...termsIn([...(await nodes()), ...annotations])].filter((term) =>
      term.startsWith('record:'),
    );
    expect([...described].sort()).toEqual(used.sort());
  });

  test('outlets, sources and topics go by the same names as in statements', async () => {
    const outlets = await listOutlets(desk.nobody, parseOutletFilter(query).filter);
    const sources = await listSources(desk.nobody, parseSourceFilter(query).filter);
    const known = new Set([
      ...outlets.items.map((one) => outletRowNode(one, ORIGIN)['@id']),
      ...sources.items.map((one) => sourceRowNode(one, ORIGIN)['@id']),
    ]);
    for (const quote of quotes) {
      const node = quoteNode(quote, ORIGIN);
      const named = [node['record:venue'], node['record:creditedTo'], ...(node.isBasedOn ?? [])];
      for (const one of named) if (one) expect(known).toContain(one['@id']);
    }
    const kinds = new Map(outlets.items.map((one) => [one.slug, outletRowNode(one, ORIGIN)['@type']]));
    expect([kinds.get('newsweek'), kinds.get('instagram')]).toEqual([
      'NewsMediaOrganization',
      'Organization',
    ]);
  });

  test('a paraphrase puts no words into anyone’s mouth', () => {
    for (const quote of quotes) {
      const node = quoteNode(quote, ORIGIN) as Record<string, unknown>;
      if (quote.form === 'indirect') {
        expect(node).toMatchObject({ '@type': 'Statement', abstract: quote.text });
        for (const property of ['text', 'creator', 'spokenByCharacter'])
          expect(node).not.toHaveProperty(property);
      } else {
        expect(node).toMatchObject({ '@type': 'Quotation', text: quote.fragments.join(' […] ') });
      }
    }
  });

  test('a date stands where schema.org wants one only if it is one', () => {
    for (const quote of quotes) {
      const node = quoteNode(quote, ORIGIN) as { dateCreated?: string };
      const plain = /^\d{4}(-\d\d)*$/.test(quote.said_on?.edtf ?? '') && quote.form !== 'indirect';
      expect(node.dateCreated, quote.id).toBe(plain ? quote.said_on?.edtf : undefined);
    }
  });

  test('a quote names those it is in conflict with, each once', async () => {
    expect(await statementsAgainst(desk.nobody, 'baldwin-instagram-lie')).toEqual([
      'sheriff-phone-not-handed-over',
    ]);
    withdrawStance(desk.editor, {
      quote: 'baldwin-instagram-lie',
      claim: 'complying-with-warrant',
      reason: 'read too much into it',
    });
    expect(await statementsAgainst(desk.nobody, 'baldwin-instagram-lie')).toEqual([]);
  });

  test('can stand in a page whatever the words hold', () => {
    const unit = fc.oneof(fc.constantFrom('</script>', '<!--', ']]>', '&lt;', '\u2028'), fc.string());
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const written = embeddable({ text });
        expect(written).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(written)).toEqual({ text });
      }),
    );
  });
});

describe('Web Annotations', () => {
  test('a quote in two stretches has two targets, each by its words and by its place', () => {
    const quote = quotes.find(({ id }) => id === 'allred-shot-the-gun');
    const page = quote && quoteAnnotations(quote, ORIGIN);
    const [first, second] = page?.items[0]?.target ?? [];
    expect(page?.items).toHaveLength(1);
    expect(first).toMatchObject({
      source: `${ORIGIN}/sources/article-2`,
      selector: [
        { type: 'TextQuoteSelector', exact: quote?.fragments[0] },
        { type: 'TextPositionSelector', start: expect.any(Number) },
      ],
    });
    expect(second).toMatchObject({ selector: [{ exact: quote?.fragments[1] }, {}] });
    expect(page?.items[0]?.body).toBe(`${ORIGIN}/quotes/allred-shot-the-gun`);
  });

  test('a paraphrase has a place and no words of the document', () => {
    for (const quote of quotes.filter(({ form }) => form === 'indirect')) {
      expect(JSON.stringify(quoteAnnotations(quote, ORIGIN)), quote.id).not.toContain('TextQuoteSelector');
    }
  });

  test('of a source whose text is withheld nothing is told but the words quoted and what stands next to them', () => {
    for (const quote of quotes) {
      for (const { target } of quoteAnnotations(quote, ORIGIN).items) {
        for (const one of target) {
          if (typeof one === 'string') continue;
          expect(Object.keys(one).sort()).toEqual(['selector', 'source', 'type']);
          for (const selector of one.selector) {
            if (selector.type !== 'TextQuoteSelector') continue;
            expect(quote.fragments).toContain(selector.exact);
            expect(Math.max(selector.prefix.length, selector.suffix.length)).toBeLessThanOrEqual(32);
          }
        }
      }
    }
  });

  test('an appearance whose place is not known has the document for its target', () => {
    const [quote] = quotes;
    if (!quote) throw new Error('there are quotes');
    const appearances = quote.appearances.map((one) => ({
      ...one,
      selector: null,
      source: { ...one.source, url: 'https://example.org/a' },
    }));
    expect(quoteAnnotations({ ...quote, appearances }, ORIGIN).items[0]?.target).toEqual([
      'https://example.org/a',
    ]);
  });
});
