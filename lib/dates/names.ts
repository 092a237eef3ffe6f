/** Months 1 to 12 in English, at index 0 to 11; the short form is the first three letters. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** EDTF's seasons 21 to 24, at index 0 to 3. */
export const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;
