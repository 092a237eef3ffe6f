import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { selectorAt } from './selector.ts';
import { denial, report } from './test-report.ts';

const start = report.indexOf(denial);

describe('the selector of words', () => {
  test('holds them with what stands beside them', () => {
    expect(selectorAt(report, start, start + denial.length)).toEqual({
      exact: denial,
      prefix: 'he actor rejected it outright: “',
      suffix: '”\n\nHe had told ABC News before t',
      start,
      end: start + denial.length,
    });
  });

  test('takes less at the edges of the text', () => {
    expect(selectorAt('No!', 0, 3)).toEqual({ exact: 'No!', prefix: '', suffix: '', start: 0, end: 3 });
  });

  test('leaves half a sign out', () => {
    const { prefix, suffix } = selectorAt(`🎬${'a'.repeat(31)}No!${'b'.repeat(31)}🎬`, 33, 36);
    expect(prefix).toBe('a'.repeat(31));
    expect(suffix).toBe('b'.repeat(31));
  });

  test.each([
    [3, 3],
    [4, 3],
    [-1, 3],
    [0, report.length + 1],
    [0.5, 3],
    [Number.NaN, 3],
  ])('from %s to %s is refused', (from, to) =>
    expect(() => selectorAt(report, from, to)).toThrow(RangeError),
  );

  test('that would cut a sign in half is refused', () => {
    expect(() => selectorAt('🎬 No!', 1, 6)).toThrow(RangeError);
    expect(() => selectorAt('No! 🎬', 0, 5)).toThrow(RangeError);
  });

  test('always fits together to a piece of the text', () => {
    const anyText = fc.string({ unit: fc.constantFrom('a', ' ', '🎬', 'é'), minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, one, other) => {
        const signs = [...text];
        const [from, to] = [one % signs.length, 1 + (other % signs.length)].sort((a, b) => a - b) as [
          number,
          number,
        ];
        fc.pre(from < to);
        const begin = signs.slice(0, from).join('').length;
        const end = signs.slice(0, to).join('').length;
        const { exact, prefix, suffix } = selectorAt(text, begin, end);
        expect(text.slice(begin - prefix.length, end + suffix.length)).toBe(prefix + exact + suffix);
        expect((prefix + exact + suffix).isWellFormed()).toBe(true);
        expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(32);
      }),
    );
  });
});
