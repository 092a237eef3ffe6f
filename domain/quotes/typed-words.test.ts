import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rustRecords } from '../test-context.ts';
import { composeWords } from './rules.ts';
import { readTypedWords, typedWords } from './typed-words.ts';

describe('a quote’s words as they are typed', () => {
  test('direct speech is as printed; marks around it are the printer’s', () => {
    const lie = { text: "That's a lie.", fragments: ["That's a lie."] };
    for (const typed of ["That's a lie.", "“That's a lie.”", '"That\'s a lie."', "  “That's a lie.” "])
      expect(readTypedWords('direct', typed)).toEqual(lie);
  });

  test('marks that are part of the words stay', () => {
    expect(readTypedWords('direct', 'He told me “cold gun” and I believed him').fragments).toEqual([
      'He told me “cold gun” and I believed him',
    ]);
    expect(readTypedWords('direct', '“Yes,” and then “no”').fragments).toEqual(['“Yes,” and then “no”']);
  });

  test('pieces of one utterance stand apart by […]', () => {
    expect(readTypedWords('direct', '“Any suggestion,” [...] “that is bullshit,”')).toEqual({
      text: 'Any suggestion, […] that is bullshit,',
      fragments: ['Any suggestion,', 'that is bullshit,'],
    });
  });

  test('in a mixed quote the marks say what is verbatim', () => {
    expect(readTypedWords('mixed', 'that the phone was “a matter of time”')).toEqual({
      text: 'that the phone was a matter of time',
      fragments: ['a matter of time'],
    });
    expect(readTypedWords('mixed', 'he called it "a “cold” gun" twice').fragments).toEqual(['a “cold” gun']);
  });

  test.each([
    ['mixed', 'that the phone was “a matter', /never closed/],
    ['mixed', 'that the phone” was', /none has opened/],
    ['mixed', 'that the phone was late', /quotation marks around/],
    ['mixed', 'that the phone was “ ”', /nothing between/],
  ] as const)('%s: %s', (form, typed, message) => {
    expect(() => readTypedWords(form, typed)).toThrow(message);
  });

  test('every statement of the Rust case can be typed, and comes back as it was', () => {
    const statements = rustRecords().quotes;
    expect(statements.length).toBeGreaterThan(30);
    for (const { form, text = '', fragments = [] } of statements) {
      const stored = composeWords(form, text, fragments);
      const again = readTypedWords(form, typedWords({ form, ...stored }));
      expect(composeWords(form, again.text, again.fragments)).toEqual(stored);
    }
  });

  test('whatever the clause and the words, typing them and reading them changes nothing', () => {
    const plain = fc.stringMatching(/^[a-zéß'‘’.,;0-9]+( [a-zéß'‘’.,;0-9]+){0,4}$/);
    fc.assert(
      fc.property(plain, fc.array(fc.tuple(plain, plain), { minLength: 1, maxLength: 4 }), (lead, parts) => {
        let text = lead;
        const spans: [number, number][] = [];
        for (const [fragment, rest] of parts) {
          spans.push([text.length + 1, text.length + 1 + fragment.length]);
          text += ` ${fragment} ${rest}`;
        }
        const read = readTypedWords('mixed', typedWords({ form: 'mixed', text, spans }));
        expect(read).toEqual({ text, fragments: parts.map(([fragment]) => fragment) });
      }),
    );
  });
});
