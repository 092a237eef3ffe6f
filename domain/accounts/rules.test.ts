import { describe, expect, test } from 'vitest';
import { passwordTrouble } from './rules.ts';

const OWN = ['Mara Vell', 'mara.vell@example.org'];
const trouble = (password: string) => passwordTrouble(password, OWN);

describe('a password', () => {
  test.each([
    'plum otter seven ledger',
    'correct horse battery staple',
    'Xk9#vT2qLm!pZ4',
    'ein Fahrrad im Regen',
    'щука лебедь рак воз',
    'jjj-unusual-enough-words-here',
  ])('%s is taken', (password) => {
    expect(trouble(password)).toBeNull();
  });

  test.each([
    ['elevenchars', /at least 12/],
    ['plum otter '.repeat(12), /at most 128/],
    ['aaaaaaaaaaaaaaaa', /different characters/],
    ['abababababab', /different characters/],
    ['password1234', /first that are guessed/],
    ['P@ssw0rd2024!', /first that are guessed/],
    ['qwertyuiop123', /first that are guessed/],
    ['123456789012', /first that are guessed/],
    ['1q2w3e4r5t6y', /first that are guessed/],
    ['welcome12345', /first that are guessed/],
    ['admin-admin-2026', /first that are guessed/],
    ['iloveyou123456', /first that are guessed/],
    ['abcdefghijkl', /first that are guessed/],
    ['Summer2026!!', /first that are guessed/],
    ['mara.vell.2026', /name or address/],
    ['MaraVell12345', /name or address/],
  ])('%s is not', (password, why) => {
    expect(trouble(password)).toMatch(why);
  });

  test('is counted in characters, whatever they are made of', () => {
    expect(trouble('🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔')).toMatch(/at least 12/);
  });
});
