import * as fc from 'fast-check';
import { addDays, type Day } from './range.ts';

/** Arbitrary dates for property tests; years far enough from both ends for ~ to widen into. */
export const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: -680_000, max: 290_000 })
  .map((days) => addDays('1970-01-01', days));

const anyPlain = fc.tuple(anyDay, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));
const anyMarked = fc.tuple(anyPlain, fc.constantFrom('', '~', '?', '%')).map(([date, mark]) => date + mark);
const anyMasked = fc
  .tuple(anyDay, fc.constantFrom('dec', 'cent', '-XX', '-XX-XX', '-MM-XX'))
  .map(([day, mask]) => {
    if (mask === 'dec') return `${day.slice(0, 3)}X`;
    if (mask === 'cent') return `${day.slice(0, 2)}XX`;
    return mask === '-MM-XX' ? `${day.slice(0, 7)}-XX` : day.slice(0, 4) + mask;
  });
const anySeason = fc.tuple(anyDay, fc.integer({ min: 21, max: 24 })).map(([day, season]) => {
  return `${day.slice(0, 4)}-${season}`;
});
const inOrder = (dates: [string, string]) => [...dates].sort((a, b) => (a < b ? -1 : 1));
const anyOneOf = fc.tuple(anyPlain, anyPlain).map((dates) => `[${inOrder(dates).join('..')}]`);
const anyInterval = fc.tuple(anyMarked, anyMarked).map((dates) => inOrder(dates).join('/'));
const anyOpen = fc
  .tuple(anyMarked, anyPlain, fc.nat(5))
  .map(
    ([marked, plain, shape]) =>
      [`${marked}/..`, `../${marked}`, `${marked}/`, `/${marked}`, `[${plain}..]`, `[..${plain}]`][shape] ??
      '',
  );

/** EDTF text of every shape that is accepted. */
export const anyEdtf = fc.oneof(anyMarked, anyMasked, anySeason, anyOneOf, anyInterval, anyOpen);
