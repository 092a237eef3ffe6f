import { type Random, zipf } from './random.ts';

/*
 * Invented names and an invented language on an English skeleton: nobody real is ever quoted, and word
 * frequencies are those of ordinary text, from a word in nearly every quote to one in a single quote.
 */

const COMMON = (
  'the of and to a in that is was it for on with he be as i his by had at not are but from or have an they ' +
  'which one you were her all she there would their we him been has when who will more no if out so said what ' +
  'up its about into than them can only other new some could time these two may then do first any my now such ' +
  'like our over man me even most made after also did many before must through back years where much your way ' +
  'well down should because each just those people how too little good very still own see work long get here ' +
  'between both life being under never same another know while last might us great year go think since against'
).split(' ');
const ONSETS = 'b d f g h j k l m n p r s t v w z br dr fl gr kr pl sk st str tr th sh vl zh'.split(' ');
const VOWELS = 'a e i o u ae ei ou y'.split(' ');
const CODAS = ['', '', '', 'l', 'n', 'r', 's', 't', 'm', 'k', 'nd', 'rt', 'sk', 'lm'];
export const VOCABULARY_SIZE = 20_000;

/** The vocabulary, commonest first; the first hundred and more are English function words. */
export function vocabulary(random: Random): string[] {
  const words = new Set(COMMON);
  while (words.size < VOCABULARY_SIZE) {
    words.add(made(random, 1 + Math.ceil((3 * words.size) / VOCABULARY_SIZE)));
  }
  return [...words];
}

function made(random: Random, syllables: number): string {
  let word = '';
  for (let n = 0; n < syllables; n += 1) word += random.pick(ONSETS) + random.pick(VOWELS);
  return word + random.pick(CODAS);
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A person's or place's name of that many words, such as "Vlouthaen Skyrimart". */
export function inventedName(random: Random, words: number): string {
  return Array.from({ length: words }, () => capital(made(random, 2))).join(' ');
}

/** Makes sentences: `words(n)` without a full stop, `sentence()` with one. */
export function writer(vocabularyWords: readonly string[]) {
  const rank = zipf(vocabularyWords.length, 1, 2.7);
  const words = (random: Random, n: number): string => {
    let text = capital(vocabularyWords[rank(random)] ?? '');
    for (let at = 1; at < n; at += 1) {
      text += `${random.chance(0.07) ? ',' : ''} ${vocabularyWords[rank(random)]}`;
    }
    return text;
  };
  return {
    words,
    /** Mostly 8 to 30 words, now and then a long one. */
    sentence: (random: Random) =>
      `${words(random, 8 + random.below(random.chance(0.08) ? 90 : 23))}${random.chance(0.05) ? '?' : '.'}`,
  };
}
