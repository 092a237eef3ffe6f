import { sql } from 'drizzle-orm';
import { knownInPublic, type NamedNoun } from '#db/names.ts';
import { refuse } from '#lib/errors.ts';
import type { RevisionAction } from '#lib/vocabulary.ts';
import type { Context } from '../context.ts';

/** Whether readers know of the record with this row id: through a published quote, at least. */
export function isKnown(ctx: Context, noun: NamedNoun, id: number): boolean {
  return ctx.db.get<{ known: number }>(sql`select ${knownInPublic(noun, sql`${id}`)} as known`).known === 1;
}

const NOUN_WORDS: Record<NamedNoun, string> = {
  entity: 'person or organisation',
  outlet: 'outlet',
  topic: 'topic',
  source: 'source',
  claim: 'claim',
};

/**
 * What saving a named record is: a public correction where its meaning changes and readers know of it.
 * @throws Refused (422) where that has no reason
 */
export function namedAction(
  ctx: Context,
  noun: NamedNoun,
  { id, meant, reason }: { id: number | null; meant: boolean; reason: string | undefined },
): RevisionAction {
  if (id === null) return 'create';
  if (!meant || !isKnown(ctx, noun, id)) return 'change';
  if (!reason) {
    refuse(
      'reason',
      `Readers know of this ${NOUN_WORDS[noun]}. Give the reason for the change; they will see it.`,
    );
  }
  return 'correct';
}
