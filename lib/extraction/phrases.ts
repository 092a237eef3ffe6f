import { isGivenName, NOT_NAMES, ORGANISATION_WORDS, TITLES } from './lexicon/names.ts';
import type { Token } from './tokens.ts';
import type { Article } from './units.ts';

/** A noun phrase or pronoun: tokens `from` to `to` (exclusive), the token that carries it, and what it is. */
export type Phrase = { from: number; to: number; head: number; kind: 'pronoun' | 'name' | 'nominal' };

const PRONOUNS = new Set(
  'i you he she it we they him her us them who one another someone somebody everyone everybody some others many most those nobody mine'.split(
    ' ',
  ),
);
const INSIDE = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM']);
const HEADS = new Set(['NOUN', 'PROPN', 'NUM']);
const POSSESSIVE = new Set(['my', 'your', 'his', 'her', 'its', 'our', 'their', 'whose']);

/**
 * The noun phrases of an article, left to right, none within another: determiners, adjectives, nouns and names with
 * hyphens and possessive marks between them. "Santa Fe County Sheriff Adan Mendoza" is one phrase, and so is
 * "Baldwin's lawyer"; what follows a preposition is another.
 */
export function findPhrases({ tokens, regionOf, unitOf }: Article): Phrase[] {
  const phrases: Phrase[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    if (PRONOUNS.has(token.lower) && !isDeterminer(tokens, at) && !isAcronym(tokens, at)) {
      phrases.push({ from: at, to: at + 1, head: at, kind: 'pronoun' });
      at += 1;
      continue;
    }
    const to = phraseEnd(
      tokens,
      at,
      (next) => regionOf[next] === regionOf[at] && unitOf[next] === unitOf[at],
    );
    if (to < 0) {
      at += 1;
      continue;
    }
    let head = to - 1;
    while (head > at && !HEADS.has(tokens[head]?.pos ?? '')) head -= 1;
    const named = isName(tokens[head]);
    phrases.push({ from: at, to, head, kind: named ? 'name' : 'nominal' });
    at = to;
  }
  return phrases;
}

/** "the WHO", "US officials": letters and no pronoun, unless all around is in capitals too. */
function isAcronym(tokens: Token[], at: number): boolean {
  const capitals = (token: Token | undefined) => /^\p{Lu}{2,}$/u.test(token?.text ?? '');
  return (
    /^(WHO|US|IT)$/.test(tokens[at]?.text ?? '') && !capitals(tokens[at - 1]) && !capitals(tokens[at + 1])
  );
}

/** "her", "one", "some" before a noun belong to its phrase. */
function isDeterminer(tokens: Token[], at: number): boolean {
  if (!/^(her|one|another|some|many|most|those)$/.test(tokens[at]?.lower ?? '')) return false;
  const next = tokens[at + 1];
  return next !== undefined && /^(NOUN|ADJ|PROPN|NUM)$/.test(next.pos);
}

function phraseEnd(tokens: Token[], from: number, within: (at: number) => boolean): number {
  let end = -1;
  for (let at = from; at < tokens.length && within(at); at += 1) {
    const token = tokens[at];
    if (!token) break;
    const { pos, lower } = token;
    if (HEADS.has(pos) || isName(token)) {
      if (at > from && startsAnew(tokens, at, end)) break;
      end = at + 1;
    } else if (pos === 'DET' || POSSESSIVE.has(lower) || (at === from && isDeterminer(tokens, at))) {
      if (at > from && !isBeforeNoun(tokens, at)) break;
      if (end > 0) break;
    } else if (INSIDE.has(pos)) {
      if (end > 0 && pos === 'ADJ' && !isHyphen(tokens[at - 1])) {
        if (!isPossessive(tokens[at - 1]) && !HEADS.has(tokens[at + 1]?.pos ?? '')) break;
      }
    } else if (isPossessive(token) && end === at) {
      if (!continuesName(tokens, at, within)) break;
    } else if (isHyphen(token) && at > from && !isSpaced(tokens, at)) {
    } else if (token.text === '&' && end === at) {
    } else if (token.text === '-' || pos !== 'ADV' || at !== from || !INSIDE.has(tokens[at + 1]?.pos ?? '')) {
      break;
    }
  }
  return end;
}

/** A bare name straight after a common noun begins something new only across a comma, which ends the phrase anyway. */
function startsAnew(tokens: Token[], at: number, end: number): boolean {
  return (
    end === at &&
    tokens[at]?.pos === 'NUM' &&
    tokens[at - 1]?.pos === 'PROPN' &&
    /^\d{4}$/.test(tokens[at]?.text ?? '')
  );
}

const isBeforeNoun = (tokens: Token[], at: number) => INSIDE.has(tokens[at + 1]?.pos ?? '');
const isHyphen = (token: Token | undefined) => token?.text === '-' || token?.text === '‑';
const isSpaced = (tokens: Token[], at: number) =>
  tokens[at - 1]?.end !== tokens[at]?.start || tokens[at]?.end !== tokens[at + 1]?.start;
const isPossessive = (token: Token | undefined) =>
  token !== undefined && /^['’]s?$/.test(token.text) && token.pos !== 'AUX';
const continuesName = (tokens: Token[], at: number, within: (at: number) => boolean) =>
  within(at + 1) &&
  (INSIDE.has(tokens[at + 1]?.pos ?? '') || tokens[at + 1]?.pos === 'VERB') &&
  tokens[at]?.end !== tokens[at + 1]?.start;

/** Whether a token is written as a name is. */
export function isName(token: Token | undefined): boolean {
  if (!token || !/^[\p{Lu}@]/u.test(token.text)) return false;
  if (NOT_NAMES.has(token.lower)) return false;
  if (/^(?:WHO|US)$/.test(token.text)) return true;
  if (token.pos === 'PROPN') return true;
  return (
    isGivenName(token.lower) ||
    (token.pos === 'NOUN' && (ORGANISATION_WORDS.has(token.lower) || TITLES.has(token.lower)))
  );
}
