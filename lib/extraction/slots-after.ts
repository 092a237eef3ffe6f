import { add, addRegion, type Candidate, isWithinDate, PUNCTUATION } from './candidates.ts';
import type { Cue } from './cues.ts';
import { PARTICLES } from './lexicon/cues.ts';
import type { Phrase } from './phrases.ts';
import type { Subject } from './subjects-of.ts';
import type { Article, Unit } from './units.ts';

const CLAUSE_OPENERS = new Set('that whether if how why what who when where to'.split(' '));
const BREAKS = new Set(
  'and but or as when after before while because although though since so which who where during if unless until in on at for with during amid despite following from'.split(
    ' ',
  ),
);
/** More candidates than this come of no sentence that people write. */
const MOST = 90;

/** The phrases that begin at each token. */
export function phraseStarts(phrases: Phrase[], length: number): Int32Array {
  const starts = new Int32Array(length).fill(-1);
  for (const [index, { from }] of phrases.entries()) starts[from] = index;
  return starts;
}

/** Every stretch after the cue that it may attribute; a few dozen at the most. */
export function candidatesAfter(
  article: Article,
  cue: Cue,
  starts: Int32Array,
  phrases: Phrase[],
  subject: Subject | null,
): Candidate[] {
  const { units } = article;
  const unit = units[cue.unit];
  if (!unit) return [];
  const found: Candidate[] = [];
  const last = contentEnd(article, unit);
  // "said the mayor": what is said begins behind the mayor.
  const least = subject?.pattern === 'inverted' ? (phrases[subject.phrase]?.to ?? cue.to) : cue.to;
  for (const [from, opening] of openingsAfter(article, cue, last, starts)) {
    if (from < least || found.length >= MOST) continue;
    for (const [to, closing] of closingsAfter(article, from, last, starts, phrases)) {
      add(article, found, from, to, opening, closing);
    }
    // A turn of a transcript goes on to the end of its paragraph.
    if (cue.kind === 'colon')
      add(article, found, from, paragraphEnd(article, cue.unit), opening, 'paragraph');
  }
  addNext(article, cue, unit, last, found);
  return found;
}

/**
 * "He added:" and the words in the next sentence or paragraph. Without a colon only if they are all of that sentence:
 * beside them stands an attribution of their own.
 */
function addNext(article: Article, cue: Cue, unit: Unit, last: number, found: Candidate[]): void {
  const { tokens, units, regionOf, regions, text } = article;
  const next = units[cue.unit + 1];
  const ending = tokens[unit.to - 1];
  const first = tokens[next?.from ?? -1];
  const region = regions[next?.firstRegion ?? -1];
  if (!next || !ending || !first || !region || last - cue.to >= 25) return;
  if (region.open !== first.start || regionOf[unit.to - 1] !== -1) return;
  const whole = next.lastRegion === next.firstRegion + 1 && (tokens[next.to - 2]?.start ?? 0) < region.close;
  if (ending.text === ':') addRegion(article, found, next.firstRegion, 'next', 'next:');
  else if (whole) {
    const closing = text.slice(ending.end, first.start).includes('\n') ? 'nextpar' : 'next';
    addRegion(article, found, next.firstRegion, 'next', closing);
  }
}

function paragraphEnd({ units }: Article, unit: number): number {
  let last = unit;
  while (units[last + 1]?.paragraph === units[unit]?.paragraph) last += 1;
  return units[last]?.to ?? 0;
}

/** The unit's last token that is no full stop, exclusive. */
function contentEnd({ tokens, regionOf }: Article, unit: Unit): number {
  let to = unit.to;
  while (to > unit.from + 1 && regionOf[to - 1] === -1 && /^[.!?…:;]+$/.test(tokens[to - 1]?.text ?? ''))
    to -= 1;
  return to;
}

function openingsAfter(
  { tokens, regionOf, regions }: Article,
  cue: Cue,
  last: number,
  starts: Int32Array,
): [number, string][] {
  const found = new Map<number, string>();
  const put = (at: number, name: string) => {
    if (at < last && !found.has(at)) found.set(at, name);
  };
  let seen = 0;
  let at = cue.to;
  if (cue.kind === 'preposition') {
    // "According to X, ...": what follows the first commas.
    for (let commas = 0; at < Math.min(last, cue.to + 45) && commas < 3; at += 1) {
      if (regionOf[at] === -1 && /^[,:]$/.test(tokens[at]?.text ?? '')) {
        commas += 1;
        put(at + 1, `comma${commas}`);
      }
    }
    return [...found];
  }
  if (PARTICLES.has(tokens[at]?.lower ?? '') && tokens[at]?.lower !== 'that')
    put(at + 1, `p:${tokens[at]?.lower}`);
  for (; at < Math.min(last, cue.to + 22) && found.size < 8; at += 1) {
    const token = tokens[at];
    if (!token) break;
    const region = regions[regionOf[at] ?? -1];
    if (region) {
      put(at, at === cue.to ? 'quote0' : 'quote');
      break;
    }
    if (at === cue.to) put(at, 'next');
    else if (CLAUSE_OPENERS.has(token.lower) && (token.lower !== 'that' || tokens[at - 1]?.pos !== 'ADP'))
      put(at, token.lower);
    else if (/^[,:]$/.test(token.text)) put(at + 1, token.text);
    else if ((starts[at] ?? -1) >= 0 && seen < 3) {
      seen += 1;
      put(at, `np${seen}`);
    } else if (/^(saying|adding|calling)$/.test(token.lower)) break;
  }
  return [...found];
}

function closingsAfter(
  { tokens, regionOf }: Article,
  from: number,
  last: number,
  starts: Int32Array,
  phrases: Phrase[],
): [number, string][] {
  const found = new Map<number, string>([[last, 'end']]);
  const put = (at: number, name: string) => {
    if (at > from && !found.has(at)) found.set(at, name);
  };
  const first = phrases[starts[from] ?? -1];
  if (first) put(first.to, 'np');
  let regionsSeen = 0;
  for (let at = from + 1; at < last && found.size < 14; at += 1) {
    const token = tokens[at];
    const region = regionOf[at] ?? -1;
    if (!token) break;
    if (region !== (regionOf[at - 1] ?? -1) && (regionOf[at - 1] ?? -1) >= 0) {
      regionsSeen += 1;
      if (regionsSeen < 4) put(at, 'quote');
    }
    if (region >= 0) continue;
    if (PUNCTUATION.test(token.text)) {
      if (!isWithinDate(tokens, at)) put(at, token.text);
    } else if (BREAKS.has(token.lower) && at > from + 1) put(at, token.lower);
  }
  return [...found];
}
