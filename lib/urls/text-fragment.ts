/** A long stretch is named by its first and last words, as https://wicg.github.io/scroll-to-text-fragment/ allows. */
const NAMED_WHOLE = 80;
const EDGE_WORDS = 5;

/**
 * An address that lets a browser scroll to these words and mark them: `#:~:text=`. An address that points
 * into its page already is left alone, and so is one without words to look for.
 */
export function toWords(address: string, words: string): string {
  const text = words.replaceAll(/\s+/g, ' ').trim();
  if (!text || address.includes('#')) return address;
  const all = text.split(' ');
  const split = text.length > NAMED_WHOLE && all.length > 2 * EDGE_WORDS;
  const parts = split ? [all.slice(0, EDGE_WORDS).join(' '), all.slice(-EDGE_WORDS).join(' ')] : [text];
  return `${address}#:~:text=${parts.map(encoded).join(',')}`;
}

/** In a fragment directive a hyphen and a comma are signs of their own. */
const encoded = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');
