import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Quotation } from '#lib/extraction/types.ts';
import { composeWords } from '../quotes/rules.ts';
import { readTypedWords } from '../quotes/typed-words.ts';
import { isBody, markedItem, paragraphs, segments, statementsOf, wordsOf } from './rules.ts';

function item(text: string, extra: Partial<Quotation> = {}): Quotation {
  return { ...markedItem({ start: 0, end: text.length }, text, 'direct'), confidence: 0.9, ...extra };
}

describe('the words of a statement', () => {
  test('pieces of one utterance stand apart', () => {
    const words = wordsOf([item('We took it down,'), item('All of it.')]);
    expect(words).toEqual({ form: 'direct', words: 'We took it down, […] All of it.' });
  });

  test('in a clause only what was quoted stands in marks, whichever the paper uses', () => {
    const text = 'that the crew was "patient to a fault" there';
    const fragments = [{ start: 119, end: 137, text: 'patient to a fault' }];
    const words = wordsOf([item(text, { form: 'mixed', start: 100, end: 100 + text.length, fragments })]);
    expect(words.form).toBe('mixed');
    const read = readTypedWords('mixed', words.words);
    expect(read.fragments).toEqual(['patient to a fault']);
    expect(() => composeWords('mixed', read.text, read.fragments)).not.toThrow();
  });

  test('a clause that is quoted from end to end is direct', () => {
    const fragments = [{ start: 1, end: 4, text: 'No!' }];
    expect(wordsOf([item('"No!"', { form: 'mixed', fragments })])).toEqual({ form: 'direct', words: 'No!' });
  });

  test('a paraphrase has no marks', () => {
    expect(wordsOf([item('that it\nwas over', { form: 'indirect' })])).toEqual({
      form: 'indirect',
      words: 'that it was over',
    });
  });

  test('direct speech with a paraphrase is a clause', () => {
    const words = wordsOf([item('No!'), item('that he left', { form: 'indirect' })]);
    expect(words).toEqual({ form: 'mixed', words: '“No!” […] that he left' });
    expect(readTypedWords('mixed', words.words).fragments).toEqual(['No!']);
  });
});

test('pieces become statements in the order of the text, as sure as the least sure', () => {
  const found = statementsOf([
    item('b', { group: 2, start: 50, end: 51 }),
    item('c', { group: 1, start: 30, end: 31, confidence: 0.5 }),
    item('a', { group: 1, start: 10, end: 11 }),
  ]);
  expect(found.map(({ start, end, confidence }) => [start, end, confidence])).toEqual([
    [10, 31, 0.5],
    [50, 51, 0.9],
  ]);
});

describe('marks in the text', () => {
  const place = fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 40 })).map(([start, length]) => ({
    start,
    end: start + length,
  }));

  test('whatever overlaps: the segments are the text, without a gap', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 8 }), (places) => {
        const marks = places.map((one, at) => ({
          ...one,
          number: at + 1,
          candidate: at + 1,
          state: 'pending' as const,
        }));
        const cut = segments(10, 90, marks);
        expect(cut[0]?.start).toBe(10);
        expect(cut.at(-1)?.end).toBe(90);
        for (const [at, one] of cut.entries()) {
          expect(one.end).toBeGreaterThan(one.start);
          if (at > 0) expect(one.start).toBe(cut[at - 1]?.end);
          const over = marks.filter(({ start, end }) => start < one.end && end > one.start);
          expect(one.marks).toEqual(over);
        }
      }),
    );
  });

  test('paragraphs hold every letter', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b c', '\n', '\n\n', ' '), { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const joined = paragraphs(text).map(({ start, end }) => text.slice(start, end));
        expect(joined.join('').replaceAll('\n', '')).toBe(text.replaceAll('\n', ''));
      }),
    );
  });
});

describe('what a new name stands for', () => {
  test('tells bodies by their words or letters, and people by their given names', () => {
    expect(['Rust Movie Productions, LLC', 'OSHA', 'Santa Fe County Sheriff’s Office'].map(isBody)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['Hannah Gutierrez Reed', 'Charlotte Church', 'Mamie Mitchell'].map(isBody)).toEqual([
      false,
      false,
      false,
    ]);
  });
});
