import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DARKEST, darkness } from './rules.ts';

test('a larger number is never drawn lighter, none is drawn without a shade, the largest is the darkest', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(100_000), (x, y) => {
      const most = Math.max(x, y);
      expect(darkness(Math.min(x, y), most)).toBeLessThanOrEqual(darkness(most, most));
      for (const n of [x, y]) {
        expect(darkness(n, most) > 0).toBe(n > 0);
        expect(darkness(n, most)).toBeLessThanOrEqual(DARKEST);
      }
      if (most > 0) expect(darkness(most, most)).toBe(DARKEST);
    }),
  );
});
