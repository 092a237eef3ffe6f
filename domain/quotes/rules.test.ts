import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refused } from '#lib/errors.ts';
import { rustRecords } from '../test-context.ts';
import { composeWords, ELISION, pieces } from './rules.ts';

const composed = (...args: Parameters<typeof composeWords>) => {
  const { text, spans } = composeWords(...args);
  return { text, verbatim: spans.map(([start, end]) => text.slice(start, end)) };
};

describe('a direct quote', () => {
  test('in one piece is its words and nothing else', () => {
    const words = 'I would never point a gun at anyone and pull a trigger at them. Never.';
    expect(composed('direct', words, [])).toEqual({ text: words, verbatim: [words] });
    expect(composed('direct', '', [words])).toEqual({ text: words, verbatim: [words] });
  });

  test('in two pieces is shown with […] between them', () => {
    const [a, b] = ['It’s simple.', 'He doesn’t want to be charged.'];
    expect(composed('direct', '', [a, b])).toEqual({ text: `${a} […] ${b}`, verbatim: [a, b] });
  });

  test('may carry an editor’s words in brackets, which are not verbatim', () => {
    const text = 'We are working [with] his lawyer [in New York].';
    const { verbatim } = composed('direct', text, ['We are working', 'his lawyer', '.']);
    expect(verbatim).toEqual(['We are working', 'his lawyer', '.']);
  });

  test('carries nothing else beside its words', () => {
    const beside = (text: string) => () => composeWords('direct', text, ['never', 'pulled it']);
    for (const text of [
      'I never pulled it',
      'never — pulled it',
      'never pulled it.',
      'never, he said, pulled it',
      'never [] pulled it',
    ]) {
      expect(beside(text), text).toThrow(/only words in \[brackets\]/);
    }
    expect(beside('never [ever] pulled it')).not.toThrow();
  });

  test('never joins two pieces into words that were not said', () => {
    expect(() => composeWords('direct', 'nevermind', ['never', 'mind'])).toThrow(Refused);
  });
});

describe('a mixed quote', () => {
  test('is the editors’ clause with the printed words inside it', () => {
    const text = 'Says that he let go of the hammer of the gun, and the gun goes off.';
    const words = 'let go of the hammer of the gun, and the gun goes off.';
    expect(composed('mixed', text, [words])).toEqual({ text, verbatim: [words] });
  });

  test('needs its clause, its words and something that is not verbatim', () => {
    expect(() => composeWords('mixed', '', ['fully cooperating'])).toThrow(/Write the clause/);
    expect(() => composeWords('mixed', 'Says that he is fully cooperating.', [])).toThrow(
      /as they were printed/,
    );
    expect(() => composeWords('mixed', '“fully cooperating”', ['fully cooperating'])).toThrow(
      /choose direct/,
    );
  });

  test('marks the words where they stand whole, not inside another word', () => {
    const text = 'Cannot say whether he said no.';
    expect(composeWords('mixed', text, ['no']).spans).toEqual([
      [text.lastIndexOf('no'), text.lastIndexOf('no') + 2],
    ]);
  });
});

test('words that end inside a word of the clause are refused', () => {
  expect(() => composeWords('mixed', 'Is uncooperative.', ['cooperative'])).toThrow(Refused);
});

describe('a paraphrase', () => {
  test('has no verbatim words', () => {
    expect(composeWords('indirect', 'Denies having pulled the trigger.', [])).toMatchObject({ spans: [] });
    expect(() => composeWords('indirect', 'Denies it.', ['it'])).toThrow(/no verbatim words/);
    expect(() => composeWords('indirect', '', [])).toThrow(/Write the paraphrase/);
  });
});

describe('words out of place', () => {
  test('that the text does not hold are refused by name', () => {
    expect(() => composeWords('mixed', 'Says that he is cooperating.', ['fully cooperating'])).toThrow(
      'The text does not contain “fully cooperating” at its place.',
    );
  });

  test('in another order than the text’s are refused', () => {
    expect(() => composeWords('mixed', 'He said one thing, then another.', ['another', 'one thing'])).toThrow(
      /“one thing” at its place/,
    );
  });

  test('once in the text are not found twice', () => {
    expect(() => composeWords('mixed', 'He said never.', ['never', 'never'])).toThrow(/at its place/);
    expect(composed('mixed', 'He said never, and never again.', ['never', 'never']).verbatim).toEqual([
      'never',
      'never',
    ]);
  });

  test('differing in one letter, case or mark are refused', () => {
    for (const words of ['Fully cooperating', 'fully  cooperating', 'fully cooperating!']) {
      expect(() => composeWords('mixed', 'Is fully cooperating.', [words])).toThrow(Refused);
    }
  });
});

test('every quote of the Rust case composes, and its spans are its fragments letter for letter', () => {
  const { quotes } = rustRecords();
  for (const { id, form, text = '', fragments = [] } of quotes) {
    const { verbatim, text: whole } = composed(form, text, fragments);
    const printed = form === 'direct' && fragments.length === 0 ? [text] : fragments;
    expect(verbatim, id).toEqual(printed);
    expect(
      pieces(whole, composeWords(form, text, fragments).spans)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(whole);
  }
  expect(quotes).toHaveLength(36);
});

test('whatever the pieces are, none is altered and none is joined to the next', () => {
  const fragment = fc
    .string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
    .filter((text) => text.trim() === text && text !== '');
  fc.assert(
    fc.property(fc.array(fragment, { minLength: 1, maxLength: 6 }), (fragments) => {
      const { text, spans } = composeWords('direct', '', fragments);
      expect(spans.map(([start, end]) => text.slice(start, end))).toEqual(fragments);
      const cut = pieces(text, spans);
      expect(cut.map((piece) => piece.text).join('')).toBe(text);
      expect(cut.filter(({ verbatim }) => !verbatim).map((piece) => piece.text)).toEqual(
        Array(fragments.length - 1).fill(ELISION),
      );
    }),
    { numRuns: 300, seed: 3 },
  );
});
