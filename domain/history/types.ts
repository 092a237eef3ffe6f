import type { RecordType, RevisionAction } from '#lib/vocabulary.ts';
import type { ChainReport, FieldChange } from '../revisions/types.ts';

/** A record as history speaks of it: where it is found, and by which words one knows it. */
export type RecordRef = { type: RecordType; key: string; label: string; href: string | null };

/** One revision as the desk reads it: who, when, why, and what it changed, by name. */
export type RevisionEntry = {
  seq: number;
  revision: number;
  at: string;
  actor: { id: string; name: string };
  action: RevisionAction;
  reason: string;
  is_public: boolean;
  record: RecordRef;
  /** Field by field; of a record that was made, what it was made with. */
  changes: FieldChange[];
  /** Its body was taken out by order of law. */
  erased: boolean;
  /** The newest of its record. */
  current: boolean;
};

/** What proving chain, bodies and current rows found; `seq` is the revision it was found at, where there is one. */
export type AuditReport =
  | (Extract<ChainReport, { ok: true }> & { records: number })
  | { ok: false; seq: number | null; record: string | null; problem: string };

/** What someone kept of an earlier state: how many revisions there were, and the newest one's hash. */
export type Checkpoint = { size: number; head: string };
