import * as z from 'zod';
import { reason, version } from '../fields.ts';

export const restoreInput = z.strictObject({
  /** The revision whose contents are to stand again. */
  seq: z.int().min(1),
  /** The version of the record as it was looked at. */
  version: version(),
  reason: reason(),
});
export type RestoreInput = z.input<typeof restoreInput>;
