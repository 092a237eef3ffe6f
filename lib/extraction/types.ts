/** What `extract` reads beside the text. Both only help: nothing is required. */
export type ExtractOptions = {
  /** When the article appeared, EDTF or as people write dates; days like "on Tuesday" are reckoned from it. */
  published?: string | undefined;
  /** Who published it; a report's own "told us" is then said to this outlet. */
  outlet?: string | undefined;
};

/** A stretch of the text: UTF-16 indices, end exclusive. */
export type Span = { start: number; end: number };

export type Form = 'direct' | 'mixed' | 'indirect';
export type SpeakerKind = 'person' | 'organisation' | 'description' | 'unnamed';

/** Who speaks, at the mention that the attribution hangs on. */
export type Speaker = Span & {
  /** The words of the mention: "he", "Mendoza", "the sheriff's office". */
  name: string;
  /** The fullest name the article gives for the same party; equals `name` where it gives none. */
  canonical: string;
  kind: SpeakerKind;
};

/** When it was said, as closely as the article tells, in EDTF, and the words or rule that it rests on. */
export type Said = { edtf: string; basis: string };

/** Where it was said or posted, or through whom it is known, as printed. */
export type Venue = Span & { name: string; kind: 'outlet' | 'platform' | 'occasion' };

export type Quotation = Span & {
  /** The words between `start` and `end`; quotation marks at the ends are left out. */
  text: string;
  form: Form;
  /** Items with the same number make one statement. */
  group: number;
  speaker: Speaker | null;
  /** The whole mention as it stands: "New Mexico Environment Cabinet Secretary James Kenney". */
  speaker_as_printed: string | null;
  role: string | null;
  on_behalf_of: string | null;
  /** The words that attribute: "said", "according to"; null where nothing beside the words does. */
  cue: string | null;
  /** True where the speaker is carried over from another quotation or sentence. */
  floating: boolean;
  /** What stands in quotation marks within the item. */
  fragments: (Span & { text: string })[];
  venue: Venue | null;
  /** The outlet that the article credits for the words: "per NPR". */
  credit: string | null;
  said: Said | null;
  /** Whom the words speak of, by their fullest names. */
  subjects: string[];
  /** How likely words and speaker are both right; of those at 0.9, nine in ten are. */
  confidence: number;
};

/** "Newsweek has reached out to a representative of Baldwin for comment." */
export type CommentRequest = Span & {
  text: string;
  by: string | null;
  party: string | null;
  via: string | null;
  answered: 'declined' | 'not yet' | 'unknown';
};

export type Extraction = { quotes: Quotation[]; comment_requests: CommentRequest[] };
