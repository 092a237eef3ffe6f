import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BYTE_ORDER_MARK, csvRows, plainCell, readCsv, safeCell } from './csv.ts';

const awkward = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'\'=+-@\t\r\n",; ＝＋－＠\uFEFF'),
    fc.string({ minLength: 1, maxLength: 1 }),
  ),
});

describe('cells', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', "'=1", "''-1", '＝1'])(
    '%j gets one apostrophe, and loses it again',
    (text) => {
      expect(safeCell(text)).toBe(`'${text}`);
      expect(plainCell(safeCell(text))).toBe(text);
    },
  );

  test.each(['', 'No.', "'tis true", "It's", '1-2', ' =1'])('%j stays', (text) => {
    expect(safeCell(text)).toBe(text);
    expect(plainCell(text)).toBe(text);
  });

  test('no cell begins a formula, and every cell comes back', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        expect(safeCell(text)).not.toMatch(/^[=+\-@\t\r]/);
        expect(plainCell(safeCell(text))).toBe(text);
      }),
    );
  });
});

test('what is written is read back, cell for cell', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(awkward, awkward, awkward)), (rows) => {
      const file = BYTE_ORDER_MARK + csvRows([['a', 'b', 'c'], ...rows]);
      expect(readCsv(file)).toEqual(rows.map(([a, b, c]) => ({ a, b, c })));
    }),
  );
});

test('lines end as RFC 4180 has it, every cell in quotation marks', () => {
  expect(
    csvRows([
      ['a', ''],
      ['say "no"', '-1'],
    ]),
  ).toBe('"a",""\r\n"say ""no""","\'-1"\r\n');
});
