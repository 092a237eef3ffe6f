/**
 * A text in NFC without signs that have no width; the offset arrays as in FoldedText, or null if nothing
 * changed.
 */
export type ComposedText = { text: string; map: Int32Array; ends: Int32Array } | { text: string; map: null };

/**
 * Soft hyphen, zero-width spaces and joiners, direction marks, embeddings and isolates, variation
 * selectors. Not the overrides U+202D and U+202E: those change what one reads.
 */
const INVISIBLE =
  '\\u00AD\\u034F\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202C\\u2060\\u2066-\\u2069\\uFE00-\\uFE0F\\uFEFF';
const HAS_INVISIBLE = new RegExp(`[${INVISIBLE}]`);
const ALL_INVISIBLE = new RegExp(`[${INVISIBLE}]`, 'g');
/**
 * A sign and what may merge into it: combining marks, the later letters of a Hangul syllable, signs without
 * width.
 */
const CLUSTER = new RegExp(`[^]?[\\p{M}\\u1160-\\u11FF${INVISIBLE}]+`, 'gu');

/**
 * Composes letters and their accents (NFC) and drops signs without width, keeping for each unit where it
 * came from. Going cluster by cluster gives the same as composing the whole text, because nothing merges
 * across clusters.
 */
export function compose(text: string): ComposedText {
  if (!HAS_INVISIBLE.test(text) && text.normalize('NFC') === text) return { text, map: null };
  const pieces: string[] = [];
  const map: number[] = [];
  const ends: number[] = [];
  const add = (kept: string, start: number, end: number) => {
    pieces.push(kept);
    for (let unit = 0; unit < kept.length; unit += 1) {
      map.push(start);
      ends.push(end);
    }
  };
  const addPlain = (start: number, end: number) => {
    const plain = text.slice(start, end);
    if (plain.normalize('NFC') === plain) {
      pieces.push(plain);
      for (let at = start; at < end; at += 1) {
        map.push(at);
        ends.push(at + 1);
      }
      return;
    }
    let at = start;
    for (const sign of plain) {
      add(sign.normalize('NFC'), at, at + sign.length);
      at += sign.length;
    }
  };
  let done = 0;
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    addPlain(done, index);
    done = index + cluster.length;
    add(cluster.replace(ALL_INVISIBLE, '').normalize('NFC'), index, done);
  }
  addPlain(done, text.length);
  return { text: pieces.join(''), map: Int32Array.from(map), ends: Int32Array.from(ends) };
}
