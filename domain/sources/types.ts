import type { SnapshotOrigin, SourceKind } from '#lib/vocabulary.ts';
import type { Dated } from '../dated.ts';

/** A document in which quotes were found. */
export type Source = {
  id: string;
  kind: SourceKind;
  headline: string;
  byline: string;
  outlet: { slug: string; name: string } | null;
  outlet_note: string;
  url: string | null;
  archived_url: string | null;
  access_note: string;
  published: Dated | null;
  language: string;
  /** The newest capture: whether its text is kept here, and what proves it. */
  snapshot: {
    length: number;
    sha256: string;
    captured_at: string;
    origin: SnapshotOrigin;
    text_kept: boolean;
  } | null;
  version: number;
};

/** A source in a list, with how many published quotes stand in it. */
export type SourceRow = Pick<
  Source,
  'id' | 'kind' | 'headline' | 'outlet' | 'outlet_note' | 'url' | 'published'
> & {
  counts: { quotes: number };
};
