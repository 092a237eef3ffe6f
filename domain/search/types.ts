import type { EntityKind, OutletKind, SourceKind } from '#lib/vocabulary.ts';
import type { Dated } from '../dated.ts';
import type { Named } from '../entities/types.ts';
import type { Count, Quote } from '../quotes/types.ts';

/** Hits of one kind: those with most statements first, and how many there are. */
export type Hits<T> = { items: T[]; count: Count };

export type PersonHit = Named & { kind: EntityKind; description: string };
export type ClaimHit = { slug: string; text: string; topic: Named | null };
export type TopicHit = Named & { parent: Named | null };
export type OutletHit = Named & { kind: OutletKind };
export type SourceHit = {
  id: string;
  kind: SourceKind;
  headline: string;
  outlet: Named | null;
  published: Dated | null;
};

/** Everything on record that holds all words of a search. */
export type SearchAnswer = {
  q: string;
  /** The words as the index sees them, and how many were left out because only so many are read. */
  words: string[];
  dropped: number;
  /** The search with a word that nothing on record holds put right by a name. Never searched unasked. */
  did_you_mean: string[];
  /** People named as the first of these; only where nobody is named as it was typed. */
  near: PersonHit[];
  quotes: Hits<Quote>;
  people: Hits<PersonHit>;
  claims: Hits<ClaimHit>;
  topics: Hits<TopicHit>;
  outlets: Hits<OutletHit>;
  sources: Hits<SourceHit>;
};
