import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EVERY_QUOTE } from '../quotes/filter.ts';
import {
  LANES,
  parseTimelineFilter,
  TIMELINE_FILTERS,
  timelineHref,
  timelineParams,
  WHOLE_TIMELINE,
} from './filter.ts';

const parse = (query: string) => parseTimelineFilter(new URLSearchParams(query));
const days = fc.constantFrom(null, '2021-12-31', '2022-01-12');

test('an address read back gives the timeline it was written from', () => {
  const valid = fc.record({
    quotes: fc
      .record({
        from: days,
        to: fc.constantFrom(null, '2022-02-01'),
        claim: fc.constantFrom<string[]>([], ['a-claim', 'b']),
      })
      .map((asked) => ({ ...EVERY_QUOTE, ...asked })),
    lanes: fc.constantFrom(...LANES),
  });
  fc.assert(
    fc.property(valid, (filter) => {
      expect(parse(timelineParams(filter).toString())).toEqual({ filter, problems: [] });
      for (const name of timelineParams(filter).keys()) expect(TIMELINE_FILTERS).toContain(name);
    }),
  );
});

test('what is usual and a place in a list are left out; what cannot be read is reported', () => {
  expect(timelineHref(WHOLE_TIMELINE)).toBe('/timeline');
  expect(timelineHref(parse('lanes=speaker&sort=oldest&after=zz&limit=3').filter)).toBe('/timeline');
  const { filter, problems } = parse('lanes=street&from=2022-02-30&to=2022');
  expect(timelineHref(filter)).toBe('/timeline?to=2022-12-31');
  expect(problems.map(({ field }) => field).sort()).toEqual(['from', 'lanes']);
});
