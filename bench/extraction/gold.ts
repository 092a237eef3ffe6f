import { readFileSync } from 'node:fs';
import type { Form } from '#lib/extraction/types.ts';
import { samePerson, sameThing } from './names.ts';

/** A statement as people annotated it; offsets are UTF-16, quotation marks left out. */
export type GoldQuote = {
  start: number;
  end: number;
  text: string;
  form?: Form;
  group: string;
  speaker_start: number | null;
  speaker_end: number | null;
  speaker_kind: 'named' | 'pronoun' | 'nominal' | 'none';
  speaker_type?: 'person' | 'thing';
  speaker_names?: string[];
  head_start?: number | null;
  head_end?: number | null;
  cue: string | null;
  cue_class?: 'speech' | 'other';
};
export type GoldArticle = { id: string; text: string; quotes: GoldQuote[] };

/** What a system gives for one stretch; only these fields are looked at. */
export type Guess = {
  start: number;
  end: number;
  form?: Form;
  speaker?: { name?: string | null; canonical?: string | null; start?: number; end?: number } | null;
  confidence?: number;
};

/** Lines of JSON; empty lines are passed over. */
export function readLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

/** Whether a statement is left out of the view of statements: a wish or belief in no one's words. */
export const isNoStatement = ({ cue_class, form }: GoldQuote) => cue_class === 'other' && form === 'indirect';

const named = ({ speaker }: Guess) =>
  [speaker?.canonical, speaker?.name].filter(
    (name): name is string => typeof name === 'string' && name.trim() !== '',
  );
const isPlace = (value: unknown): value is number => Number.isInteger(value);
const hasSpeaker = (guess: Guess) => named(guess).length > 0 || isPlace(guess.speaker?.start);

/** Whether the party is right by name; null where the annotation names none. */
export function partyIsRight(gold: GoldQuote, guess: Guess): boolean | null {
  const names = gold.speaker_names ?? [];
  if (names.length === 0) return null;
  const given = guess.speaker?.canonical?.trim() ? [guess.speaker.canonical] : named(guess);
  const thing = gold.speaker_type === 'thing';
  return given.some((name) =>
    names.some((other) => (thing ? sameThing(other, name) : samePerson(other, name) || other === name)),
  );
}

/** Whether the mention lies on the annotated one's head. */
export function mentionIsRight(gold: GoldQuote, guess: Guess): boolean {
  if (gold.speaker_kind === 'none') return !hasSpeaker(guess);
  const { start, end } = guess.speaker ?? {};
  const [from, to] = [gold.head_start ?? gold.speaker_start, gold.head_end ?? gold.speaker_end];
  if (isPlace(start) && isPlace(end) && isPlace(from) && isPlace(to) && start < to && end > from) return true;
  return partyIsRight(gold, guess) === true;
}

/** By name where the annotation has one, by mention otherwise; a body's mention is enough. */
export function speakerIsRight(gold: GoldQuote, guess: Guess): boolean {
  const party = partyIsRight(gold, guess);
  if (party === null || (!party && gold.speaker_type === 'thing')) return mentionIsRight(gold, guess);
  return party;
}
