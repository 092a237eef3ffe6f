import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compose } from './compose.ts';
import { foldTypography } from './fold.ts';

const fold = (text: string) => foldTypography(text).folded;

/** Texts rich in what is folded, with letters, accents, figures and a pair of surrogates between. */
const anyTypeset = fc
  .array(
    fc.constantFrom(
      ...'aé7Ω한“”‘’\'"«»„`-–—−… .\t\n',
      'e\u0301',
      '\u1112\u1161\u11ab',
      '🎬',
      '\u00a0',
      '\u2009',
      '\r\n',
      '\u00ad',
      '\u200b',
      '\u200d',
      "''",
      '--',
      '...',
      '. . .',
    ),
    { maxLength: 40 },
  )
  .map((signs) => signs.join(''));

describe('folds alike', () => {
  test.each([
    ['curly and straight quotation marks', '“That’s a lie.”', '"That\'s a lie."'],
    ['low, angle and doubled ones', "„A lie“ «a lie» ''a lie'' ``a lie´´", '"A lie" "a lie" "a lie" "a lie"'],
    ['spaces, tabs and line breaks', 'hand\u00a0over \r\n\t the\u2009phone', 'hand over the phone'],
    ['hyphens and short dashes', 'Gutierrez‑Reed, 2021–22', 'Gutierrez-Reed, 2021-22'],
    ['long dashes with and without spaces', 'the phone—his phone — was', 'the phone - his phone - was'],
    ['typewriter dashes', 'the phone -- his phone--was', 'the phone - his phone - was'],
    ['the sign and the dots', 'Well…He Well...He Well. . .He', 'Well...He Well...He Well...He'],
    ['signs without width', 'co\u00adop\u200ber\ufeffating', 'cooperating'],
    ['letters and accents in pieces', 'Gutie\u0301rrez', 'Gutiérrez'],
  ])('%s', (_, typeset, folded) => expect(fold(typeset)).toBe(folded));
});

describe('keeps apart', () => {
  test.each([
    ['upper and lower case', 'Never', 'never'],
    ['letters with and without accents', 'résumé', 'resume'],
    ['words that a space parts', 'in action', 'inaction'],
    ['words that a hyphen joins', 're-sign', 'resign'],
    ['a hyphen and a dash', 're-sign', 're—sign'],
    ['single and double marks', "'No!'", '"No!"'],
    ['a full stop and dots', 'No.', 'No...'],
    ['figures', '136,793', '136.793'],
    ['text that is turned round', 'not guilty', '\u202enot guilty'],
  ])('%s', (_, one, other) => expect(fold(one)).not.toBe(fold(other)));
});

describe('offsets', () => {
  test('lead back to what was typed', () => {
    const text = 'He said:\u00a0 “co\u00adoperating…”';
    const { folded, map, ends } = foldTypography(text);
    const at = folded.indexOf('cooperating');
    expect(text.slice(map[at], ends[at + 'cooperating'.length - 1])).toBe('co\u00adoperating');
    const dots = folded.indexOf('...');
    expect([map[dots], ends[dots + 2]]).toEqual([text.indexOf('…'), text.indexOf('…') + 1]);
  });

  test('an implied space stands between its neighbours', () => {
    const { folded, map, ends } = foldTypography('phone—his');
    expect(folded).toBe('phone - his');
    expect([...map.slice(4, 9)]).toEqual([4, 5, 5, 6, 6]);
    expect([...ends.slice(4, 9)]).toEqual([5, 5, 6, 6, 7]);
  });

  test('never run backwards and stay within the text', () => {
    fc.assert(
      fc.property(anyTypeset, (text) => {
        const { folded, map, ends } = foldTypography(text);
        expect([map.length, ends.length]).toEqual([folded.length, folded.length]);
        let before = { start: 0, end: 0 };
        for (const [index, start] of map.entries()) {
          const end = ends[index] ?? -1;
          expect(start >= before.start && end >= before.end && start <= end && end <= text.length).toBe(true);
          before = { start, end };
        }
      }),
    );
  });

  test('a stretch folds to its own part of the folded text', () => {
    fc.assert(
      fc.property(anyTypeset, anyTypeset, anyTypeset, (left, middle, right) => {
        const text = `${left}a ${middle}z ${right}`;
        const { folded, map } = foldTypography(text);
        const start = [...map].findIndex((offset) => offset >= left.length);
        expect(folded.slice(start)).toContain(fold(`a ${middle}z`).slice(1));
      }),
    );
  });
});

test('letters and figures stay, in order and number', () => {
  const letters = (text: string) => text.normalize('NFC').match(/[\p{L}\p{N}]/gu) ?? [];
  fc.assert(
    fc.property(fc.oneof(anyTypeset, fc.string({ unit: 'binary' })), (text) => {
      // The two letters that are apostrophes, and accents parted from their letter by a sign without width.
      fc.pre(!/[ʼʻ]|\p{Cf}\p{M}|[\u034f\ufe00-\ufe0f]/u.test(text));
      expect(letters(fold(text))).toEqual(letters(text));
    }),
    { numRuns: 500 },
  );
});

test('every space of Unicode is one', () => {
  for (let code = 0; code < 0x10000; code += 1) {
    const sign = String.fromCharCode(code);
    if (/[\s\u0085]/.test(sign) && sign !== '\ufeff')
      expect([code, fold(`a${sign}b`)]).toEqual([code, 'a b']);
  }
});

test('what is folded stays as it is', () => {
  fc.assert(
    fc.property(anyTypeset, (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { numRuns: 1000 },
  );
});

test('composing cluster by cluster is composing the whole', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', 'e\u0301', '\u1112\u1161\u11ab'),
      (text, end) => {
        fc.pre(!/\p{Cf}|[\u034f\ufe00-\ufe0f]/u.test(text));
        expect(compose(text + end).text).toBe((text + end).normalize('NFC'));
      },
    ),
    { numRuns: 500 },
  );
});

test('a megabyte takes no time to speak of', () => {
  const line = '“It’s\u00a0his phone—not\u00adours…” ';
  const started = performance.now();
  foldTypography(line.repeat(1_000_000 / line.length));
  expect(performance.now() - started).toBeLessThan(2000);
});
