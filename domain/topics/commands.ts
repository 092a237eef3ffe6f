import { eq } from 'drizzle-orm';
import { topics } from '#db/schema-topics.ts';
import { refuse } from '#lib/errors.ts';
import { freeSlug, slugify } from '#lib/text/slug.ts';
import { demand } from '../accounts/permissions.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../fields.ts';
import { recordChange } from '../revisions/commands.ts';
import { topicId } from './queries.ts';
import { type TopicInput, topicInput } from './schema.ts';
import { TOPIC_DEPTH } from './types.ts';

/** Makes a topic, or changes the one with this slug. The tree has no rings and at most TOPIC_DEPTH levels. */
export function saveTopic(ctx: Context, raw: TopicInput): { slug: string; changed: boolean } {
  demand(ctx.user, 'saveTopic');
  const input = parseInput(topicInput, raw);
  const slug = input.slug ?? freeSlug(slugify(input.name), (taken) => topicId(ctx, taken) !== null);
  const current = ctx.db.select().from(topics).where(eq(topics.slug, slug)).get();
  if (current) demand(ctx.user, 'changeNamed');
  const parentId = input.parent ? requireTopic(ctx, 'parent', input.parent) : null;
  if (parentId !== null) {
    const above = lineAbove(ctx, parentId);
    if (current && above.includes(current.id)) refuse('parent', 'A topic cannot lie below itself.');
    if (above.length + (current ? heightBelow(ctx, current.id) : 1) > TOPIC_DEPTH) {
      refuse('parent', `Topics may be at most ${TOPIC_DEPTH} levels deep.`);
    }
  }
  const row = { name: input.name, parent_id: parentId };
  const { changed } = recordChange(ctx, {
    record_type: 'topic',
    table: topics,
    expected: input.version,
    id: current?.id ?? null,
    action: current ? 'change' : 'create',
    apply: (at) => {
      if (current) ctx.db.update(topics).set(row).where(eq(topics.id, current.id)).run();
      return (
        current?.id ??
        ctx.db
          .insert(topics)
          .values({ ...row, slug, created_at: at, updated_at: at })
          .returning({ id: topics.id })
          .get().id
      );
    },
    body: (id) => topicBody(ctx, id),
  });
  return { slug, changed };
}

/** The topic and everything above it, nearest first. */
function lineAbove(ctx: Context, id: number): number[] {
  const line: number[] = [];
  for (let at: number | null = id; at !== null && !line.includes(at); ) {
    line.push(at);
    const next = ctx.db.select({ parent_id: topics.parent_id }).from(topics).where(eq(topics.id, at)).get();
    at = next?.parent_id ?? null;
  }
  return line;
}

function heightBelow(ctx: Context, id: number): number {
  const children = ctx.db.select({ id: topics.id }).from(topics).where(eq(topics.parent_id, id)).all();
  return 1 + Math.max(0, ...children.map((child) => heightBelow(ctx, child.id)));
}

/** The record in full by public names: what a revision keeps. */
export function topicBody(ctx: Context, id: number): Record<string, unknown> {
  const row = ctx.db.select().from(topics).where(eq(topics.id, id)).get();
  const parent = row?.parent_id
    ? ctx.db.select({ slug: topics.slug }).from(topics).where(eq(topics.id, row.parent_id)).get()
    : null;
  return { slug: row?.slug, name: row?.name, parent: parent?.slug ?? null };
}

/** The id behind a slug. @throws Refused (422) naming `field` */
export function requireTopic(ctx: Context, field: string, slug: string): number {
  return topicId(ctx, slug) ?? refuse(field, `There is no topic “${slug}”.`);
}
