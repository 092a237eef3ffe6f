import type { FieldError } from '#lib/errors.ts';
import { isGivenName, ORGANISATION_WORDS } from '#lib/extraction/lexicon/names.ts';
import type { Quotation } from '#lib/extraction/types.ts';
import type { QuoteForm } from '#lib/vocabulary.ts';
import { ELISION } from '../quotes/rules.ts';
import type { Mark, Proposal } from './types.ts';

/** One statement with all its pieces, in the order of the text. */
export type Statement = { items: Quotation[]; start: number; end: number; confidence: number };

/** The pieces that were found, put together to statements: first by where they begin. */
export function statementsOf(found: readonly Quotation[]): Statement[] {
  const groups = new Map<number, Quotation[]>();
  for (const one of found) groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  return [...groups.values()]
    .map((pieces) => {
      const items = pieces.sort((a, b) => a.start - b.start);
      return {
        items,
        start: Math.min(...items.map(({ start }) => start)),
        end: Math.max(...items.map(({ end }) => end)),
        confidence: Math.min(...items.map(({ confidence }) => confidence)),
      };
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

const MARKS = /["“”„«»]/gu;
const LETTER = /[\p{L}\p{N}]/u;

/** The words of a statement as an editor would type them, and which form they have. */
export function wordsOf(items: readonly Quotation[]): { form: QuoteForm; words: string } {
  if (items.every(({ form }) => form === 'indirect')) {
    return { form: 'indirect', words: items.map(({ text }) => spaced(text)).join(' […] ') };
  }
  const direct = items.every((item) => item.form === 'direct' || coversAll(item));
  if (direct) return { form: 'direct', words: items.flatMap(verbatim).join(ELISION) };
  return { form: 'mixed', words: items.map(marked).join(' […] ') };
}

/** What of an item is verbatim. */
function verbatim(item: Quotation): string[] {
  const inside = item.fragments.map(({ text }) => text.trim()).filter(Boolean);
  return inside.length > 0 ? inside : [item.text.trim()];
}

/** Whether nothing but quotation marks and spaces stands beside what is verbatim. */
function coversAll(item: Quotation): boolean {
  return (
    item.form === 'mixed' && item.fragments.length > 0 && !outside(item).some((text) => LETTER.test(text))
  );
}

function outside({ text, start, fragments }: Quotation): string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const fragment of fragments) {
    pieces.push(text.slice(at, Math.max(at, fragment.start - start)));
    at = fragment.end - start;
  }
  return [...pieces, text.slice(at)];
}

/** A clause with what is verbatim in quotation marks, whichever marks the paper uses. */
function marked(item: Quotation): string {
  if (item.form === 'indirect') return spaced(item.text).replaceAll(MARKS, '');
  if (item.form === 'direct' || item.fragments.length === 0) {
    return verbatim(item)
      .map((text) => `“${text}”`)
      .join(' ');
  }
  const pieces = outside(item).map((text) => text.replaceAll(MARKS, '').replaceAll(/\s+/g, ' '));
  return item.fragments
    .map(({ text }, at) => `${pieces[at] ?? ''}“${text.trim()}”`)
    .concat(pieces.at(-1) ?? '')
    .join('')
    .trim();
}

const spaced = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** A stretch of a text under the same marks; `begins` are those that begin with it. */
export type Segment = { start: number; end: number; marks: Mark[]; begins: Mark[] };

/** Cuts text[from, to) wherever a mark begins or ends: in order, without a gap, none empty. */
export function segments(from: number, to: number, marks: readonly Mark[]): Segment[] {
  const here = marks.filter(({ start, end }) => start < to && end > from);
  const cuts = [...new Set([from, to, ...here.flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at >= from && at <= to)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? to;
    const over = here.filter((mark) => mark.start < end && mark.end > start);
    return { start, end, marks: over, begins: over.filter((mark) => mark.start === start) };
  });
}

/** The paragraphs of a text: where each begins and ends, without the line breaks between. */
export function paragraphs(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)].map(({ 0: block, index }) => ({
    start: index,
    end: index + block.length,
  }));
}

/** What must be answered before a statement can be accepted as it stands. */
export function openQuestions({ typed, questions }: Pick<Proposal, 'typed' | 'questions'>): FieldError[] {
  return questions.filter(({ field, typed: name = '' }) => {
    if (field === 'duplicate') return !typed.duplicate?.[0];
    return (typed[field]?.[0] ?? '') === name;
  });
}

/** Whether a name reads like that of an organisation: "Rust Movie Productions, LLC", "OSHA". */
export function isBody(name: string): boolean {
  const words = name.toLowerCase().split(/[^\p{L}]+/u);
  // "Charlotte Church" and "Tom House" are people.
  if (words.length > 1 && isGivenName(words[0] ?? '')) return false;
  return /^\p{Lu}{2,6}$/u.test(name) || words.some((word) => ORGANISATION_WORDS.has(word));
}

/** Words that a person marked: nothing is known of them but where they stand and whether in quotation marks. */
export function markedItem(
  { start, end }: { start: number; end: number },
  text: string,
  form: QuoteForm,
): Quotation {
  return {
    start,
    end,
    text,
    form,
    group: 1,
    speaker: null,
    speaker_as_printed: null,
    role: null,
    on_behalf_of: null,
    cue: null,
    floating: false,
    fragments: [],
    venue: null,
    credit: null,
    said: null,
    subjects: [],
    confidence: 1,
  };
}
