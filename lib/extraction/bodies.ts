import { isGivenName, ORGANISATION_WORDS } from './lexicon/names.ts';
import type { Phrase } from './phrases.ts';
import type { Token } from './tokens.ts';
import type { Article } from './units.ts';

/** Words that begin a body's name and go on with "of": "Department of Justice". */
const HEADS = new Set(
  'department office university ministry bureau institute council house board court college church bank association center centre school society league union chamber republic state university'.split(
    ' ',
  ),
);

/**
 * Joins phrases that are one name: "Department of Justice", "Occupational Health and Safety Bureau (OHSB)". A name
 * is joined across "and" only where the letters in brackets after it say so.
 */
export function joinBodies(article: Article, phrases: Phrase[]): Phrase[] {
  const { tokens, unitOf } = article;
  const joined: Phrase[] = [];
  const known = new Set<string>();
  for (const phrase of phrases) {
    const last = joined.at(-1);
    if (
      last &&
      unitOf[last.head] === unitOf[phrase.head] &&
      (isHeaded(tokens, last, phrase) || isAcronymed(tokens, last, phrase, known))
    ) {
      joined[joined.length - 1] = {
        ...last,
        to: phrase.to,
        head: isHeaded(tokens, last, phrase) ? last.head : phrase.head,
        kind: 'name',
      };
    } else joined.push(phrase);
  }
  return joined;
}

function isHeaded(tokens: Token[], last: Phrase, phrase: Phrase): boolean {
  if (
    last.kind !== 'name' ||
    phrase.kind !== 'name' ||
    phrase.from !== last.to + 1 ||
    tokens[last.to]?.lower !== 'of'
  )
    return false;
  const head = tokens[last.head];
  const first = tokens[phrase.from];
  return (
    head !== undefined &&
    first !== undefined &&
    /^\p{Lu}/u.test(head.text) &&
    HEADS.has(head.lower) &&
    !isGivenName(first.lower)
  );
}

function isAcronymed(tokens: Token[], last: Phrase, phrase: Phrase, known: Set<string>): boolean {
  if (phrase.kind !== 'name' || phrase.from !== last.to + 1 || tokens[last.to]?.lower !== 'and') return false;
  if (!ORGANISATION_WORDS.has(tokens[phrase.head]?.lower ?? '')) return false;
  const letters = acronymAfter(tokens, phrase.to);
  const key = `${tokens[last.to - 1]?.lower} ${tokens[phrase.from]?.lower} ${tokens[phrase.head]?.lower}`;
  if (letters === null) return known.has(key);
  const initials = tokens
    .slice(last.from, phrase.to)
    .filter(({ text }) => /^\p{Lu}\p{Ll}/u.test(text))
    .map(({ text }) => text.charAt(0))
    .join('');
  if (!initials.endsWith(letters)) return false;
  known.add(key);
  return true;
}

/** The letters in brackets at a place: "(OHSB)". */
export function acronymAfter(tokens: Token[], at: number): string | null {
  const letters = tokens[at + 1]?.text ?? '';
  return tokens[at]?.text === '(' && tokens[at + 2]?.text === ')' && /^\p{Lu}{2,7}$/u.test(letters)
    ? letters
    : null;
}
