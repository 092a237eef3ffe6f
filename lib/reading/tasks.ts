import type { ExtractOptions } from '../extraction/types.ts';
import type { Given } from './types.ts';

/** What the thread is asked to do. */
export type Task =
  | { kind: 'read'; given: Given }
  | { kind: 'extract'; text: string; options: ExtractOptions };
