import type { RecordType, RevisionAction } from '#lib/vocabulary.ts';

/** One link of the history chain. Hashes are lower-case hex SHA-256. */
export type Revision = {
  seq: number;
  record_type: RecordType;
  record_id: number;
  revision: number;
  at: string;
  actor: string;
  action: RevisionAction;
  reason: string;
  is_public: boolean;
  body_hash: string;
  prev_hash: string;
  hash: string;
};

/** What a public correction changed: one field, as it stood and as it stands. */
export type FieldChange = { field: string; old: unknown; new: unknown };

/** A change to something published, with the reason given in public. */
export type Correction = { at: string; action: RevisionAction; reason: string; changes: FieldChange[] };

/** What proving the history found. */
export type ChainReport =
  | { ok: true; size: number; head: string }
  | { ok: false; seq: number; problem: string };

export const GENESIS = '0'.repeat(64);
