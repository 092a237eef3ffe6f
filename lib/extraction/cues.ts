import { CUE_FORMS, type CueForm } from './lexicon/cues.ts';
import type { Token } from './tokens.ts';
import type { Article } from './units.ts';

/** A word that may attribute what stands around it. `at` is its token, `to` the token after it. */
export type Cue = CueForm & { at: number; to: number; unit: number; kind: 'verb' | 'preposition' | 'colon' };

/** No sentence has more cues than this; a text made to have them shall not cost more. */
const MOST = 7;

/** Possible cues outside quotation marks, in order: forms of the verbs of the lexicon, "according to" and "per". */
export function findCues({ tokens, regionOf, unitOf, units }: Article): Cue[] {
  const cues: Cue[] = [];
  let last = -1;
  let inUnit = 0;
  for (const [at, token] of tokens.entries()) {
    if (regionOf[at] !== -1) continue;
    const unit = unitOf[at] ?? 0;
    if (unit !== last) inUnit = cues.length;
    last = unit;
    if (cues.length - inUnit >= MOST) continue;
    const preposition = prepositionAt(tokens, at);
    if (preposition > 0) {
      cues.push({
        ...{ at, to: at + preposition, unit, kind: 'preposition' },
        ...{ lemma: token.lower, type: 'source', tense: 'base' },
      });
      continue;
    }
    if (token.text === ':' && endsName(tokens, units[unit]?.from ?? at, at)) {
      cues.push({ at, to: at + 1, unit, kind: 'colon', lemma: ':', type: 'colon', tense: 'base' });
      continue;
    }
    const form = CUE_FORMS.get(token.lower);
    if (form && mayBeVerb(tokens, at, form)) cues.push({ ...form, at, to: at + 1, unit, kind: 'verb' });
  }
  return cues;
}

/** The cues of a sentence. */
export function cuesIn(cues: readonly Cue[], unit: number): Cue[] {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.unit ?? 0) < unit) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (cues[to]?.unit === unit) to += 1;
  return cues.slice(low, to);
}

/** A colon after a name, a title or "Q" with nothing else before it: a turn of a transcript, a headline's speaker. */
function endsName(tokens: Token[], from: number, at: number): boolean {
  if (at === from || at - from > 8) return false;
  for (let word = from; word < at; word += 1) {
    if (
      !/^(PROPN|NOUN|ADJ|DET|ADP|CCONJ|PART|PUNCT|NUM)$/.test(tokens[word]?.pos ?? '') &&
      !/^\p{Lu}+$/u.test(tokens[word]?.text ?? '')
    )
      return false;
  }
  return /^(PROPN|NOUN)$/.test(tokens[at - 1]?.pos ?? '') || /^\p{Lu}+$/u.test(tokens[at - 1]?.text ?? '');
}

/** How many words "according to", "per" or "as per" take at this place, else 0. */
function prepositionAt(tokens: Token[], at: number): number {
  const token = tokens[at];
  if (token?.lower === 'according') return tokens[at + 1]?.lower === 'to' ? 2 : 0;
  if (token?.lower !== 'per') return 0;
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  if (before?.pos === 'NUM' || /^(percent|cent)$/.test(before?.lower ?? '')) return 0;
  return next && (next.pos === 'PROPN' || next.lower === 'the') ? 1 : 0;
}

/** Leaves out what is surely a noun, adjective or name: "a report", "the state", "Mark". */
function mayBeVerb(tokens: Token[], at: number, form: CueForm): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token) return false;
  if (token.pos === 'VERB' || token.pos === 'AUX') return true;
  const afterModifier = before !== undefined && /^(DET|ADJ|NUM)$/.test(before.pos);
  if (form.tense === 'base') return false;
  if (form.tense === 'gerund') return !afterModifier && token.pos !== 'PROPN';
  if (form.tense === 'present')
    return !afterModifier && before?.pos !== 'ADP' && !/^['’]s$/.test(before?.text ?? '');
  return !afterModifier || token.pos === 'ADJ';
}
