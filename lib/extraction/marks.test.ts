import { describe, expect, test } from 'vitest';
import { findRegions } from './marks.ts';

const quoted = (text: string) => findRegions(text).map(({ start, end }) => text.slice(start, end));

describe('marks of every habit', () => {
  test.each([
    ['straight', 'The sheriff wrote "no phone yet" and left.', ['no phone yet']],
    ['curly', 'The sheriff wrote “no phone yet” and left.', ['no phone yet']],
    ['doubled apostrophes', "The sheriff wrote ''no phone yet'' and left.", ['no phone yet']],
    ['backticks', "The sheriff wrote ``no phone yet'' and left.", ['no phone yet']],
    ['guillemets', 'The sheriff wrote «no phone yet» and left.', ['no phone yet']],
    ['straight closed by curly', 'The sheriff wrote "no phone yet” and left.', ['no phone yet']],
    ['curly closed by straight', 'The sheriff wrote “no phone yet" and left.', ['no phone yet']],
    [
      'a quotation within',
      'He wrote “they said "hand it over" to me” today.',
      ['they said "hand it over" to me'],
    ],
    ['two in a row', '"No phone," he said. "Not yet."', ['No phone,', 'Not yet.']],
    ['inches are no marks', 'The screen of the phone was 6" wide.', []],
  ])('%s', (_habit, text, expected) => expect(quoted(text)).toEqual(expected));

  test('single marks count where a text has no double ones, apostrophes never', () => {
    expect(quoted("The sheriff's note said 'no phone yet' and didn't say more.")).toEqual(['no phone yet']);
    expect(quoted("The sheriff's \"note\" said 'no phone yet'.")).toEqual(['note']);
  });
});

describe('quotations over paragraphs', () => {
  test('one left open ends with its paragraph and is continued by the next that opens', () => {
    const regions = findRegions('"We thank the bureau.\n\n"We read its report."\n\nThat was all.');
    expect(regions.map(({ unclosed, continues }) => [unclosed, continues])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  test('one left open may be closed in a paragraph that does not open again', () => {
    expect(quoted('He said, "We thank the bureau.\n\nWe read its report." He left.')).toEqual([
      'We thank the bureau.',
      'We read its report.',
    ]);
  });

  test('a forgotten closing mark does not swallow the rest of the article', () => {
    expect(quoted('The note said "no phone.\n\nThe office closed at noon.')).toEqual(['no phone.']);
  });
});
