import { describe, expect, test } from 'vitest';
import { cutsWord } from './whole-words.ts';

/** The text with | where it is cut. */
const cut = (marked: string) => cutsWord(marked.replace('|', ''), marked.indexOf('|'));

describe('cuts through a word, a figure or a sign', () => {
  test.each([
    'He did|n’t pull it',
    'He didn|’t pull it',
    'I can|not say',
    "I can|'t say",
    'I can’|t say',
    'not|hing',
    'Gutierrez|-Reed',
    'non-|violent',
    '$136|,793',
    '136,|793',
    '1|.5 million',
    '10|:30',
    '2021|–22',
    'it was -|5 degrees',
    'it was −|5 degrees',
    'cafe|\u0301',
    'co|\u00adoperating',
    'co\u00ad|operating',
    '🎬|'.replace('🎬|', '\ud83c|\udfac'),
    '한|국',
  ])('%s', (marked) => expect(cut(marked)).toBe(true));
});

describe('passes between words', () => {
  test.each([
    '|He didn’t',
    'He didn’t|',
    'He |didn’t',
    'He| didn’t',
    'the “|film',
    'film|” ended',
    'Well....|He',
    'never|—ever',
    'Never|. Never.',
    'It was 5|. Then',
    'cost $|5',
    'the ‘|film',
    'film|’ ended',
    'pages 3| - 5',
    '他没有|扣动扳机',
    '🎬|🎬',
  ])('%s', (marked) => expect(cut(marked)).toBe(false));
});
