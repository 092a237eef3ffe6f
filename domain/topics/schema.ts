import * as z from 'zod';
import { slug, version, words } from '../fields.ts';

export const topicInput = z.strictObject({
  slug: slug().optional(),
  version: version(),
  name: words(200),
  parent: slug().nullable().default(null),
});
export type TopicInput = z.input<typeof topicInput>;
