import { and, asc, desc, eq, inArray, like, sql } from 'drizzle-orm';
import { formDrafts } from '#db/schema-accounts.ts';
import { candidates, captures } from '#db/schema-capture.ts';
import { quotes } from '#db/schema-quotes.ts';
import { outlets, snapshots, sources } from '#db/schema-sources.ts';
import { demand } from '../accounts/permissions.ts';
import { actor, type Context } from '../context.ts';
import { settled } from '../entry/form.ts';
import { shownNames } from '../entry/queries-form.ts';
import type { Typed } from '../entry/types.ts';
import { Names, proposalFor } from './queries-proposal.ts';
import { wordsOf } from './rules.ts';
import type { Capture, CaptureRow, Card, Mark } from './types.ts';

/** So many statements stand on one page. */
export const CARDS_ON_A_PAGE = 40;

/** One reading with its article and where every statement stands; editors only. Null where there is none. */
export function getCapture(ctx: Context, id: string): { capture: Capture; marks: Mark[] } | null {
  demand(ctx.user, 'seeDrafts');
  const row = ctx.db
    .select({ capture: captures, source: sources, outlet: outlets.name, text: snapshots.text })
    .from(captures)
    .innerJoin(sources, eq(sources.id, captures.source_id))
    .innerJoin(snapshots, eq(snapshots.id, captures.snapshot_id))
    .leftJoin(outlets, eq(outlets.id, sources.outlet_id))
    .where(eq(captures.public_id, id))
    .get();
  if (!row) return null;
  const { capture, source } = row;
  const marks = ctx.db
    .select({
      candidate: candidates.id,
      start: candidates.start,
      end: candidates.end,
      state: candidates.state,
    })
    .from(candidates)
    .where(eq(candidates.capture_id, capture.id))
    .orderBy(asc(candidates.start), asc(candidates.end), asc(candidates.id))
    .all()
    .map((mark, at) => ({ ...mark, number: at + 1 }));
  return {
    capture: {
      id: capture.public_id,
      state: capture.state,
      problem: capture.problem,
      known: capture.known,
      made_at: capture.made_at,
      snapshot: capture.snapshot_id,
      source: {
        id: source.public_id,
        headline: source.headline,
        byline: source.byline,
        outlet: row.outlet,
        published: source.published_edtf,
        url: source.url,
      },
      text: row.text ?? '',
      comment_requests: capture.comment_requests.map(({ text, party }) => ({ text, party })),
    },
    marks,
  };
}

/** The statements of a page as cards: those that wait with their form filled in. */
export async function cardsFor(
  ctx: Context,
  { source, snapshot }: Pick<Capture, 'source' | 'snapshot'>,
  marks: readonly Mark[],
): Promise<Card[]> {
  demand(ctx.user, 'seeDrafts');
  const numbers = new Map(marks.map(({ candidate, number }) => [candidate, number]));
  if (numbers.size === 0) return [];
  const ids = [...numbers.keys()];
  const rows = ctx.db
    .select({ one: candidates, quote: { id: quotes.public_id, status: quotes.status } })
    .from(candidates)
    .leftJoin(quotes, eq(quotes.id, candidates.quote_id))
    .where(inArray(candidates.id, ids))
    .orderBy(asc(candidates.start), asc(candidates.end), asc(candidates.id))
    .all();
  const kept = keptCards(ctx);
  const names = new Names(ctx);
  const cards: Card[] = [];
  for (const { one, quote } of rows) {
    const { form, words } = wordsOf(one.items);
    const waits = one.state === 'pending';
    const proposal = waits
      ? await proposalFor(ctx, one.items, { names, source: source.id, snapshot, except: quote?.id ?? null })
      : null;
    const typed = kept.get(one.id);
    if (proposal && typed) {
      proposal.typed = { ...proposal.typed, ...settled(typed) };
      proposal.names = { ...proposal.names, ...shownNames(ctx, proposal.typed) };
      proposal.kept = true;
    }
    cards.push({
      candidate: one.id,
      number: numbers.get(one.id) ?? 0,
      state: one.state,
      origin: one.origin,
      confidence: one.confidence,
      form,
      words,
      speaker: one.items.find(({ speaker }) => speaker)?.speaker?.canonical ?? '',
      quote: quote && one.state === 'accepted' ? { ...quote, as: one.accepted_as ?? 'own' } : null,
      proposal,
    });
  }
  return cards;
}

/** Where what is typed into a card is kept. */
export function cardForm(candidate: number): string {
  return `/edit/capture/statement/${candidate}`;
}

/** What this person has typed into cards and not saved, by statement. */
export function keptCards(ctx: Context): Map<number, Typed> {
  const rows = ctx.db
    .select({ form: formDrafts.form, values: formDrafts.values })
    .from(formDrafts)
    .where(and(eq(formDrafts.actor, actor(ctx)), like(formDrafts.form, '/edit/capture/statement/%')))
    .all();
  return new Map(
    rows.map(({ form, values }) => [Number(form.split('/').at(-1)), JSON.parse(values) as Typed]),
  );
}

/** The newest readings, with how far each is. */
export function listCaptures(ctx: Context, limit = 20): CaptureRow[] {
  demand(ctx.user, 'seeDrafts');
  const count = (state: string) =>
    sql<number>`(select count(*) from ${candidates} where ${candidates.capture_id} = ${captures.id} and ${candidates.state} = ${state})`;
  return ctx.db
    .select({
      id: captures.public_id,
      headline: sources.headline,
      outlet: outlets.name,
      state: captures.state,
      made_at: captures.made_at,
      made_by: captures.made_by,
      pending: count('pending'),
      accepted: count('accepted'),
      rejected: count('rejected'),
    })
    .from(captures)
    .innerJoin(sources, eq(sources.id, captures.source_id))
    .leftJoin(outlets, eq(outlets.id, sources.outlet_id))
    .orderBy(desc(captures.id))
    .limit(limit)
    .all()
    .map(({ pending, accepted, rejected, ...row }) => ({ ...row, counts: { pending, accepted, rejected } }));
}
