/** What was given to be read: words as typed or pasted, or a file. */
export type Given = { kind: 'words'; words: string } | { kind: 'file'; name: string; bytes: Uint8Array };

/** An article as it was read: its text, and what it says of itself; '' where it does not say. */
export type Article = {
  text: string;
  headline: string;
  byline: string;
  outlet: string;
  /** As it stands there: mostly an ISO time. */
  published: string;
  url: string;
};

/** Nothing can be read of what was given; the message is one sentence for whoever gave it. */
export class Unreadable extends Error {}

/** More is not taken of a file, in bytes. */
export const LARGEST_FILE = 2 * 1024 * 1024;
/** More is not taken of an article, in UTF-16 units. */
export const LONGEST_TEXT = 1_000_000;
