import { expect, test } from 'vitest';
import { parseEdtf } from '#lib/dates/edtf.ts';
import { rolesOn } from './rules.ts';
import type { Affiliation } from './types.ts';

const dated = (edtf: string | null) => (edtf ? { ...parseEdtf(edtf), basis: '' } : null);
const office = { slug: 'santa-fe-county-sheriffs-office', name: 'Santa Fe County Sheriff’s Office' };
const role = (
  title: string,
  from: string | null,
  to: string | null,
  direction: Affiliation['direction'] = 'member_of',
): Affiliation => ({
  direction,
  entity: office,
  role: 'officer',
  title,
  speaks_for: true,
  from: dated(from),
  to: dated(to),
});

const career = [
  role('Deputy', '2008', '2018-12-31'),
  role('Sheriff', '2019-01-01', null),
  role('', null, null),
];
const titles = (on: string | null) => rolesOn(career, on).map(({ title }) => title);

test('the sheriff was the sheriff on the day he spoke, and not his own deputy any more', () => {
  expect(titles('2022-01-14')).toEqual(['Sheriff', '']);
  expect(titles('2015-06')).toEqual(['Deputy', '']);
});

test('where the day, or the period, leaves it open, nothing is ruled out', () => {
  expect(titles(null)).toEqual(['Deputy', 'Sheriff', '']);
  expect(titles('[2018-12-01..2019-02-01]')).toEqual(['Deputy', 'Sheriff', '']);
});

test('who belongs to an office is no role of the office', () => {
  expect(rolesOn([role('Sheriff', null, null, 'has_member')], null)).toEqual([]);
});
