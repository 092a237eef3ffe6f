import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { selectorAt } from './selector.ts';
import { denial, report, training } from './test-report.ts';
import { verifyFragments } from './verify.ts';

const kearon = ['There could be incriminating evidence on the phone,', 'or it might be for privacy reasons.'];

describe('the fragments of one quote', () => {
  test('are found in their order', () => {
    const { verification, selectors, inOrder } = verifyFragments(report, kearon);
    expect(verification).toBe('exact');
    expect(inOrder).toBe(true);
    expect(selectors).toEqual(
      kearon.map((words) => selectorAt(report, report.indexOf(words), report.indexOf(words) + words.length)),
    );
  });

  test('never lie on the same words', () => {
    const { selectors, verification } = verifyFragments(report, ['Never.', 'Never.']);
    const first = report.indexOf('Never.');
    expect(selectors.map((selector) => selector?.start)).toEqual([first, first + 7]);
    expect(verification).toBe('exact');
    expect(verifyFragments(report, ['Never.', 'Never.', 'Never.']).verifications).toEqual([
      'exact',
      'exact',
      'not_found',
    ]);
  });

  test('keep together where a word of theirs stands elsewhere too', () => {
    const text = `“No!” he shouted. Much later: “No,” he said. “I want to go call my wife.” She: “No!”`;
    const { selectors } = verifyFragments(text, ['No', 'I want to go call my wife.']);
    expect(selectors[0]?.start).toBe(text.indexOf('No,'));
  });

  test('go where their hints say', () => {
    const text = '“No!” he said. “No!” he said again. “No!” he said.';
    const starts = [...text.matchAll(/No!/g)].map(({ index }) => index);
    const { selectors } = verifyFragments(
      text,
      ['No!', 'No!'],
      [{ start: starts[1] ?? 0 }, { start: starts[2] ?? 0 }],
    );
    expect(selectors.map((selector) => selector?.start)).toEqual(starts.slice(1));
  });

  test('out of order are found, and that is said', () => {
    const { verification, inOrder, selectors } = verifyFragments(report, kearon.toReversed());
    expect([verification, inOrder]).toEqual(['exact', false]);
    expect(selectors.map((selector) => selector?.exact)).toEqual(kearon.toReversed());
  });

  test('are worth what the worst of them is', () => {
    const straight = "She didn't make it.";
    const wrong = 'We are not grateful to the bureau,';
    const missing = 'The moon is made of green cheese.';
    expect(verifyFragments(report, [training, straight])).toMatchObject({
      verification: 'typography',
      verifications: ['exact', 'typography'],
    });
    expect(verifyFragments(report, [wrong, straight]).verification).toBe('differs');
    expect(verifyFragments(report, [wrong, missing, training])).toMatchObject({
      verification: 'not_found',
      verifications: ['differs', 'not_found', 'exact'],
    });
  });

  test('that differ are shown with what changed, negations and numbers flagged', () => {
    const { differences, selectors } = verifyFragments(report, [
      denial.replace('I am not complying', 'I am complying'),
      'The penalty came to $136,798',
    ]);
    expect(selectors[0]?.exact).toBe(denial);
    expect(differences[0]).toMatchObject({ negations: [{ op: 'removed', word: 'not' }], numbers: [] });
    expect(differences[1]).toMatchObject({
      negations: [],
      numbers: [
        { op: 'removed', word: '136,793' },
        { op: 'added', word: '136,798' },
      ],
    });
  });

  test('that differ are looked for between their neighbours', () => {
    const text = `“I have never once said so.” Silence. ${'Weeks went by. '.repeat(9)}“Look. I have never once said so. Really.”`;
    const { selectors, differences } = verifyFragments(text, ['Look.', 'I have ever said so.', 'Really.']);
    expect(selectors[1]?.start).toBe(text.lastIndexOf('I have'));
    expect(differences.map((difference) => difference !== null)).toEqual([false, true, false]);
  });

  test('must be some', () => {
    expect(() => verifyFragments(report, [])).toThrow(RangeError);
    expect(verifyFragments(report, ['']).verification).toBe('not_found');
  });
});

describe('no likeness makes altered words verbatim:', () => {
  const sources = [denial, training, ...kearon, 'She didn’t make it.', 'The penalty came to $136,793.'];
  const anySource = fc.constantFrom(...sources);
  const altered = ['differs', 'not_found'];

  test('a word put in', () => {
    const anyWord = fc.constantFrom('not', 'never', 'no', 'hardly', '5', 'a');
    fc.assert(
      fc.property(anySource, anyWord, fc.nat(), (source, word, nth) => {
        const words = source.split(' ');
        words.splice(1 + (nth % (words.length - 1)), 0, word);
        expect(altered).toContain(verifyFragments(report, [words.join(' ')]).verification);
      }),
    );
  });

  test('a word left out within', () => {
    fc.assert(
      fc.property(anySource, fc.nat(), (source, nth) => {
        const words = source.split(' ');
        words.splice(1 + (nth % (words.length - 2)), 1);
        const sought = words.join(' ');
        fc.pre(!source.includes(sought));
        expect(altered).toContain(verifyFragments(report, [sought]).verification);
      }),
    );
  });

  test('a letter or digit changed, anywhere', () => {
    fc.assert(
      fc.property(anySource, fc.nat(), fc.constantFrom(...'aeost0579NTé'), (source, nth, letter) => {
        const places = [...source.matchAll(/[\p{L}\p{N}]/gu)].map(({ index }) => index);
        const at = places[nth % places.length] ?? 0;
        fc.pre(source[at] !== letter);
        const sought = source.slice(0, at) + letter + source.slice(at + 1);
        expect(altered).toContain(verifyFragments(report, [sought]).verification);
      }),
      { numRuns: 300 },
    );
  });

  test('a letter or digit left out or doubled, anywhere', () => {
    fc.assert(
      fc.property(anySource, fc.nat(), fc.boolean(), (source, nth, doubled) => {
        const places = [...source.matchAll(/[\p{L}\p{N}]/gu)].map(({ index }) => index);
        const at = places[nth % places.length] ?? 0;
        const sought =
          source.slice(0, at) + (doubled ? source.charAt(at) : '') + source.slice(doubled ? at : at + 1);
        // 'I would' without its I is a shorter quote, not an altered one.
        fc.pre(!source.includes(sought));
        expect(altered).toContain(verifyFragments(report, [sought]).verification);
      }),
      { numRuns: 300 },
    );
  });

  test('a contraction without its not', () => {
    for (const words of ['She did', 'nobody can', 'it was', 'say it was']) {
      const { verification, selectors } = verifyFragments('She didn’t. Nobody, nobody can’t say it wasn’t.', [
        words,
      ]);
      expect([words, verification, selectors[0]?.exact.endsWith('n’t') ?? true]).toEqual([
        words,
        'differs',
        true,
      ]);
    }
  });
});

test('typography alone never takes the seal away, and gives the place of the words', () => {
  const variants: Array<[RegExp, string[]]> = [
    [/’/g, ["'", '‘', 'ʼ', '´']],
    [/ /g, [' ', '\u00a0', '\n', '  ', ' \u200b']],
    [/(?<=\p{L})(?=\p{L})/gu, ['', '', '', '\u00ad', '\u200d']],
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(denial, training, ...kearon),
      fc.infiniteStream(fc.nat(99)),
      (source, numbers) => {
        const pick = (signs: string[]) => signs[Number(numbers.next().value) % signs.length] ?? '';
        const sought = variants.reduce(
          (text, [sign, signs]) => text.replace(sign, () => pick(signs)),
          source,
        );
        const { verification, selectors } = verifyFragments(report, [sought]);
        expect(verification).toBe(sought === source ? 'exact' : 'typography');
        expect(selectors[0]?.exact).toBe(source);
      },
    ),
  );
});

test('whatever is compared, the selectors fit the text and the verdict fits the selectors', () => {
  const anyText = fc
    .array(
      fc.constantFrom(
        'no ',
        'not ',
        'never',
        ' ',
        '’',
        "'",
        '5',
        '-',
        '—',
        '…',
        '.',
        '🎬',
        'e\u0301',
        '\u00ad',
      ),
      {
        maxLength: 30,
      },
    )
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(anyText, fc.array(anyText, { minLength: 1, maxLength: 3 }), (text, fragments) => {
      const check = verifyFragments(text, fragments);
      const spans = check.selectors
        .filter((selector) => selector !== null)
        .toSorted((a, b) => a.start - b.start);
      for (const [index, { start }] of spans.entries()) {
        expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
      }
      for (const [index, words] of fragments.entries()) {
        const selector = check.selectors[index];
        if (check.verifications[index] === 'exact') expect(selector?.exact).toBe(words);
        if (selector) expect(selectorAt(text, selector.start, selector.end)).toEqual(selector);
        expect(selector === null).toBe(check.verifications[index] === 'not_found');
      }
    }),
    { numRuns: 1000 },
  );
});
