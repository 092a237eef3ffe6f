import type { WordPieces } from './words.ts';

/** A date as it is stored: canonical EDTF with the first and last day it may stand for. */
export type CitedDate = { edtf: string; earliest: string | null; latest: string | null };

/** What kind of document a statement was found in; the words of `SOURCE_KINDS`. */
export type CitedKind =
  | 'article'
  | 'broadcast'
  | 'post'
  | 'statement'
  | 'transcript'
  | 'court record'
  | 'letter'
  | 'other';

/** The document in which a statement was printed or aired. */
export type CitedSource = {
  kind: CitedKind;
  headline: string;
  /** As printed: "By Jane Doe and John Roe"; empty where there is none. */
  byline: string;
  publisher: string | null;
  published: CitedDate | null;
  url: string | null;
  language: string;
};

/** A statement as citations need it: plain data, in words for readers where words are asked for. */
export type CitedStatement = {
  id: string;
  /** The permanent address of the record, absolute. */
  url: string;
  form: 'direct' | 'mixed' | 'indirect';
  words: WordPieces;
  speaker: string;
  speaker_role: string;
  on_behalf_of: string | null;
  said: CitedDate | null;
  /** "told ABC News", "on Instagram"; null where no venue is known. */
  venue: string | null;
  /** The outlet credited in the source: "per NPR" is "NPR". */
  credit: string | null;
  /** What is proved about the words: "Verbatim in the source". */
  seal: string | null;
  source: CitedSource | null;
  /** Days on which the published record was corrected, 'YYYY-MM-DD'. */
  corrected: string[];
};

/** A statement that is held or was retracted: cited by its address and the reason, without its words. */
export type WithdrawnStatement = {
  id: string;
  url: string;
  status: 'held' | 'retracted';
  reason: string;
  /** The day since when, 'YYYY-MM-DD'. */
  since: string;
};
