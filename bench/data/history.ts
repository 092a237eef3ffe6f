import { bodyHash, linkHash } from '#domain/revisions/hashes.ts';
import { canonicalJson } from '#domain/revisions/rules.ts';
import { GENESIS } from '#domain/revisions/types.ts';
import { WRITTEN_AT } from './cast.ts';
import type { Rows } from './csv.ts';
import type { Random } from './random.ts';

/**
 * Appends the history of each quote to the hash chain: its creation and, for one in two hundred, a correction
 * with a public reason. The chain proves as one that was written by the commands.
 */
export function historian(random: Random, rows: Rows) {
  const revision = rows.into(
    'revisions',
    'seq record_type record_id revision at actor action reason is_public body_hash prev_hash hash',
  );
  const stored = rows.into('revision_bodies', 'seq salt body');
  let seq = 0;
  let head = GENESIS;
  const append = (id: number, number: number, action: 'create' | 'correct', reason: string, body: object) => {
    seq += 1;
    const text = canonicalJson(body);
    const salt = seq.toString(16).padStart(32, '0');
    const link = {
      seq,
      record_type: 'quote' as const,
      record_id: id,
      revision: number,
      at: WRITTEN_AT,
      actor: 'editor-1',
      action,
      reason,
      is_public: action === 'correct',
      body_hash: bodyHash(salt, text),
      prev_hash: head,
    };
    head = linkHash(link);
    const { record_type, record_id, at, actor, is_public, body_hash, prev_hash } = link;
    revision(
      seq,
      record_type,
      record_id,
      number,
      at,
      actor,
      action,
      reason,
      is_public ? 1 : 0,
      body_hash,
      prev_hash,
      head,
    );
    stored(seq, salt, text);
  };
  return (id: number, body: { text: string } & Record<string, unknown>): void => {
    const corrected = random.chance(0.005);
    append(id, 1, 'create', '', corrected ? { ...body, text: `${body.text} (sic)` } : body);
    if (corrected) append(id, 2, 'correct', 'A word was misread.', body);
  };
}
