import { parseEdtf } from '#lib/dates/edtf.ts';

/** A date as readers get it: as written, the days it may stand for, and why where it was inferred. */
export type Dated = { edtf: string; earliest: string | null; latest: string | null; basis: string };

/** The three columns of a date. Null: not known. @throws DateError */
export function dateColumns(edtf: string | null): {
  edtf: string | null;
  earliest: string | null;
  latest: string | null;
} {
  if (edtf === null) return { edtf: null, earliest: null, latest: null };
  const range = parseEdtf(edtf);
  return { edtf: range.edtf, earliest: range.earliest, latest: range.latest };
}

/** A date from its columns, or null where it is not known. */
export function dated(
  edtf: string | null,
  earliest: string | null,
  latest: string | null,
  basis = '',
): Dated | null {
  return edtf === null ? null : { edtf, earliest, latest, basis };
}
