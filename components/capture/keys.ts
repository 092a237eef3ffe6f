/** What a key asks for where found statements are gone through. */
export type CaptureKey = 'next' | 'previous' | 'accept' | 'reject' | 'edit' | 'undo' | 'choose' | 'mark';

const KEYS: Record<string, CaptureKey> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  a: 'accept',
  x: 'reject',
  e: 'edit',
  u: 'undo',
  s: 'choose',
  n: 'mark',
};

/** The keys with what they do, as the page shows them. */
export const KEY_WORDS: readonly (readonly [key: string, does: string])[] = [
  ['a', 'accept'],
  ['x', 'reject'],
  ['e', 'edit'],
  ['j', 'next'],
  ['k', 'previous'],
  ['u', 'undo'],
  ['s', 'choose'],
  ['n', 'new from marked words'],
];

type Press = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'defaultPrevented' | 'repeat'
>;

/** What this key press asks for; nothing with another key, while it is held down, or where someone else took it. */
export function keyOf(press: Press): CaptureKey | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.shiftKey) return null;
  if (press.isComposing || press.defaultPrevented) return null;
  const key = KEYS[press.key] ?? null;
  return press.repeat && key !== 'next' && key !== 'previous' ? null : key;
}
