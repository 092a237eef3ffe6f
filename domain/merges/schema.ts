import * as z from 'zod';
import { MERGED_NOUNS } from '#lib/vocabulary.ts';
import { reason, slug } from '../fields.ts';

const pair = { noun: z.enum(MERGED_NOUNS), from: slug(), into: slug() };

/** Which record is to become another. */
export const mergePair = z.strictObject(pair);
export type MergePair = z.input<typeof mergePair>;

export const recordMergeInput = z.strictObject({ ...pair, reason: reason() });
export type RecordMergeInput = z.input<typeof recordMergeInput>;

export const undoMergeInput = z.strictObject({ merge: z.int().min(1), reason: reason() });
export type UndoMergeInput = z.input<typeof undoMergeInput>;
