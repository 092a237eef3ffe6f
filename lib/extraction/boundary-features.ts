import type { Candidate } from './candidates.ts';
import type { Cue } from './cues.ts';
import type { Feature } from './model.ts';
import { countIn, type Reading } from './read.ts';

const BINS = [0, 1, 2, 3, 4, 6, 9, 13, 19, 29, 49];
/** The step that a number of words lies on. */
export const bin = (n: number) => BINS.findLastIndex((least) => n >= least);

const SEASONAL =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:yesterday|today|week|month|year|night|morning)$/;

/** What would be left out behind the candidate, and what asides it takes in: where clauses are mostly cut wrongly. */
export function boundaryFeatures(
  reading: Reading,
  cue: Cue,
  { from, to, closing }: Candidate,
  unitEnd: number,
): Feature[] {
  const { article, sums } = reading;
  const { tokens, regionOf } = article;
  let comma = -1;
  let commas = 0;
  for (let at = Math.min(to - 2, from + 120); at > from && commas < 3; at -= 1) {
    if (regionOf[at] !== -1 || tokens[at]?.text !== ',') continue;
    if (comma < 0) comma = at;
    commas += 1;
  }
  const opens = (at: number) => {
    const { lower = '', pos = '' } = tokens[at] ?? {};
    if (/ing$/.test(lower) && pos === 'VERB') return 'ing';
    return /^(?:CCONJ|SCONJ|PRON|ADP|ADV|DET)$/.test(pos) ? lower : pos;
  };
  const behind = /^[,;—–-]$/.test(tokens[to]?.text ?? '') ? to + 1 : to;
  const restVerbs = Math.min(2, countIn(sums.verbs, to, Math.max(to, unitEnd)));
  const restCues = Math.min(1, countIn(sums.cues, to, Math.max(to, unitEnd)));
  const next = behind < unitEnd ? opens(behind) : 'end';
  const restTense = behind < unitEnd ? tenseFrom(reading, behind, unitEnd) : 'end';
  const inner = comma < 0 ? 'none' : opens(comma + 1);
  const last = tokens[to - 1]?.lower ?? '';
  return [
    ['rest,opens', next, closing],
    ['rest,opens,verbs', next, restVerbs, restCues],
    ['rest,verbs', closing, restVerbs, restCues],
    ['rest,second', next, opens(behind + 1)],
    ['rest,tense', restTense, closing],
    ['rest,tense,own', restTense, tenseFrom(reading, from, to), cue.tense],
    ['inner', inner, closing],
    ['inner,type', inner, cue.type, cue.tense],
    ['inner,length', inner, comma < 0 ? 0 : bin(to - comma)],
    ['last', SEASONAL.test(last) ? last : 'other', closing],
  ];
}

/** What stands around the words in marks within a clause: how far it goes on behind them, and how it began before. */
export function mixedFeatures(
  { article: { regionOf, tokens }, sums }: Reading,
  cue: Cue,
  { from, to, opening, closing }: Candidate,
): Feature[] {
  let first = from;
  while (first < to && regionOf[first] === -1) first += 1;
  let last = to;
  while (last > first && regionOf[last - 1] === -1) last -= 1;
  const tail = bin(to - last);
  return [
    ['tail', tail, closing],
    [
      'tail,verbs',
      tail,
      Math.min(2, countIn(sums.verbs, last, to)),
      Math.min(2, countIn(sums.commas, last, to)),
    ],
    ['tail,type', tail, cue.type],
    ['tail,after', Math.min(tail, 5), tokens[to]?.lower],
    ['tail,opens', Math.min(tail, 5), tokens[last]?.lower],
    ['lead', bin(first - from), opening],
    ['lead,type', bin(first - from), cue.type],
    ['lead,word', tokens[first - 1]?.lower],
  ];
}

/** What follows the phrase that a candidate begins with: "told police he ..." against "said police were ...". */
export function afterPhrase(
  { article: { tokens, regionOf }, phrases, startsAt }: Reading,
  from: number,
): string {
  const phrase = phrases[startsAt[from] ?? -1];
  if (!phrase) return 'none';
  const next = tokens[phrase.to];
  if ((regionOf[phrase.to] ?? -1) >= 0) return '"';
  return /^(?:that|how|why|what|whether|if|to|of)$/.test(next?.lower ?? '')
    ? (next?.lower ?? '')
    : (next?.pos ?? '');
}

/** The ending of the first verb outside marks from a place on, by which its tense shows. */
function tenseFrom({ article: { tokens, regionOf } }: Reading, from: number, to: number): string {
  for (let at = from; at < Math.min(to, from + 40); at += 1) {
    const { pos = '', lower = '' } = tokens[at] ?? {};
    if (regionOf[at] !== -1 || (pos !== 'VERB' && pos !== 'AUX')) continue;
    if (pos === 'AUX') return lower;
    return /(?:ing|ed|en|s)$/.exec(lower)?.[0] ?? 'base';
  }
  return 'none';
}
