/** A reading in pieces: verbatim stretches, and what is the editors' around them. */
export type WordPieces = readonly { text: string; verbatim: boolean }[];

/**
 * The reading as plain text: each verbatim stretch between quotation marks of its own, what is not the speaker's
 * outside them; a paraphrase has none. With `most`, cut at a word after so many characters of it, so that the
 * marks around what is left still close.
 */
export function markedWords(words: WordPieces, most = Number.POSITIVE_INFINITY): string {
  let left = most;
  let marked = '';
  for (const { text, verbatim } of words) {
    const kept = text.length > left ? startOf(text, left) : text;
    const shown = kept === text ? text : `${kept}…`;
    marked += verbatim && kept ? `“${shown}”` : shown;
    if (kept !== text) break;
    left -= text.length;
  }
  return marked;
}

/** At most `most` characters of a text, whole words alone; none where its first word is longer. */
function startOf(text: string, most: number): string {
  const start = text.slice(0, most).toWellFormed();
  return /^\s/.test(text.slice(most)) ? start : start.replace(/\S+$/, '').trimEnd();
}
