import { CUE_FORMS } from './lexicon/cues.ts';
import { isGivenName } from './lexicon/names.ts';
import { PEOPLE } from './lexicon/people.ts';
import type { Token } from './tokens.ts';
import type { Article } from './units.ts';

const SUBJECT_TAGS = new Set(['PROPN', 'NOUN', 'PRON', 'PUNCT', 'ADV', 'AUX']);
const OBJECT_TAGS = new Set([
  'DET',
  'PRON',
  'PART',
  'SCONJ',
  'PROPN',
  'PUNCT',
  'ADV',
  'NUM',
  'AUX',
  'ADP',
  'NOUN',
  'ADJ',
]);
const CONTENT_TAGS = new Set(['NOUN', 'VERB', 'ADV', 'INTJ', 'X', 'ADJ']);
const PEOPLES = /(?:ican|ian|ese|ish|ench|erman|ic|an|ern)$/;

/**
 * Corrects what a general tagger gets wrong in news: verbs of saying read as nouns ("Baldwin claims", "poll shows")
 * and names read as common words ("Yvette Cooper", "the Associated Press"). Changes the tokens in place.
 */
export function retag({ tokens, units, regionOf, text }: Article): void {
  for (const unit of units) {
    const titled = isTitled(tokens, unit.from, unit.to);
    for (let at = unit.from; at < unit.to; at += 1) {
      const token = tokens[at];
      if (!token) continue;
      // The labels of an interview are names, not an article and a letter.
      if (/^[QA]$/.test(token.text) && tokens[at + 1]?.text === ':') token.pos = 'PROPN';
      nounTag(tokens, at, unit.to);
      if (!titled) nameTag(tokens, at, unit.from, regionOf, text);
      if (token.pos !== 'VERB') verbTag(tokens, at, unit.from, unit.to, regionOf, titled);
    }
  }
}

/** "the military said", "the Gabon forward said": what stands between an article and a verb is a noun. */
function nounTag(tokens: Token[], at: number, to: number): void {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next || at + 1 >= to || !/^(ADJ|ADV|ADP)$/.test(token.pos)) return;
  // "the president's chief of staff"
  if (token.lower === 'chief' && next.lower === 'of') token.pos = 'NOUN';
  const form = CUE_FORMS.get(next.lower);
  if (!form || (form.tense !== 'past' && form.tense !== 'present') || next.pos !== 'VERB') return;
  const before = tokens[at - 1];
  if (
    token.pos === 'ADJ'
      ? before?.pos === 'DET'
      : PEOPLE.has(token.lower) && /^(PROPN|ADJ|NOUN)$/.test(before?.pos ?? '')
  )
    token.pos = 'NOUN';
}

/** A headline: most of its longer words begin with a capital. */
function isTitled(tokens: Token[], from: number, to: number): boolean {
  let long = 0;
  let capital = 0;
  for (let at = from; at < to; at += 1) {
    const word = tokens[at]?.text ?? '';
    if (word.length < 4 || !/\p{L}/u.test(word)) continue;
    long += 1;
    if (/^\p{Lu}/u.test(word)) capital += 1;
  }
  return long > 2 && capital >= long * 0.8;
}

/** A capital within a sentence makes a name; peoples and parties stay adjectives. */
function nameTag(tokens: Token[], at: number, from: number, regionOf: Int32Array, text: string): void {
  const token = tokens[at];
  if (!token || !CONTENT_TAGS.has(token.pos) || !/^\p{Lu}\p{Ll}/u.test(token.text)) return;
  const before = tokens[at - 1];
  const first =
    at === from ||
    !before ||
    /^["“”'‘(:—-]$|^[.!?…]+$/.test(before.text) ||
    regionOf[at] !== regionOf[at - 1];
  if (first) {
    if (isGivenName(token.lower) && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '')) token.pos = 'PROPN';
    return;
  }
  if (token.pos === 'ADJ' && PEOPLES.test(token.lower) && !/^\p{Lu}/u.test(before.text)) return;
  if (token.pos === 'ADV' && !/^\p{Lu}/u.test(before.text)) return;
  if (text.slice(before.end, token.start).includes('\n')) return;
  token.pos = 'PROPN';
}

const BASE_OPENERS = /^(that|to|he|she|they|it|his|her|their|the|how|why|whether|there)$/;

/** "groups note that", "they also insist that": a plural subject, with an adverb between or not. */
function takesBase(before: Token, earlier: Token | undefined): boolean {
  const subject = before.pos === 'ADV' ? earlier : before;
  if (!subject) return false;
  return (
    /^(they|we|i|you|who|would|could|will|to)$/.test(subject.lower) ||
    (subject.pos === 'NOUN' && /[^s]s$|^people$/.test(subject.lower))
  );
}

/** "claims", "notes", "found" after a subject and before what may be content. */
function verbTag(
  tokens: Token[],
  at: number,
  from: number,
  to: number,
  regionOf: Int32Array,
  titled: boolean,
): void {
  const token = tokens[at];
  const form = token && CUE_FORMS.get(token.lower);
  if (!token || !form || regionOf[at] !== -1 || at === from) return;
  if (/^\p{Lu}/u.test(token.text) && !titled) return;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (!before || !SUBJECT_TAGS.has(before.pos)) return;
  if (form.tense === 'base') {
    if (
      takesBase(before, tokens[at - 2]) &&
      next &&
      (BASE_OPENERS.test(next.lower) || regionOf[at + 1] !== -1)
    )
      token.pos = 'VERB';
    return;
  }
  if (form.tense !== 'present' && form.tense !== 'past') return;
  if (/^['’]s?$/.test(before.text) && before.pos !== 'PUNCT') return;
  const quoted = at + 1 < to && regionOf[at + 1] !== -1;
  const opener =
    next &&
    /^(that|to|he|she|they|it|his|her|their|the|a|an|in|on|how|why|what|whether|there|about|of|,|:)$/.test(
      next.lower,
    );
  if (!quoted && !(at + 1 < to && next && (opener || OBJECT_TAGS.has(next.pos)))) return;
  // "the news reports of", "her book claims": only a determiner before the noun before makes it a likely plural noun.
  const plural =
    form.tense === 'present' && before.pos === 'NOUN' && /^(of|about|,)$/.test(next?.lower ?? '');
  const bare =
    form.tense === 'present' &&
    before.pos === 'NOUN' &&
    /s$/.test(before.lower) &&
    !/^(news|ss)$/.test(before.lower);
  if (before.pos === 'PUNCT' && form.tense === 'present' && !quoted && next?.pos !== 'PROPN') return;
  if (!plural && !bare) token.pos = 'VERB';
}
