import type { Cue } from './cues.ts';
import type { Phrase } from './phrases.ts';
import type { Article } from './units.ts';

/** Which phrase a cue seems to have as its subject, and by which pattern it was found. */
export type Subject = { phrase: number; pattern: string };

/** For each token the phrase it stands in, or -1. */
export function phraseOf(phrases: Phrase[], length: number): Int32Array {
  const of = new Int32Array(length).fill(-1);
  for (const [index, { from, to }] of phrases.entries()) of.fill(index, from, to);
  return of;
}

const SKIPPED = new Set(['AUX', 'ADV', 'PART']);
const LINKS = new Set('of for in from at with to on by about under near'.split(' '));

/**
 * The subject of a cue by the order of words: "Smith said", "Smith, the mayor, has said", "the head of the panel
 * said", "said Smith", "Smith, who said", "Smith ..., saying", "according to Smith".
 */
export function findSubject(article: Article, phrases: Phrase[], of: Int32Array, cue: Cue): Subject | null {
  const { tokens, units, regionOf } = article;
  const unit = units[cue.unit];
  if (!unit) return null;
  const phraseAt = (at: number) =>
    at >= unit.from && at < unit.to && regionOf[at] === -1 ? (of[at] ?? -1) : -1;
  if (cue.kind === 'preposition') {
    const phrase = phraseAt(cue.to);
    return phrase < 0 ? null : { phrase, pattern: 'source' };
  }
  if (cue.kind === 'colon') {
    const phrase = phraseAt(cue.at - 1);
    return phrase < 0 ? null : { phrase, pattern: 'label' };
  }
  let at = cue.at - 1;
  let skipped = 0;
  while (at >= unit.from && regionOf[at] === -1 && SKIPPED.has(tokens[at]?.pos ?? '') && phraseAt(at) < 0) {
    at -= 1;
    skipped += 1;
  }
  const before = tokens[at];
  const after = phraseAt(cue.to);
  const edge = at < unit.from || regionOf[at] !== -1 || /^[,?!—–-]$/.test(before?.text ?? '');
  if (edge && skipped === 0 && after >= 0 && cue.tense !== 'gerund') {
    const phrase = phrases[after];
    const quoted = at >= unit.from && (regionOf[at] !== -1 || regionOf[at - 1] !== -1);
    if (
      phrase &&
      (quoted
        ? phrase.kind !== 'nominal' || !goesOn(article, phrase)
        : isInverted(article, phrase, unit.from, at))
    )
      return { phrase: after, pattern: 'inverted' };
  }
  if (at < unit.from) return null;
  const direct = phraseAt(at);
  if (direct >= 0) {
    const phrase = phrases[direct];
    if (phrase?.kind === 'pronoun' && tokens[phrase.head]?.lower === 'who') {
      const antecedent = backTo(article, phraseAt, phrase.from - 1, unit.from);
      return antecedent < 0
        ? { phrase: direct, pattern: 'who' }
        : { phrase: antecedent, pattern: 'relative' };
    }
    return { phrase: upThroughLinks(article, phrases, phraseAt, direct), pattern: 'before' };
  }
  if (before?.text === ',' || before?.text === '-' || before?.text === '—' || before?.text === ')') {
    return throughAside(article, phrases, phraseAt, at, unit.from, cue);
  }
  const first = firstSubject(phraseAt, phrases, unit.from, cue.at);
  if (first < 0) return null;
  return {
    phrase: first,
    pattern: before?.pos === 'CCONJ' ? 'coordinated' : cue.tense === 'gerund' ? 'participle' : 'far',
  };
}

/** "said the report found ..." : a noun after the cue that goes on with a verb is no speaker. */
function goesOn({ tokens }: Article, phrase: Phrase): boolean {
  let at = phrase.to;
  while (/^ADV$|^PUNCT$/.test(tokens[at]?.pos ?? '') && /^["“‘']$|^\p{L}/u.test(tokens[at]?.text ?? ''))
    at += 1;
  return /^(VERB|AUX)$/.test(tokens[at]?.pos ?? '');
}

/**
 * "He was drunk, said Smith" against "The victim, Gareth Jones, said he was drunk": what stands before the comma must
 * be a clause, and what follows the cue must not go on as one.
 */
function isInverted(article: Article, phrase: Phrase, from: number, comma: number): boolean {
  if (goesOn(article, phrase)) return false;
  const { tokens, regionOf } = article;
  for (let at = comma - 1; at >= from; at -= 1) {
    if (regionOf[at] !== -1 || /^(VERB|AUX)$/.test(tokens[at]?.pos ?? '')) return true;
    // "He declined, but his deputy, Jane Roe, said ...": only the clause that goes on.
    if (/^(and|but|while|whereas)$/.test(tokens[at]?.lower ?? '') && tokens[at - 1]?.text === ',')
      return false;
  }
  return comma < from;
}

/** "the head of the panel of experts": from the last phrase to the first. */
function upThroughLinks(
  article: Article,
  phrases: Phrase[],
  phraseAt: (at: number) => number,
  index: number,
): number {
  let found = index;
  for (let step = 0; step < 4; step += 1) {
    const from = phrases[found]?.from ?? 0;
    const link = article.tokens[from - 1];
    if (!link || !LINKS.has(link.lower)) break;
    const earlier = phraseAt(from - 2);
    if (earlier < 0 || earlier === found) break;
    found = earlier;
  }
  return found;
}

function backTo({ tokens }: Article, phraseAt: (at: number) => number, from: number, least: number): number {
  for (let at = from; at >= least && from - at < 4; at -= 1) {
    const phrase = phraseAt(at);
    if (phrase >= 0) return phrase;
    if (!/^[,)–—-]$/.test(tokens[at]?.text ?? '') && tokens[at]?.pos !== 'ADP') return -1;
  }
  return -1;
}

/** A comma straight before the cue closes an aside: the subject stands before the comma that opens it. */
function throughAside(
  article: Article,
  phrases: Phrase[],
  phraseAt: (at: number) => number,
  comma: number,
  least: number,
  cue: Cue,
): Subject | null {
  const { tokens } = article;
  if (cue.tense !== 'gerund') {
    for (let at = comma - 1; at > least && comma - at < 40; at -= 1) {
      if (!/^[,(—–-]$/.test(tokens[at]?.text ?? '')) continue;
      const phrase = phraseAt(at - 1);
      if (phrase < 0) continue;
      if (/^[-]$/.test(tokens[at]?.text ?? '') && tokens[at - 1]?.end === tokens[at]?.start) continue;
      return { phrase: upThroughLinks(article, phrases, phraseAt, phrase), pattern: 'aside' };
    }
  }
  const first = firstSubject(phraseAt, phrases, least, comma);
  return first < 0 ? null : { phrase: first, pattern: cue.tense === 'gerund' ? 'participle' : 'far' };
}

/** The first phrase of the sentence that a preposition does not govern. */
function firstSubject(phraseAt: (at: number) => number, phrases: Phrase[], from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const phrase = phraseAt(at);
    if (phrase < 0) continue;
    const governed =
      at > from && phraseAt(at - 1) < 0 && phrases[phrase]?.from === at && isGoverned(at, from);
    if (!governed) return phrase;
    at = (phrases[phrase]?.to ?? at + 1) - 1;
  }
  return -1;

  function isGoverned(at: number, start: number): boolean {
    return at - 1 === start;
  }
}
