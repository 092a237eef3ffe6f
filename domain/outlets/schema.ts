import * as z from 'zod';
import { OUTLET_KINDS } from '#lib/vocabulary.ts';
import { reason, slug, version, webAddress, words } from '../fields.ts';

export const outletInput = z.strictObject({
  slug: slug().optional(),
  version: version(),
  name: words(200),
  kind: z.enum(OUTLET_KINDS),
  url: webAddress().nullable().default(null),
  entity: slug().nullable().default(null),
  /** Why; needed where readers know of the outlet and its name changes. They will see it. */
  reason: reason().optional(),
});
export type OutletInput = z.input<typeof outletInput>;
