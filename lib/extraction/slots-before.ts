import { add, addRegion, type Candidate, isWithinDate, PUNCTUATION } from './candidates.ts';
import type { Cue } from './cues.ts';
import type { Article, Unit } from './units.ts';

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
