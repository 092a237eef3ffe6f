import type { Feature } from './model.ts';
import type { Reading } from './read.ts';

const BINS = [1, 2, 3, 4, 6, 9, 14, 22, 40];
const bin = (n: number) => BINS.findLastIndex((least) => n >= least);

/** What is settled around a quotation that no cue has claimed. */
export type Around = {
  coveredBefore: boolean;
  coveredAfter: boolean;
  sameParagraphBefore: boolean;
  sameParagraphAfter: boolean;
};

/**
 * Features for whether words in quotation marks that no cue has claimed are someone's statement: whole sentences
 * are, a name, title, slogan or a word held at arm's length is not. Option 0 is "no statement".
 */
export function regionFeatures(
  { article, cueAt }: Reading,
  index: number,
  from: number,
  to: number,
  around: Around,
): Feature[][] {
  const { regions, tokens, units, unitOf, text, regionOf } = article;
  const region = regions[index];
  const unit = units[unitOf[from] ?? 0];
  if (!region || !unit) return [[], []];
  const words = text.slice(region.start, region.end);
  const before = tokens[from - 1];
  const after = tokens[to];
  const inside = tokens.slice(from, to).filter(({ text: mark }) => /[\p{L}\p{N}]/u.test(mark));
  const capitals = inside.filter(({ text: word }) => /^\p{Lu}/u.test(word)).length;
  const verbs = inside.some(({ pos }) => pos === 'VERB' || pos === 'AUX');
  const title = inside.length > 1 && capitals >= inside.length * 0.6;
  const final = /[.!?…]\W*$/.test(words) ? 'stop' : /[,—-]\W*$/.test(words) ? 'comma' : 'bare';
  const afterStop =
    region.close < text.length && /^[.!?]/.test(text.slice(region.close, region.close + 1)) ? 'stop' : 'no';
  const initial = /^\W*\p{Lu}/u.test(words) ? 'capital' : 'small';
  const alone =
    from === unit.from ? (to >= unit.to - 1 ? 'whole' : 'first') : to >= unit.to - 1 ? 'last' : 'middle';
  const paragraph =
    units[(unitOf[from] ?? 0) - 1]?.paragraph !== unit.paragraph && from === unit.from ? 'opens' : 'within';
  const person = inside.some(({ lower }) => /^(i|we|you|my|our|me|us|your)$/.test(lower)) ? 'person' : 'none';
  const length = bin(inside.length);
  let cues = 0;
  for (let at = unit.from; at < unit.to; at += 1) if (regionOf[at] === -1 && cueAt.has(at)) cues += 1;
  const sides = `${around.coveredBefore ? 1 : 0}${around.coveredAfter ? 1 : 0}`;
  const near = `${around.sameParagraphBefore ? 1 : 0}${around.sameParagraphAfter ? 1 : 0}`;
  const name = (token: typeof before) =>
    token && unitOf[token === before ? from - 1 : to] === unitOf[from] ? token : undefined;
  return [
    [],
    [
      ['bias'],
      ['length', length],
      ['final', final, afterStop],
      ['initial,final', initial, final],
      ['alone', alone],
      ['alone,final', alone, final, initial],
      ['alone,length', alone, length],
      ['paragraph', paragraph, alone],
      ['before', name(before)?.lower],
      ['beforepos', name(before)?.pos],
      ['after', name(after)?.lower],
      ['afterpos', name(after)?.pos],
      ['pos', name(before)?.pos, name(after)?.pos],
      ['title', title, Math.min(length, 4)],
      ['verbs', verbs, length],
      ['person', person],
      ['cues', Math.min(cues, 2), alone],
      ['sides', sides, alone],
      ['near', near, alone],
      ['continues', region.continues, region.unclosed],
      ['first', inside[0]?.lower],
      ['number', Math.min(index, 3)],
    ],
  ];
}
