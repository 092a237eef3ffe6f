import type { Cue } from './cues.ts';
import { PARTICLES } from './lexicon/cues.ts';
import type { Region } from './marks.ts';
import type { Phrase } from './phrases.ts';
import type { Subject } from './subjects-of.ts';
import type { Token } from './tokens.ts';
import type { Article, Unit } from './units.ts';

/** What a cue may attribute: tokens `from` to `to` (exclusive) on one side of it. */
export type Candidate = {
  from: number;
  to: number;
  start: number;
  end: number;
  /** How it begins and ends, as features name it. */
  opening: string;
  closing: string;
};

export type Side = 'after' | 'before';

const CLAUSE_OPENERS = new Set('that whether if how why what who when where to'.split(' '));
const BREAKS = new Set(
  'and but or as when after before while because although though since so which who where during if unless until in on at for with during amid despite following from'.split(
    ' ',
  ),
);
/** More candidates than this come of no sentence that people write. */
const MOST = 120;

const PUNCTUATION = /^([,;:—–-]|--|\.\.\.|…|\(|\))$/;

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
  const { tokens, units, regionOf, regions, text } = article;
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
  // "He added:" and the words in the next paragraph.
  const next = units[cue.unit + 1];
  const ending = tokens[unit.to - 1];
  if (next && ending && last - cue.to < 25 && next.firstRegion >= 0) {
    const region = regions[next.firstRegion];
    const first = tokens[next.from];
    if (region && first && region.open === first.start && regionOf[unit.to - 1] === -1) {
      const closing =
        ending.text === ':'
          ? 'next:'
          : text.slice(ending.end, first.start).includes('\n')
            ? 'nextpar'
            : 'next';
      addRegion(article, found, next.firstRegion, 'next', closing);
    }
  }
  return found;
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

/** Every stretch before the cue that it may attribute. */
export function candidatesBefore(article: Article, cue: Cue): Candidate[] {
  const { tokens, units, regionOf, regions } = article;
  const unit = units[cue.unit];
  if (!unit) return [];
  const found: Candidate[] = [];
  const ends: [number, string][] = [];
  if (cue.kind === 'preposition' && cue.at > unit.from) {
    const comma = tokens[cue.at - 1]?.text === ',';
    ends.push([comma ? cue.at - 1 : cue.at, comma ? ',cue' : 'cue']);
  } else {
    for (let at = cue.at - 1, n = 0; at > unit.from && cue.at - at < 32 && n < 3; at -= 1) {
      const region = regionOf[at] ?? -1;
      const mark = tokens[at]?.text ?? '';
      if (region >= 0) {
        ends.push([at + 1, 'quote']);
        n = 3;
      } else if (/^[,—–?!…-]$|^--$/.test(mark) && (regionOf[at - 1] ?? -1) < 0) {
        n += 1;
        ends.push([at, `${mark}${n}`]);
      }
    }
  }
  for (const [to, closing] of ends) {
    for (const [from, opening] of openingsBefore(article, unit, to))
      add(article, found, from, to, opening, closing);
  }
  // The words in a sentence of their own, with "Smith said." after them.
  const previous = units[cue.unit - 1];
  if (previous && previous.lastRegion > 0 && cue.at - unit.from < 12) {
    const index = previous.lastRegion - 1;
    const region = regions[index];
    const end = tokens[previous.to - 1];
    if (region && end && end.end <= region.close) {
      addRegion(
        article,
        found,
        index,
        'previous',
        previous.paragraph === unit.paragraph ? 'previous' : 'previouspar',
      );
    }
  }
  return found;
}

function openingsBefore({ tokens, regionOf }: Article, unit: Unit, to: number): [number, string][] {
  const found = new Map<number, string>([[unit.from, 'start']]);
  const put = (at: number, name: string) => {
    if (at < to && !found.has(at)) found.set(at, name);
  };
  const lead = tokens[unit.from];
  if (lead && /^(CCONJ|ADV)$/.test(lead.pos)) put(unit.from + 1, 'lead');
  const region = regionOf[to - 1] ?? -1;
  if (region >= 0) {
    let first = to - 1;
    while (first > unit.from && regionOf[first - 1] === region) first -= 1;
    put(first, 'quote');
  }
  for (let at = to - 1, n = 0; at > unit.from && n < 5; at -= 1) {
    if ((regionOf[at] ?? -1) >= 0) continue;
    const { text = '', lower = '' } = tokens[at] ?? {};
    if (PUNCTUATION.test(text)) {
      if (isWithinDate(tokens, at)) continue;
      n += 1;
      put(at + 1, `${text}${n}`);
    } else if (lower === 'that' || lower === 'and' || lower === 'but') {
      n += 1;
      put(at + (lower === 'that' ? 0 : 1), lower);
    }
  }
  return [...found];
}

/** The comma of "December 16, 2021" and of "7,000". */
function isWithinDate(tokens: Token[], at: number): boolean {
  return (
    tokens[at]?.text === ',' &&
    /^\d{1,2}$/.test(tokens[at - 1]?.text ?? '') &&
    /^(?:19|20)\d\d$/.test(tokens[at + 1]?.text ?? '')
  );
}

function add(
  article: Article,
  found: Candidate[],
  from: number,
  to: number,
  opening: string,
  closing: string,
): void {
  const { tokens, regionOf, regions } = article;
  while (from < to && regionOf[from] === -1 && PUNCTUATION.test(tokens[from]?.text ?? '')) from += 1;
  while (to > from && regionOf[to - 1] === -1 && PUNCTUATION.test(tokens[to - 1]?.text ?? '')) to -= 1;
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first || !last || to <= from) return;
  if (/^(?:him|her|it|them|your|my)sel(?:f|ves)$/.test(first.lower)) return;
  const opened = regions[regionOf[from] ?? -1];
  const closed = regions[regionOf[to - 1] ?? -1];
  const start = opened && first.start <= opened.start ? opened.start : first.start;
  const end = closed && last.end >= closed.end ? closed.end : last.end;
  if (opened && start === opened.start && end > opened.end && isComplete(article, opened, closing)) return;
  if (end <= start || found.some((other) => other.start === start && other.end === end)) return;
  found.push({ from, to, start, end, opening, closing });
}

/**
 * "No!" before he left; "I was there," Smith, the mayor, said: a quotation with a mark of its own at its end does not
 * go on outside.
 */
function isComplete({ text }: Article, { end }: Region, closing: string): boolean {
  const tail = text.slice(Math.max(0, end - 3), end).trimEnd();
  return /[!?]$/.test(tail) || (/,$/.test(tail) && /^,\d$/.test(closing));
}

function addRegion(
  article: Article,
  found: Candidate[],
  index: number,
  opening: string,
  closing: string,
): void {
  const { regions, tokens } = article;
  const region = regions[index];
  if (!region) return;
  const from = firstTokenAt(article, region.open);
  let to = from;
  while (to < tokens.length && article.regionOf[to] === index) to += 1;
  found.push({ from, to, start: region.start, end: region.end, opening, closing });
}

/** The first token that begins at this offset or later. */
export function firstTokenAt({ tokens }: Article, offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
