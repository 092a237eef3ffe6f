import { eq } from 'drizzle-orm';
import { entities } from '#db/schema-entities.ts';
import { outlets } from '#db/schema-sources.ts';
import type { Context } from '../context.ts';
import { entityId } from '../entities/queries.ts';
import { outletId } from '../outlets/queries.ts';
import { listCorrections } from '../revisions/queries.ts';
import type { Correction, FieldChange } from '../revisions/types.ts';
import { publicChanges } from './changes.ts';

const PARTIES = ['speaker', 'on_behalf_of'];

/** Changes with names in place of the bare slugs that history keeps: `{ slug, name }`, as they are called now. */
export function namedChanges(ctx: Context, changes: readonly FieldChange[]): FieldChange[] {
  return changes.map((change) => {
    const { field } = change;
    const table = PARTIES.includes(field) ? entities : field === 'outlet' ? outlets : null;
    if (!table) return change;
    const named = (slug: unknown) => {
      if (typeof slug !== 'string') return slug;
      const id = table === entities ? entityId(ctx, slug) : outletId(ctx, slug);
      const columns = { slug: table.slug, name: table.name };
      const found = id === null ? null : ctx.db.select(columns).from(table).where(eq(table.id, id)).get();
      return found ?? { slug, name: slug };
    };
    return { field, old: named(change.old), new: named(change.new) };
  });
}

/** Public corrections of quotes, oldest first, by row id: what readers could see change, by name. */
export async function quoteCorrections(ctx: Context, ids: number[]): Promise<Map<number, Correction[]>> {
  const found = await listCorrections(ctx, 'quote', ids);
  for (const list of found.values())
    for (const one of list) one.changes = namedChanges(ctx, publicChanges(one.changes));
  return found;
}
