import { describe, expect, test } from 'vitest';
import { findRegions } from './marks.ts';
import { tokenize } from './tokens.ts';
import { cutUp } from './units.ts';

function sentences(text: string): string[] {
  const { units, tokens } = cutUp(text, tokenize(text), findRegions(text));
  return units.map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end));
}

describe('sentences', () => {
  test('end at full stops, not at abbreviations', () => {
    expect(sentences('Mr. Baldwin met Sheriff Mendoza on Jan. 12. He left early.')).toEqual([
      'Mr. Baldwin met Sheriff Mendoza on Jan. 12.',
      'He left early.',
    ]);
  });

  test('hold their quotations whole', () => {
    expect(sentences('"No phone. None at all," the sheriff said. The office waits.')).toEqual([
      '"No phone. None at all," the sheriff said.',
      'The office waits.',
    ]);
  });

  test('end behind a quotation that ends like one, unless its attribution follows', () => {
    expect(sentences('"Where is the phone?" Mendoza asked. "We wait." The office closed.')).toEqual([
      '"Where is the phone?" Mendoza asked.',
      '"We wait."',
      'The office closed.',
    ]);
  });

  test('never go over a paragraph', () => {
    expect(sentences('Investigators wait\n\nThe phone is still missing.')).toHaveLength(2);
  });

  test('are cut where no full stop ever comes', () => {
    expect(sentences('and the phone and the gun '.repeat(300)).length).toBeGreaterThan(3);
  });
});

describe('tokens', () => {
  test('keep their place in the text, whatever stands between', () => {
    const text = 'Baldwin’s\u00a0lawyer\t“spoke” —  twice, ‘he’ wrote.';
    for (const { start, end, text: word } of tokenize(text)) expect(text.slice(start, end)).toBe(word);
  });

  test('a word of a hundred thousand letters and a run of marks cost next to nothing', () => {
    const begin = performance.now();
    expect(tokenize('a'.repeat(100_000)).length).toBeLessThan(3);
    expect(tokenize('"'.repeat(100_000)).length).toBeLessThan(100);
    expect(performance.now() - begin).toBeLessThan(2_000);
  });
});
