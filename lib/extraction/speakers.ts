import type { Reference } from './coreference.ts';
import { type Feature, type Model, scoreOf, softmax } from './model.ts';
import type { Reading } from './read.ts';
import type { Form } from './types.ts';

/** A quotation whose speaker is sought: its tokens, its cue (or -1), and what stands around it. */
export type Sought = {
  from: number;
  to: number;
  start: number;
  end: number;
  cue: number;
  side: 'before' | 'after' | 'none';
  form: Form;
};

/** The phrase found, -1 for none, and how likely it is. */
export type Found = { phrase: number; chance: number };

const BINS = [0, 1, 2, 3, 4, 6, 9, 13, 20, 32];
const bin = (n: number) => BINS.findLastIndex((least) => n >= least);

/** Of a longer sentence's phrases those around the cue are looked at, and its subject. */
const CLOSE = 16;

/** The phrases that may name the speaker: those of the sentence, and of its neighbours where it names none. */
export function speakerOptions(
  reading: Reading,
  sought: Sought,
  previous: number,
  following: number,
): number[] {
  const { article, cues, phrases } = reading;
  const { units, unitOf, regionOf } = article;
  const cue = cues[sought.cue];
  const home = cue?.unit ?? unitOf[sought.from] ?? 0;
  const found: number[] = [];
  const collect = (unit: number, most: number, fromEnd: boolean) => {
    const range = units[unit];
    if (!range) return;
    const list: number[] = [];
    for (let at = range.from; at < range.to; at += 1) {
      const phrase = reading.startsAt[at] ?? -1;
      if (phrase < 0 || (regionOf[phrases[phrase]?.head ?? 0] ?? -1) >= 0) continue;
      const head = phrases[phrase]?.head ?? 0;
      if (head >= sought.from && head < sought.to) continue;
      list.push(phrase);
      if (!fromEnd && list.length >= most) break;
    }
    found.push(...(fromEnd ? list.slice(-most) : list));
  };
  collect(home, 40, false);
  if (cue && found.length > CLOSE) {
    const distance = (phrase: number) => Math.abs((phrases[phrase]?.head ?? 0) - cue.at);
    const subject = reading.subjects[sought.cue]?.phrase;
    const near = [...found].sort((a, b) => distance(a) - distance(b)).slice(0, CLOSE);
    found.splice(0, found.length, ...found.filter((one) => near.includes(one) || one === subject));
  }
  const alone = cue === undefined;
  if (alone || reading.subjects[sought.cue] === null) {
    collect(home - 1, 8, true);
    if (alone) {
      collect(home + 1, 4, false);
      collect(home - 2, 5, true);
    }
  }
  for (const carried of [previous, following])
    if (carried >= 0 && !found.includes(carried)) found.push(carried);
  return found;
}

/** The model for statements with a cue, and the one for those without. */
export const speakerModel = ({ cue }: Sought) => (cue >= 0 ? 'C' : 'F');

/** Features of each option, "no one" first. */
export function speakerFeatures(
  reading: Reading,
  references: readonly Reference[],
  sought: Sought,
  options: readonly number[],
  previous: number,
  following: number,
): Feature[][] {
  const { article, cues, subjects } = reading;
  const { units, unitOf, tokens } = article;
  const cue = cues[sought.cue];
  const subject = subjects[sought.cue] ?? null;
  const home = cue?.unit ?? unitOf[sought.from] ?? 0;
  const first = units[home]?.from === sought.from;
  const nobody: Feature[] = [
    ['none'],
    ['none,cue', cue?.lemma, cue?.tense],
    ['none,type', cue?.type, cue?.tense],
    ['none,subject', subject?.pattern],
    ['none,subject,type', subject?.pattern, cue?.type, cue?.tense],
    ['none,form', sought.form],
    ['none,before', tokens[(cue?.at ?? 0) - 1]?.lower],
    ['none,beforepos', tokens[(cue?.at ?? 0) - 1]?.pos],
    ['none,carry', previous >= 0, following >= 0],
    ['none,options', Math.min(options.length, 4)],
    ['none,first', first],
  ];
  const list = [nobody];
  for (const option of options) {
    list.push(optionFeatures(reading, references, sought, option, previous, following, home));
  }
  return list;
}

function optionFeatures(
  reading: Reading,
  references: readonly Reference[],
  sought: Sought,
  option: number,
  previous: number,
  following: number,
  home: number,
): Feature[] {
  const { article, cues, subjects, phrases, parties, phraseOf } = reading;
  const { tokens, units, unitOf, regionOf } = article;
  const phrase = phrases[option];
  const cue = cues[sought.cue];
  const subject = subjects[sought.cue] ?? null;
  if (!phrase) return [];
  const unit = unitOf[phrase.head] ?? 0;
  const offset = Math.max(-3, Math.min(2, unit - home));
  const paragraph = units[unit]?.paragraph === units[home]?.paragraph ? 'same' : 'other';
  const anchor = cue?.at ?? (phrase.head < sought.from ? sought.from : sought.to);
  const side = phrase.head < anchor ? 'before' : 'after';
  const [gapFrom, gapTo] = side === 'before' ? [phrase.to, anchor] : [cue?.to ?? anchor, phrase.from];
  const gap = gapTo - gapFrom;
  let verbs = 0;
  let others = 0;
  let commas = 0;
  let quotes = 0;
  const tags: string[] = [];
  let last = -1;
  for (let at = gapFrom; at < Math.min(gapTo, gapFrom + 40); at += 1) {
    const token = tokens[at];
    if ((regionOf[at] ?? -1) >= 0) quotes = 1;
    else if (token?.pos === 'VERB') verbs += 1;
    else if (token?.text === ',') commas += 1;
    const other = phraseOf[at] ?? -1;
    if (other >= 0 && other !== last) {
      others += 1;
      last = other;
      if (tags.length < 6) tags.push('NP');
    } else if (other < 0 && tags.length < 6)
      tags.push(/^[,]$/.test(token?.text ?? '') ? ',' : (token?.pos ?? ''));
  }
  const head = tokens[phrase.head];
  const reference = references[option];
  const party = reference && 'party' in reference ? parties.list[reference.party] : undefined;
  const who =
    phrase.kind === 'pronoun'
      ? (head?.lower ?? '')
      : phrase.kind === 'nominal'
        ? (head?.lemma ?? '')
        : 'NAME';
  const kind = `${phrase.kind === 'name' ? (party?.kind ?? 'unknown') : phrase.kind}`;
  const isSubject = subject?.phrase === option;
  const before = tokens[phrase.from - 1];
  const after = tokens[phrase.to];
  const role = isSubject ? `subject:${subject?.pattern}` : subject ? 'other' : 'nosubject';
  const same = (other: number) => {
    if (other < 0) return 'none';
    if (other === option) return 'it';
    const [a, b] = [references[other], reference];
    return a && b && 'party' in a && 'party' in b && a.party === b.party ? 'same' : 'no';
  };
  return [
    ['place', offset, side, paragraph],
    ['role', role],
    ['role,kind', role, kind],
    ['role,type', role, cue?.type, cue?.tense],
    ['role,who', isSubject, who],
    ['who', who],
    ['kind,place', kind, offset, side],
    ['cue,side', cue?.lemma, side, offset],
    ['cue,role', cue?.lemma, role],
    ['gap', side, offset, bin(gap)],
    ['others', side, offset, Math.min(others, 5), Math.min(verbs, 3)],
    ['tags', side, tags.join(' ')],
    ['tags,tense', side, cue?.tense, tags.slice(0, 3).join(' ')],
    ['commas', side, Math.min(commas, 3), quotes],
    ['before', before?.lower],
    ['beforepos', before?.pos, side, sought.side],
    ['after', after?.lower, side],
    ['afterpos', after?.pos, side, sought.side],
    ['first', phrase.from === units[unit]?.from, offset, side],
    ['sought', sought.side, side, Math.min(others, 3), kind],
    ['previous', same(previous), offset],
    ['following', same(following), offset],
    ['previous,following', same(previous), same(following), kind],
    ['previous,kind', same(previous), kind, offset, side],
    ['form', sought.form, role, kind],
    ['count', Math.min(party?.phrases.length ?? 0, 6)],
  ];
}

/** The likeliest speaker. */
export function findSpeaker(
  features: readonly Feature[][],
  options: readonly number[],
  model: Model | undefined,
): Found {
  const chances = softmax(features.map((list) => scoreOf(model, list)));
  let best = 0;
  for (const [option, chance] of chances.entries()) if (chance > (chances[best] ?? 0)) best = option;
  return { phrase: best === 0 ? -1 : (options[best - 1] ?? -1), chance: chances[best] ?? 0 };
}
