import { placeOf } from '#domain/quotes/rules.ts';

/** What a key asks for where statements are filed. */
export type FilingKey = 'next' | 'previous' | 'affirms' | 'denies' | 'neither' | 'words';

const KEYS: Record<string, FilingKey> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  a: 'affirms',
  d: 'denies',
  n: 'neither',
  w: 'words',
};

type Press = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'defaultPrevented'
>;

/** What this key press asks for; nothing together with another key, or where someone else took it. */
export function keyOf(press: Press): FilingKey | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.shiftKey) return null;
  if (press.isComposing || press.defaultPrevented) return null;
  return KEYS[press.key] ?? null;
}

/** The sentence of a text after the one given; the first after the last, and where none is given. */
export function nextSentence(text: string, current: string): string {
  const sentences = (text.match(/[^.!?…]+[.!?…]*["'”’)]*/gu) ?? [text])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '' && placeOf(sentence, text) >= 0);
  const at = sentences.indexOf(current);
  return sentences[(at + 1) % Math.max(1, sentences.length)] ?? text;
}
