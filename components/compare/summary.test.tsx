import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { NOTHING_COMPARED } from '#domain/compare/filter.ts';
import type { Comparison, CompareSummary as Counts } from '#domain/compare/types.ts';
import { CompareSummary } from './summary.tsx';

const NONE: Counts = {
  claims: 0,
  shared: 0,
  conflict: 0,
  conflict_within: 0,
  not_counted: 0,
  agreed: 0,
  no_conflict: 0,
  one_sided: 0,
};

function sentence(summary: Partial<Counts>, sides = 2): string {
  const comparison: Comparison = {
    sides: ['a', 'b', 'c'].slice(0, sides).map((slug) => ({ slug, name: slug, speaks_for_it: [] })),
    columns: 'sides',
    summary: { ...NONE, ...summary },
    rows: [],
    hidden: 0,
    filed_count: { value: 0, capped: false },
    lined_up: 0,
    unmatched: [],
    unmatched_count: { value: 0, capped: false },
    quotes: {},
  };
  const html = renderToStaticMarkup(<CompareSummary comparison={comparison} filter={NOTHING_COMPARED} />);
  return html.replaceAll(/<[^>]*>/g, '').replace(/ +Editors matched .*/, '');
}

test('what is compared is told in whole sentences', () => {
  expect(sentence({ claims: 8, shared: 3, conflict: 2, agreed: 1, one_sided: 5 })).toBe(
    'In conflict on 2 of the 3 claims both speak to; agreed on 1. 5 more claims have one side only.',
  );
  expect(sentence({ claims: 10, one_sided: 10 })).toBe(
    'They speak to no claim in common; 10 claims are spoken to by one side only.',
  );
  expect(sentence({})).toBe('They speak to no claim in common.');
  expect(sentence({ claims: 2, shared: 1, agreed: 1, one_sided: 1 })).toBe(
    'Agreed on the one claim both speak to. 1 more claim has one side only.',
  );
  expect(sentence({ claims: 1, shared: 1, conflict: 1 })).toBe('In conflict on the one claim both speak to.');
  expect(sentence({ claims: 2, shared: 2, conflict: 2 })).toBe('In conflict on all 2 claims both speak to.');
  expect(sentence({ claims: 3, shared: 2, agreed: 1, not_counted: 1, conflict_within: 1 })).toBe(
    'Not in conflict on any of the 2 claims both speak to; agreed on 1. 1 more claim has one side only. On 1 claim one side is in conflict with itself. On 1 claim the conflict is not counted.',
  );
});

test('of three sides it is more than one that speaks to a claim', () => {
  expect(sentence({ claims: 2, shared: 2, conflict: 1, agreed: 1 }, 3)).toBe(
    'In conflict on 1 of the 2 claims more than one side speaks to; agreed on 1.',
  );
  expect(sentence({ claims: 1, one_sided: 1 }, 3)).toBe(
    'No two of them speak to one claim; 1 claim is spoken to by one side only.',
  );
});

test('claims that contradict one another are in conflict though no side speaks to both', () => {
  expect(sentence({ claims: 2, conflict: 2 })).toBe('In conflict on 2 claims, linked ones included.');
});
