import { describe, expect, test } from 'vitest';
import { isTypedIn, shortcutOf } from './keys.ts';

const press = (key: string, extra: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  isComposing: false,
  defaultPrevented: false,
  ...extra,
});

describe('shortcuts', () => {
  test.each([
    ['Ctrl-K', press('k', { ctrlKey: true }), 'palette'],
    ['Cmd-K', press('K', { metaKey: true }), 'palette'],
    ['/', press('/'), 'search'],
    // On many keyboards the sign stands on Shift-7.
    ['Shift-7', press('/', { shiftKey: true }), 'search'],
    ['k', press('k'), null],
    ['Ctrl-/', press('/', { ctrlKey: true }), null],
    ['Ctrl-Shift-K, which browsers use', press('K', { ctrlKey: true, shiftKey: true }), null],
    ['AltGr, which types signs', press('/', { altKey: true }), null],
    ['a held key', press('/', { repeat: true }), null],
    ['a sign that is being composed', press('/', { isComposing: true }), null],
    ['what someone else has dealt with', press('/', { defaultPrevented: true }), null],
  ])('%s', (_name, pressed, meant) => {
    expect(shortcutOf(pressed)).toBe(meant);
  });

  test.each([
    [{ tagName: 'INPUT', type: 'search' }, true],
    [{ tagName: 'INPUT', type: 'date' }, true],
    [{ tagName: 'INPUT', type: 'checkbox' }, false],
    [{ tagName: 'TEXTAREA' }, true],
    [{ tagName: 'SELECT' }, true],
    [{ tagName: 'DIV', isContentEditable: true }, true],
    [{ tagName: 'DIV', isContentEditable: false }, false],
    [{ tagName: 'A' }, false],
    [null, false],
  ])('typing goes on in %j: %s', (target, typed) => {
    expect(isTypedIn(target as EventTarget | null)).toBe(typed);
  });
});
