import * as z from 'zod';
import { REPORT_KINDS, REPORT_STATES } from '#lib/vocabulary.ts';
import { quoteId, text, version, words } from '../fields.ts';

/** At most so many characters are taken from a reader. */
export const LONGEST_MESSAGE = 2000;

/** What a reader sends. */
export const reportInput = z.strictObject({
  quote: quoteId(),
  kind: z.enum(REPORT_KINDS, 'Choose what is wrong.'),
  message: words(LONGEST_MESSAGE),
  contact: text(200).default(''),
});
export type ReportInput = z.input<typeof reportInput>;

/** What the desk makes of it. */
export const reportHandlingInput = z.strictObject({
  number: z.string().regex(/^[0-9a-z-]{4,20}$/, 'This is not the number of a report.'),
  version: version(),
  state: z.enum(REPORT_STATES),
  note: text(2000).default(''),
});
export type ReportHandlingInput = z.input<typeof reportHandlingInput>;
