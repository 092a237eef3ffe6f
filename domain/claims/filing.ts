import type {
  ClaimKind,
  ClaimLinkType,
  ClaimStatus,
  QuoteForm,
  QuoteStatus,
  ReviewVerdict,
  StanceAct,
  StanceForce,
  StanceOrigin,
  StanceSign,
  StanceState,
} from '#lib/vocabulary.ts';
import type { Dated } from '../dated.ts';
import type { Named } from '../entities/types.ts';
import {
  flagParam,
  numberParam,
  type ParamValues,
  readParams,
  slugsParam,
  textParam,
  wordsParam,
} from '../param-specs.ts';
import type { Span } from '../quotes/types.ts';

/* What editors see of claims, published or not. Readers' queries never answer with any of it. */

/** A statement as it is filed: enough to read it by. */
export type FilingQuote = {
  id: string;
  text: string;
  spans: Span[];
  form: QuoteForm;
  language: string;
  context: string;
  status: QuoteStatus;
  speaker: Named;
  on_behalf_of: Named | null;
  said_on: Dated | null;
  outlet: Named | null;
  /** The headline of the first source it stands in. */
  headline: string | null;
};

/** A statement that is not filed under a claim, and how it was found: under the claim this one came from, or near it. */
export type UnfiledQuote = FilingQuote & { from_split: boolean };

/** A stance with everything that was said about it, whatever its state. The sign is as the claim at hand is worded. */
export type FiledStance = {
  id: number;
  quote: FilingQuote;
  /** The claim it was filed under, where that was merged into the one at hand. */
  via: { slug: string; text: string } | null;
  holder: Named;
  sign: StanceSign;
  force: StanceForce;
  act: StanceAct;
  condition: string | null;
  words: string | null;
  reason: string;
  state: StanceState;
  origin: StanceOrigin;
  method: string | null;
  set_by: string;
  confirmed_by: string | null;
  version: number;
  reviews: { editor: string; verdict: ReviewVerdict; sign: StanceSign | null; reason: string }[];
};

/** A link from or to a claim, as it reads from there. */
export type FiledLink = {
  type: ClaimLinkType;
  direction: 'from' | 'to';
  other: { slug: string; text: string };
  reason: string;
};

/** A claim as editors work on it. */
export type FilingClaim = {
  id: number;
  slug: string;
  text: string;
  kind: ClaimKind;
  scope: string;
  persist_days: number | null;
  topic: Named | null;
  status: ClaimStatus;
  status_reason: string;
  version: number;
  merged_into: { slug: string; text: string; sign: 1 | -1 } | null;
  parts: { slug: string; text: string }[];
  /** Claims that were merged into this one, and claims that were split into it among others. */
  merged: { slug: string; text: string }[];
  split_from: { slug: string; text: string }[];
  links: FiledLink[];
  /** Whether readers know of it: then a change of its meaning takes a public reason. */
  known: boolean;
};

/** A claim in the editors' list. */
export type FilingClaimRow = {
  slug: string;
  text: string;
  kind: ClaimKind;
  status: ClaimStatus;
  topic: Named | null;
  filed: number;
  suggested: number;
  disputed: number;
  /** Published statements on its topic that are not filed under it. */
  unfiled: number;
};

export const FILING_PARAMS = {
  q: textParam('Words of its wording.', 200),
  topic: slugsParam('A topic, with all below it.'),
  status: wordsParam('What became of it.', ['open', 'merged', 'split', 'retired'] as const),
  waiting: flagParam('Only claims with suggestions or disputes to settle.'),
  after: numberParam('Reads on from there.', 0, 100_000, 0),
};
export type FilingFilter = ParamValues<typeof FILING_PARAMS>;

/** Reads the filter of the editors' list of claims; what cannot be read is left out and reported. */
export function parseFilingFilter(params: URLSearchParams) {
  const { values, problems } = readParams(FILING_PARAMS, params);
  return { filter: values, problems };
}
