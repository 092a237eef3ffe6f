import { isoDate } from '../dates/iso.ts';
import {
  type DateInput,
  type DateNode,
  organization,
  type PartyNode,
  type PublisherInput,
  type Reference,
} from './vocabulary.ts';

/** A person or organisation as linked data needs it; `url` is absolute. */
export type PartyInput = { url: string; name: string; type: 'Person' | 'Organization' };

/** What schema.org calls the documents in which statements stand. */
export type DocumentType = 'Article' | 'SocialMediaPosting' | 'CreativeWork';

/** A statement as linked data needs it: plain data, addresses absolute. */
export type StatementInput = {
  id: string;
  url: string;
  form: 'direct' | 'mixed' | 'indirect';
  /** The whole reading. */
  text: string;
  /** The verbatim stretches, in order; none for a paraphrase. */
  fragments: string[];
  language: string;
  speaker: PartyInput;
  speaker_as_printed: string;
  speaker_role: string;
  on_behalf_of: PartyInput | null;
  subjects: PartyInput[];
  said: DateInput | null;
  venue: PublisherInput | null;
  credit: PublisherInput | null;
  topics: string[];
  sources: {
    url: string;
    type: DocumentType;
    headline: string;
    byline: string;
    publisher: PublisherInput | null;
    published: DateInput | null;
    archived_url: string | null;
  }[];
  /** `claim` and `holder` are addresses. */
  stances: { claim: string; holder: string; label: string; sign: number; reason: string }[];
  /** Addresses of the statements it is in conflict with, counted conflicts only. */
  in_conflict_with: string[];
  corrections: { at: string; reason: string }[];
  created_at: string;
  updated_at: string;
};

export type SourceNode = {
  '@type': DocumentType;
  '@id': string;
  url: string;
  headline: string;
  creditText?: string;
  publisher?: PartyNode;
  datePublished?: string;
  archivedAt?: string;
  'record:publishedOn'?: DateNode;
};

export type StanceNode = {
  '@type': 'record:Stance';
  'record:claim': Reference;
  'record:holder': Reference;
  'record:label': string;
  'record:sign': number;
  'record:reason': string;
};

/** What a statement is, whatever its form. */
type Common = {
  '@id': string;
  url: string;
  identifier: string;
  inLanguage: string;
  creativeWorkStatus: 'Published';
  about?: PartyNode[];
  keywords?: string[];
  isBasedOn?: SourceNode[];
  correction?: { '@type': 'CorrectionComment'; text: string; datePublished: string }[];
  dateModified: string;
  'record:recordedAt': string;
  'record:form': string;
  'record:reading': string;
  'record:speaker': PartyNode;
  'record:speakerAsPrinted'?: string;
  'record:speakerRole'?: string;
  'record:onBehalfOf'?: PartyNode;
  'record:saidOn'?: DateNode;
  'record:venue'?: PartyNode;
  'record:creditedTo'?: PartyNode;
  'record:stance'?: StanceNode[];
  'record:inConflictWith'?: Reference[];
};

/** Words of the speaker's own. */
export type QuotationNode = Common & {
  '@type': 'Quotation';
  text: string;
  creator: PartyNode;
  spokenByCharacter: PartyNode;
  dateCreated?: string;
};

/** A paraphrase: a statement in someone else's words, so that nobody takes them for the speaker's. */
export type ParaphraseNode = Common & { '@type': 'Statement'; abstract: string };

/**
 * A statement as linked data. Direct and mixed speech is a Quotation whose text is the verbatim words alone;
 * a paraphrase is a Statement without text or creator: neither is the speaker's.
 */
export function statementNode(statement: StatementInput): QuotationNode | ParaphraseNode {
  if (statement.fragments.length === 0) {
    return { '@type': 'Statement', abstract: statement.text, ...common(statement) };
  }
  const speaker = party(statement.speaker);
  const day = statement.said && isoDate(statement.said.edtf);
  return {
    '@type': 'Quotation',
    text: statement.fragments.join(' […] '),
    creator: speaker,
    spokenByCharacter: speaker,
    ...(day ? { dateCreated: day } : {}),
    ...common(statement),
  };
}

function common(statement: StatementInput): Common {
  const { on_behalf_of, said, venue, credit, subjects, topics, sources, stances, corrections } = statement;
  return {
    '@id': statement.url,
    url: statement.url,
    identifier: statement.id,
    inLanguage: statement.language,
    creativeWorkStatus: 'Published',
    ...some('about', subjects.map(party)),
    ...some('keywords', topics),
    ...some('isBasedOn', sources.map(sourceNode)),
    ...some(
      'correction',
      corrections.map(({ at, reason }) => ({
        '@type': 'CorrectionComment' as const,
        text: reason,
        datePublished: at,
      })),
    ),
    dateModified: statement.updated_at,
    'record:recordedAt': statement.created_at,
    'record:form': statement.form,
    'record:reading': statement.text,
    'record:speaker': party(statement.speaker),
    ...(statement.speaker_as_printed ? { 'record:speakerAsPrinted': statement.speaker_as_printed } : {}),
    ...(statement.speaker_role ? { 'record:speakerRole': statement.speaker_role } : {}),
    ...(on_behalf_of ? { 'record:onBehalfOf': party(on_behalf_of) } : {}),
    ...(said ? { 'record:saidOn': dateNode(said) } : {}),
    ...(venue ? { 'record:venue': organization(venue) } : {}),
    ...(credit ? { 'record:creditedTo': organization(credit) } : {}),
    ...some(
      'record:stance',
      stances.map(({ claim, holder, label, sign, reason }) => ({
        '@type': 'record:Stance' as const,
        'record:claim': { '@id': claim },
        'record:holder': { '@id': holder },
        'record:label': label,
        'record:sign': sign,
        'record:reason': reason,
      })),
    ),
    ...some(
      'record:inConflictWith',
      statement.in_conflict_with.map((url) => ({ '@id': url })),
    ),
  };
}

function sourceNode({
  url,
  type,
  headline,
  byline,
  publisher,
  published,
  archived_url,
}: SourceInput): SourceNode {
  const day = published && isoDate(published.edtf);
  return {
    '@type': type,
    '@id': url,
    url,
    headline,
    ...(byline ? { creditText: byline } : {}),
    ...(publisher ? { publisher: organization(publisher) } : {}),
    ...(day ? { datePublished: day } : {}),
    ...(archived_url ? { archivedAt: archived_url } : {}),
    ...(published ? { 'record:publishedOn': dateNode(published) } : {}),
  };
}

type SourceInput = StatementInput['sources'][number];

/** A person or organisation. */
export function party({ url, name, type }: PartyInput): PartyNode {
  return { '@type': type, '@id': url, url, name };
}

/** A date in full. */
export function dateNode({ edtf, earliest, latest, basis }: DateInput): DateNode {
  return {
    '@type': 'record:Date',
    'record:edtf': edtf,
    ...(earliest ? { 'record:earliest': earliest } : {}),
    ...(latest ? { 'record:latest': latest } : {}),
    ...(basis ? { 'record:basis': basis } : {}),
  };
}

/** The property, if there is anything to say. */
function some<K extends string, T>(name: K, list: T[]): { [P in K]?: T[] } {
  return (list.length > 0 ? { [name]: list } : {}) as { [P in K]?: T[] };
}

export type WithdrawnNode = {
  '@type': 'CreativeWork';
  '@id': string;
  url: string;
  identifier: string;
  creativeWorkStatus: 'Held' | 'Retracted';
  dateModified: string;
  'record:reason': string;
};

/** A statement that is held or was retracted: its address and the reason, without speaker or words. */
export function withdrawnNode(quote: {
  id: string;
  url: string;
  status: 'held' | 'retracted';
  reason: string;
  updated_at: string;
}): WithdrawnNode {
  return {
    '@type': 'CreativeWork',
    '@id': quote.url,
    url: quote.url,
    identifier: quote.id,
    creativeWorkStatus: quote.status === 'held' ? 'Held' : 'Retracted',
    dateModified: quote.updated_at,
    'record:reason': quote.reason,
  };
}
