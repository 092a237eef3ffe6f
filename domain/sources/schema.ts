import * as z from 'zod';
import { SNAPSHOT_ORIGINS, SOURCE_KINDS } from '#lib/vocabulary.ts';
import { edtf, slug, text, version, webAddress, words } from '../fields.ts';

const captured = z.string().min(1).max(2_000_000);

/** A capture of the document: its text, or where that is withheld, its length (UTF-16) and SHA-256. */
export const snapshotInput = z.union([
  z.strictObject({ text: captured, origin: z.enum(SNAPSHOT_ORIGINS) }),
  z.strictObject({
    length: z.int().min(1),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    captured_at: z.iso.datetime(),
    origin: z.enum(SNAPSHOT_ORIGINS),
  }),
]);

export const snapshotTextInput = z.strictObject({
  id: slug(),
  text: captured,
  origin: z.enum(SNAPSHOT_ORIGINS).default('pasted'),
});
export type SnapshotTextInput = z.input<typeof snapshotTextInput>;

export const sourceInput = z.strictObject({
  id: slug().optional(),
  version: version(),
  kind: z.enum(SOURCE_KINDS),
  outlet: slug().nullable().default(null),
  outlet_note: text(500).default(''),
  url: webAddress().nullable().default(null),
  archived_url: webAddress().nullable().default(null),
  access_note: text(500).default(''),
  headline: words(500),
  byline: text(300).default(''),
  published: edtf().nullable().default(null),
  published_basis: text(500).default(''),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Use a language tag such as en or pt-BR.')
    .default('en'),
  snapshot: snapshotInput.nullable().default(null),
});
export type SourceInput = z.input<typeof sourceInput>;
