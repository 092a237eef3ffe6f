import { isoDate } from '../dates/iso.ts';
import { type DocumentType, dateNode, type SourceNode } from './quotation.ts';
import { type DateInput, organization, type PublisherInput, type Reference } from './vocabulary.ts';

export type TopicNode = {
  '@type': 'DefinedTerm';
  '@id': string;
  url: string;
  identifier: string;
  name: string;
  inDefinedTermSet: string;
  'record:parent'?: Reference;
  'record:statements': number;
};

/** A topic with how many statements are on it or on what lies below; `list` is where all topics are. */
export function topicNode(topic: {
  slug: string;
  url: string;
  name: string;
  list: string;
  parent: string | null;
  statements: number;
}): TopicNode {
  return {
    '@type': 'DefinedTerm',
    '@id': topic.url,
    url: topic.url,
    identifier: topic.slug,
    name: topic.name,
    inDefinedTermSet: topic.list,
    ...(topic.parent ? { 'record:parent': { '@id': topic.parent } } : {}),
    'record:statements': topic.statements,
  };
}

export type OutletNode = {
  '@type': 'NewsMediaOrganization' | 'Organization';
  '@id': string;
  url: string;
  identifier: string;
  name: string;
  sameAs?: string;
  'record:kind': string;
  'record:statements': number;
  'record:asVenue': number;
  'record:asCredit': number;
  'record:asPublisher': number;
};

/** An outlet with how many statements came from it, in any of its three roles and in each. */
export function outletNode(outlet: {
  slug: string;
  url: string;
  name: string;
  kind: string;
  /** Whether news is its trade: a court and a social platform are told things, too. */
  news: boolean;
  website: string | null;
  counts: { quotes: number; venue: number; credit: number; publisher: number };
}): OutletNode {
  const { counts } = outlet;
  return {
    '@type': outlet.news ? 'NewsMediaOrganization' : 'Organization',
    '@id': outlet.url,
    url: outlet.url,
    identifier: outlet.slug,
    name: outlet.name,
    ...(outlet.website ? { sameAs: outlet.website } : {}),
    'record:kind': outlet.kind,
    'record:statements': counts.quotes,
    'record:asVenue': counts.venue,
    'record:asCredit': counts.credit,
    'record:asPublisher': counts.publisher,
  };
}

export type DocumentNode = SourceNode & {
  identifier: string;
  mainEntityOfPage: string;
  'record:kind': string;
  'record:statements': number;
};

/** A document in which statements stand; `page` is that of its record here, `url` its own address if it has one. */
export function documentNode(source: {
  id: string;
  url: string;
  page: string;
  type: DocumentType;
  kind: string;
  headline: string;
  publisher: PublisherInput | null;
  published: DateInput | null;
  statements: number;
}): DocumentNode {
  const { publisher, published } = source;
  const day = published && isoDate(published.edtf);
  return {
    '@type': source.type,
    '@id': source.url,
    url: source.url,
    identifier: source.id,
    mainEntityOfPage: source.page,
    headline: source.headline,
    ...(publisher ? { publisher: organization(publisher) } : {}),
    ...(day ? { datePublished: day } : {}),
    ...(published ? { 'record:publishedOn': dateNode(published) } : {}),
    'record:kind': source.kind,
    'record:statements': source.statements,
  };
}
