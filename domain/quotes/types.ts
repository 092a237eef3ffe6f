import type {
  ClaimKind,
  CommentOutcome,
  LinkType,
  OutletKind,
  QuoteForm,
  QuoteStatus,
  SourceKind,
  StanceAct,
  StanceForce,
  StanceSign,
  StanceState,
  Verification,
  VerificationMethod,
} from '#lib/vocabulary.ts';
import type { Dated } from '../dated.ts';
import type { Named, Party } from '../entities/types.ts';
import type { Correction } from '../revisions/types.ts';
import type { Resemblance } from './nearness.ts';

/** Start and end in a text, in UTF-16 units, end exclusive. */
export type Span = [start: number, end: number];

/** W3C Web Annotation selectors: each verbatim stretch, and the passage it sits in. */
export type Selector = {
  fragments: { exact: string; prefix: string; suffix: string; start: number; end: number }[];
  passage: { start: number; end: number } | null;
};

/** One place where the quote stands. */
export type Appearance = {
  source: {
    id: string;
    kind: SourceKind;
    headline: string;
    byline: string;
    outlet: Named | null;
    outlet_note: string;
    published: Dated | null;
    url: string | null;
    archived_url: string | null;
    language: string;
  };
  credited_outlet: Named | null;
  wording: string;
  verification: Verification;
  verification_method: VerificationMethod | null;
  verified_at: string | null;
  selector: Selector | null;
};

/** How the quote bears on a claim, in public: confirmed or disputed. */
export type QuoteStance = {
  claim: { slug: string; text: string; kind: ClaimKind };
  holder: Named;
  sign: StanceSign;
  force: StanceForce;
  act: StanceAct;
  condition: string | null;
  state: StanceState;
  /** In words for readers: "affirms", "denies in part", "declines to say". */
  label: string;
  span: Span | null;
  reason: string;
};

export type QuoteLink = {
  type: LinkType;
  /** `from`: this quote does it to the other; `to`: the other does it to this one. */
  direction: 'from' | 'to';
  quote: string;
  reason: string;
};

export type CommentRequest = {
  id: string;
  party: Named;
  via: string;
  asked_by: Named | null;
  about: string;
  asked_on: Dated | null;
  outcome: CommentOutcome;
  answer: string | null;
  source: string | null;
};

/** A published quote as every page, list and format gets it. The names are those of the API. */
export type Quote = {
  id: string;
  url: string;
  text: string;
  form: QuoteForm;
  /** The verbatim stretches, in order; empty for a paraphrase. */
  fragments: string[];
  /** Where the fragments stand in `text`; what lies between them is the editors'. */
  spans: Span[];
  context: string;
  language: string;
  original_text: string;
  translator: string;
  speaker: Party;
  speaker_as_printed: string;
  speaker_role: string;
  on_behalf_of: Party | null;
  subjects: Party[];
  said_on: Dated | null;
  /** The venue: said to it, or posted on it. */
  outlet: (Named & { kind: OutletKind }) | null;
  credited_outlet: Named | null;
  occasion: string;
  note: string;
  topics: Named[];
  appearances: Appearance[];
  stances: QuoteStance[];
  links: QuoteLink[];
  comment_requests: CommentRequest[];
  corrections: Correction[];
  status: QuoteStatus;
  version: number;
  created_at: string;
  updated_at: string;
};

/** A quote that is held or was retracted: the address stays, the words do not. */
export type ClosedQuote = {
  id: string;
  url: string;
  status: 'held' | 'retracted';
  reason: string;
  updated_at: string;
};

/** A page of a list. `next` is null on the last page; a capped count means "more than". */
export type Page<T> = { items: T[]; next: string | null; count: Count };
export type Count = { value: number; capped: boolean };

/** What a list of quotes can be counted by. */
export const FACETS = ['speaker', 'about', 'topic', 'claim', 'outlet', 'form'] as const;
export type Facet = (typeof FACETS)[number];
/** One value of a facet, and how many quotes choosing it alone would list. */
export type FacetValue = { value: string; name: string; n: number };
/** The commonest values of a facet, and whether there are others; null where too many statements would be counted. */
export type FacetList = { values: FacetValue[]; more: boolean } | null;

/**
 * A quote where it stands in a source: from its first sign to its last (UTF-16, end exclusive), and how many
 * signs lie between it and the statements before it, less than none where they overlap. Null where no place
 * is recorded, or only one in an earlier capture.
 */
export type PlacedQuote = { quote: Quote; place: { start: number; end: number; gap: number } | null };

/** A statement on record, in whatever state, that may be the one that is being entered. */
export type Duplicate = {
  id: string;
  text: string;
  speaker: Named;
  said_on: string | null;
  status: QuoteStatus;
  why: Resemblance | 'same speaker and day';
};
