import { expect, test } from 'vitest';
import { keyOf, nextSentence } from './keys.ts';

const press = (key: string, extra = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  defaultPrevented: false,
  ...extra,
});

test('each key by itself asks for one thing', () => {
  const asked = ['j', 'ArrowDown', 'k', 'ArrowUp', 'a', 'd', 'n', 'w', 'x'].map((key) => keyOf(press(key)));
  expect(asked).toEqual([
    'next',
    'next',
    'previous',
    'previous',
    'affirms',
    'denies',
    'neither',
    'words',
    null,
  ]);
});

test('none does together with another, or while a sign is composed', () => {
  for (const extra of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { shiftKey: true }]) {
    expect(keyOf(press('a', extra))).toBeNull();
  }
  expect(keyOf(press('a', { isComposing: true }))).toBeNull();
  expect(keyOf(press('a', { defaultPrevented: true }))).toBeNull();
});

test('sentences follow one another, and the first comes after the last', () => {
  const text = 'I never did. “Not once!” That is all';
  expect(nextSentence(text, '')).toBe('I never did.');
  expect(nextSentence(text, 'I never did.')).toBe('“Not once!”');
  expect(nextSentence(text, '“Not once!”')).toBe('That is all');
  expect(nextSentence(text, 'That is all')).toBe('I never did.');
});
