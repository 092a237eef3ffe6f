/**
 * A stored date as ISO 8601, only where that says all there is to it: one day, month or year without a mark.
 * Null for a range, a season or "about": a day within it would be made up.
 */
export function isoDate(edtf: string): string | null {
  return /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/.test(edtf) ? edtf : null;
}
