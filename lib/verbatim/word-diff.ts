import { diffArrays } from 'diff';
import { foldTypography } from '../text/fold.ts';

/** Words that two texts share, or that only the first ('removed') or only the second ('added') has. */
export type WordChange = { op: 'same' | 'removed' | 'added'; text: string };

/** Beyond this many changed words the texts are shown one after the other. */
const MOST_EDITS = 1500;

const KINDS_OF_TOKEN = [
  // A sign of a script without spaces between words.
  '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}]',
  // A figure with its sign and its joints: -5, 136,793, 1.5, 21st.
  '(?<![\\p{L}\\p{N}])[-−]?\\p{Nd}[\\p{L}\\p{N}]*(?:[.,:/]\\p{Nd}+)*',
  // A word, with what follows its apostrophe.
  "[\\p{L}\\p{N}\\p{M}\\p{Cf}]+(?:['’ʼ][\\p{L}\\p{M}]+)*",
  // Several signs that are one: ... -- ''
  "\\.{2,}|[-–—]{2,}|['’‘]{2}",
  '\\S',
];
const TOKEN = new RegExp(`(?:${KINDS_OF_TOKEN.join('|')}|^\\s)\\s*`, 'gu');

/**
 * The changes of words that lead from `before` (the source) to `after` (the quote as recorded). What is
 * 'same' but for typography is given as it stands in `before`: 'same' and 'removed' texts joined are
 * `before`, letter for letter. If the texts differ in typography only, that is what the changes show.
 */
export function wordDiff(before: string, after: string): WordChange[] {
  const differ = fold(before) !== fold(after);
  const changes = diff(tokens(before), tokens(after), fold);
  const hidden = differ && changes.every(({ op }) => op === 'same');
  return hidden || !differ ? diff(tokens(before), tokens(after), (token) => token) : changes;
}

function diff(before: string[], after: string[], key: (token: string) => string): WordChange[] {
  const edits = diffArrays(before.map(key), after.map(key), { maxEditLength: MOST_EDITS });
  if (edits === undefined) {
    return [
      { op: 'removed', text: before.join('') },
      { op: 'added', text: after.join('') },
    ];
  }
  const changes: WordChange[] = [];
  let old = 0;
  let fresh = 0;
  for (const { added, removed, count } of edits) {
    const words = added ? after.slice(fresh, fresh + count) : before.slice(old, old + count);
    changes.push({ op: added ? 'added' : removed ? 'removed' : 'same', text: words.join('') });
    if (!added) old += count;
    if (!removed) fresh += count;
  }
  return changes;
}

/** Splits a text into words and signs, each with the spaces after it. */
export function tokens(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

function fold(text: string): string {
  return foldTypography(text).folded.trim();
}
