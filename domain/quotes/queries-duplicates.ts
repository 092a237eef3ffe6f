import { and, desc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm';
import { entities } from '#db/schema-entities.ts';
import { quotes } from '#db/schema-quotes.ts';
import { parseEdtf } from '#lib/dates/edtf.ts';
import { demand } from '../accounts/permissions.ts';
import type { Context } from '../context.ts';
import { entityId } from '../entities/queries.ts';
import { bareWords, resemblance } from './nearness.ts';
import type { Duplicate } from './types.ts';

/** How many statements are looked at closely. */
const CANDIDATES = 200;
const SHOWN = 6;

/**
 * Statements that may be the same as one that is being entered: by their words, whoever is said to have spoken
 * them, or said by the same speaker on the same day. Drafts and retracted ones are among them: editors only.
 * @param except the quote that is being changed
 */
export function findDuplicates(
  ctx: Context,
  asked: { text: string; speaker: string | null; said_on: string | null; except?: string | null },
): Duplicate[] {
  demand(ctx.user, 'seeDrafts');
  const words = bareWords(asked.text);
  const others = asked.except ? ne(quotes.public_id, asked.except) : undefined;
  const alike = [...publishedAlike(words), hiddenOnes()].flatMap((where) => select(ctx, and(where, others)));
  const found = new Map<string, Duplicate>();
  for (const one of alike) {
    const why = resemblance(words, bareWords(one.text));
    if (why && !found.has(one.id)) found.set(one.id, { ...one, why });
  }
  const sameDay = ofTheDay(ctx, asked);
  if (sameDay) {
    for (const one of select(ctx, and(sameDay, others)))
      if (!found.has(one.id)) found.set(one.id, { ...one, why: 'same speaker and day' });
  }
  const rank = { 'same words': 0, 'nearly the same words': 1, 'same speaker and day': 2 };
  return [...found.values()].sort((a, b) => rank[a.why] - rank[b.why]).slice(0, SHOWN);
}

function select(ctx: Context, where: SQL | undefined): Omit<Duplicate, 'why'>[] {
  return ctx.db
    .select({
      id: quotes.public_id,
      text: quotes.text,
      speaker: { slug: entities.slug, name: entities.name },
      said_on: quotes.said_edtf,
      status: quotes.status,
    })
    .from(quotes)
    .innerJoin(entities, eq(entities.id, quotes.speaker_id))
    .where(where)
    .orderBy(desc(quotes.id))
    .limit(CANDIDATES)
    .all();
}

/**
 * Published quotes that hold two of the longest words side by side in the list, taken in pairs: one changed
 * word spoils one pair and leaves the others.
 */
function publishedAlike(words: readonly string[]): SQL[] {
  const telling = [...new Set(words)].sort((a, b) => b.length - a.length).slice(0, 8);
  const pairs: string[] = [];
  for (let at = 0; at < telling.length; at += 2)
    pairs.push(
      `(${telling
        .slice(at, at + 2)
        .map((word) => `"${word}"`)
        .join(' AND ')})`,
    );
  if (pairs.length === 0) return [];
  const match = `words : (${pairs.join(' OR ')})`;
  return [
    sql`${quotes.id} in (select i.quote_id from quote_search s join quote_index i on i.date_rank = s.rowid
      where quote_search match ${match} order by s.rowid desc limit ${CANDIDATES})`,
  ];
}

/** What readers do not see is not in the index; of it the newest are looked at. */
function hiddenOnes(): SQL {
  return inArray(quotes.status, ['draft', 'in_review', 'held', 'retracted']);
}

function ofTheDay(ctx: Context, { speaker, said_on }: { speaker: string | null; said_on: string | null }) {
  if (!speaker || !said_on) return null;
  const { earliest, latest } = parseEdtf(said_on);
  const id = entityId(ctx, speaker);
  if (id === null || earliest === null || earliest !== latest) return null;
  return and(eq(quotes.speaker_id, id), eq(quotes.said_earliest, earliest), eq(quotes.said_latest, latest));
}
