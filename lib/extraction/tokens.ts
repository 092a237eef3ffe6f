import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

/** A word or mark of the text. `pos` is a universal part-of-speech tag, `lemma` the base form in small letters. */
export type Token = {
  start: number;
  end: number;
  text: string;
  lower: string;
  lemma: string;
  pos: string;
};

const nlp = winkNLP(model, ['pos']);
const { its } = nlp;

/** Words beyond this are read by their beginning only: the tokenizer's cost grows with their square. */
const LONGEST_WORD = 64;
/** Marks in a row beyond this say nothing that the first ones did not. */
const LONGEST_RUN = 16;
/** How much is tagged in one go. */
const BLOCK = 8_000;

/**
 * The tokens of a text with parts of speech, in order, by wink-nlp; linear in the length of the text. Typographic
 * quotation marks and apostrophes are read as plain ones, offsets stay those of the text.
 */
export function tokenize(text: string): Token[] {
  const plain = plainText(text);
  const tokens: Token[] = [];
  for (let from = 0; from < plain.length; ) {
    const to = blockEnd(plain, from);
    if (/\S/.test(plain.slice(from, to))) tokenizeBlock(text, plain, from, to, tokens);
    from = to;
  }
  return tokens;
}

/** The text in the tagger's spelling, letter for letter of the same length. */
function plainText(text: string): string {
  const plain = text
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[“”„‟«»＂]/g, '"')
    .replace(/[^\S\n]/g, ' ')
    .replace(/''/g, '" ');
  const shorten = (long: string, keep: number) => long.slice(0, keep) + ' '.repeat(long.length - keep);
  return plain
    .replace(/[^\s]{65,}/g, (word) => shorten(word, LONGEST_WORD))
    .replace(/[^\p{L}\p{N}\n]{17,}/gu, (run) => shorten(run, LONGEST_RUN));
}

function blockEnd(plain: string, from: number): number {
  if (plain.length - from <= BLOCK) return plain.length;
  const line = plain.lastIndexOf('\n', from + BLOCK);
  if (line > from) return line;
  const space = plain.lastIndexOf(' ', from + BLOCK);
  return space > from ? space : from + BLOCK;
}

function tokenizeBlock(text: string, plain: string, from: number, to: number, tokens: Token[]): void {
  const doc = nlp.readDoc(plain.slice(from, to));
  const values = doc.tokens().out(its.value) as string[];
  const tags = doc.tokens().out(its.pos) as string[];
  const lemmas = doc.tokens().out(its.lemma as never) as unknown as string[];
  let at = from;
  for (const [index, value] of values.entries()) {
    const start = plain.indexOf(value, at);
    if (start < 0 || start >= to) continue;
    at = start + value.length;
    if (!/\S/.test(value)) continue;
    const lower = value.toLowerCase();
    tokens.push({
      start,
      end: at,
      text: text.slice(start, at),
      lower,
      lemma: lemmas[index] ?? lower,
      pos: tags[index] ?? 'X',
    });
  }
}
