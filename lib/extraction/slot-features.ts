import { afterPhrase, bin, boundaryFeatures, mixedFeatures } from './boundary-features.ts';
import type { Candidate, Side } from './candidates.ts';
import type { Cue } from './cues.ts';
import type { Feature } from './model.ts';
import type { Phrase } from './phrases.ts';
import { countIn, type Reading } from './read.ts';
import type { Subject } from './subjects-of.ts';
import type { Article } from './units.ts';

/** What is known of a cue before any content is looked at: features of "this side attributes nothing". */
export function cueFeatures(
  { tokens, units, regionOf }: Article,
  phrases: Phrase[],
  cue: Cue,
  subject: Subject | null,
): Feature[] {
  const unit = units[cue.unit];
  const word = (offset: number) => {
    const at = cue.at + offset;
    return unit && at >= unit.from && at < unit.to ? tokens[at] : undefined;
  };
  const next = tokens[cue.to];
  const phrase = subject ? phrases[subject.phrase] : undefined;
  const head = phrase ? tokens[phrase.head] : undefined;
  const who =
    phrase === undefined
      ? 'none'
      : phrase.kind === 'nominal'
        ? (head?.lemma ?? '')
        : phrase.kind === 'pronoun'
          ? (head?.lower ?? '')
          : 'NAME';
  const kind = phrase?.kind ?? 'none';
  const pattern = subject?.pattern ?? 'none';
  const before = word(-1);
  const quoteAfter = nextRegion(regionOf, cue.to, unit?.to ?? cue.to);
  const quoteBefore = regionBefore(regionOf, cue.at, unit?.from ?? cue.at);
  return [
    ['bias'],
    ['lemma', cue.lemma],
    ['form', cue.lemma, cue.tense],
    ['type', cue.type, cue.tense],
    ['pos', tokens[cue.at]?.pos],
    ['lemma,pos', cue.lemma, tokens[cue.at]?.pos],
    ['next', regionOf[cue.to] !== -1 ? '"' : (next?.lower ?? '')],
    ['nextpos', next?.pos],
    ['lemma,next', cue.lemma, regionOf[cue.to] !== -1 ? '"' : (next?.lower ?? '')],
    ['type,nextpos', cue.type, next?.pos],
    ['lemma,nextpos', cue.lemma, next?.pos],
    ['before', before?.lower],
    ['beforepos', before?.pos, word(-2)?.pos],
    ['lemma,before', cue.lemma, before?.lower],
    ['tense,beforepos', cue.tense, before?.pos],
    ['before2', word(-2)?.lower, before?.lower],
    ['who', who],
    ['kind', kind, pattern],
    ['lemma,kind', cue.lemma, kind],
    ['type,who', cue.type, who],
    ['pattern,tense', pattern, cue.tense],
    ['quotes', quoteBefore, quoteAfter],
    ['lemma,quotes', cue.lemma, quoteBefore, quoteAfter],
    ['type,quotes', cue.type, quoteBefore, quoteAfter],
    ['place', cue.at === unit?.from ? 'first' : 'in', bin((unit?.to ?? cue.to) - cue.to)],
  ];
}

function nextRegion(regionOf: Int32Array, from: number, to: number): string {
  for (let at = from; at < to; at += 1) {
    if ((regionOf[at] ?? -1) >= 0) return at - from < 2 ? 'touching' : at - from < 8 ? 'near' : 'far';
  }
  return 'none';
}

function regionBefore(regionOf: Int32Array, cue: number, from: number): string {
  for (let at = cue - 1; at >= from; at -= 1) {
    if ((regionOf[at] ?? -1) >= 0) return cue - at < 4 ? 'touching' : cue - at < 12 ? 'near' : 'far';
  }
  return 'none';
}

/** What is asked first of how a candidate begins, for this cue. */
export const openingFeatures = (cue: Cue, { opening }: Candidate): Feature[] => [
  ['open', opening],
  ['lemma,open', cue.lemma, opening],
  ['type,open', cue.type, cue.tense, opening],
];

/** The same of how it ends. */
export const closingFeatures = (cue: Cue, { closing }: Candidate): Feature[] => [
  ['close', closing],
  ['lemma,close', cue.lemma, closing],
  ['type,close', cue.type, closing],
];

/** And of both together. */
export const pairFeature = ({ opening, closing }: Candidate): Feature => ['open,close', opening, closing];

/** What speaks for or against one candidate. */
export function candidateFeatures(reading: Reading, cue: Cue, side: Side, candidate: Candidate): Feature[] {
  const { article, sums } = reading;
  const { tokens, regionOf, regions, units } = article;
  const { from, to, start, end, opening, closing } = candidate;
  const unit = units[cue.unit];
  const first = tokens[from];
  const second = tokens[from + 1];
  const last = tokens[to - 1];
  const after = tokens[to];
  const after2 = tokens[to + 1];
  const quoted = countIn(sums.quoted, from, to);
  const verbs = countIn(sums.verbs, from, to);
  const marks = countIn(sums.commas, from, to);
  const cuesInside = countIn(sums.cues, from, to);
  const joined = cuesInside > 0 ? joinedCue(reading, from, to) : 'no';
  const cutsStart = cuts(regions[regionOf[from] ?? -1], start, 'start');
  const cutsEnd = cuts(regions[regionOf[to - 1] ?? -1], end, 'end');
  const share =
    quoted === 0 ? 'none' : quoted >= (to - from) * 0.95 ? 'all' : quoted > (to - from) / 2 ? 'most' : 'some';
  const outside = side === 'after' ? [to, unit?.to ?? to] : [unit?.from ?? from, from];
  const left = countIn(sums.quoted, outside[0] ?? 0, outside[1] ?? 0);
  const quoteLeft =
    left === 0 ? 'no' : (regionOf[to] ?? -1) >= 0 || (regionOf[to + 1] ?? -1) >= 0 ? 'touching' : 'yes';
  const gap = side === 'after' ? from - cue.to : cue.at - to;
  const [gapFrom, gapTo] = side === 'after' ? [cue.to, from] : [to, cue.at];
  const gapQuoted = countIn(sums.quoted, gapFrom, gapTo);
  const gapVerbs = countIn(sums.verbs, gapFrom, gapTo);
  const gapCues = countIn(sums.cues, gapFrom, gapTo);
  let gapNames = 0;
  for (let at = gapFrom; at < gapTo && gapNames < 3; at += 1)
    if (/^PRO(PN|N)$/.test(tokens[at]?.pos ?? '')) gapNames += 1;
  const past = quoted === 0 ? 'none' : pastMark(article, candidate);
  const length = bin(to - from);
  const rest =
    side === 'after'
      ? bin(Math.max(0, (unit?.to ?? to) - to))
      : bin(Math.max(0, from - (unit?.from ?? from)));
  const clause = verbs > 0 ? 'verb' : 'noverb';
  const firstWord = quoted > 0 && regionOf[from] !== -1 ? '"' : first?.lower;
  return [
    ...openingFeatures(cue, candidate),
    ...closingFeatures(cue, candidate),
    pairFeature(candidate),
    ['open,first', opening, first?.pos],
    ['open,word', opening, firstWord],
    ...boundaryFeatures(reading, cue, candidate, unit?.to ?? to),
    ...(quoted > 0 && quoted < to - from ? mixedFeatures(reading, cue, candidate) : []),
    ['past', past],
    ['past,type', past, cue.type],
    ['first', firstWord],
    ['lemma,first', cue.lemma, firstWord],
    ['firstpos', first?.pos, second?.pos],
    ['np,then', cue.lemma, opening, afterPhrase(reading, from)],
    ['np,then,type', cue.type, opening, afterPhrase(reading, from)],
    ['prev', tokens[from - 1]?.lower, opening],
    ['prevpos', tokens[from - 1]?.pos, first?.pos],
    ['after', after?.lower],
    ['afterpos', after?.pos, after2?.pos, closing],
    ['after2', after?.lower, after2?.lower],
    ['lastpos', last?.pos, after?.pos],
    ['length', length, share],
    ['type,length', cue.type, length],
    ['lemma,length', cue.lemma, Math.min(length, 5)],
    ['clause', clause, closing],
    ['type,clause', cue.type, clause, share],
    ['lemma,clause', cue.lemma, clause],
    ['open,clause', opening, clause],
    ['share', share, opening, closing],
    ['share,left', share, quoteLeft],
    ['lemma,share', cue.lemma, share],
    ['cuts', cutsStart, cutsEnd],
    ['commas', Math.min(marks, 4), closing],
    ['cues', Math.min(cuesInside, 2), closing],
    ['joined', joined, closing],
    ['joined,type', joined, cue.type],
    ['cues,after', Math.min(cuesInside, 2), after?.pos],
    ['rest', rest, closing],
    ['rest,pos', Math.min(rest, 5), after?.pos],
    ['gap', bin(gap), opening],
    ['gap,has', Math.min(gapVerbs, 2), Math.min(gapNames, 3), gapQuoted > 0 ? 1 : 0],
    ['gap,cues', Math.min(gapCues, 2)],
    ['gap,close', bin(gap), closing],
    ['type,gap', cue.type, bin(gap)],
  ];
}

/** How another cue within the candidate begins a clause of its own: "..., and called him", "..., though he said". */
function joinedCue({ article: { tokens, regionOf }, cueAt }: Reading, from: number, to: number): string {
  let found = 'no';
  for (let at = from + 1; at < Math.min(to, from + 80); at += 1) {
    if (regionOf[at] !== -1 || !cueAt.has(at)) continue;
    let left = at - 1;
    while (left > from && /^(ADV|AUX)$/.test(tokens[left]?.pos ?? '')) left -= 1;
    const token = tokens[left];
    const before = tokens[left - 1];
    if (left <= from || !token) continue;
    if (token.pos === 'CCONJ') found = before?.text === ',' ? 'comma-and' : 'and';
    else if (token.text === ',') found = 'comma';
    else if (token.pos === 'PRON' && /^(,|and|but|though|while|as)$/.test(before?.lower ?? ''))
      found = `${before?.lower}-pronoun`;
    else if (token.lower === 'who' || token.lower === 'which' || token.lower === 'what') found = token.lower;
  }
  return found;
}

/** What a quotation within the candidate ends with where the candidate goes on beyond it: "No!" before he left. */
function pastMark({ regions, regionOf, text }: Article, { from, to, end }: Candidate): string {
  for (let at = from; at < Math.min(to, from + 300); at += 1) {
    const region = regions[regionOf[at] ?? -1];
    if (!region) continue;
    if (region.end >= end) return 'ends';
    const mark = text
      .slice(Math.max(region.start, region.end - 3), region.end)
      .trimEnd()
      .slice(-1);
    const lead = at === from ? 'first' : 'later';
    return /[.!?,]/.test(mark) ? `${lead}${mark}` : `${lead}-`;
  }
  return 'none';
}

function cuts(
  region: { start: number; end: number } | undefined,
  offset: number,
  edge: 'start' | 'end',
): string {
  if (!region) return 'out';
  return region[edge] === offset ? 'edge' : 'inside';
}
