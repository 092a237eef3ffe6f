import { and, asc, eq, inArray, ne, or, type SQL, sql } from 'drizzle-orm';
import { alias, union } from 'drizzle-orm/sqlite-core';
import type { Db } from '#db/client.ts';
import { claims, stances } from '#db/schema-claims.ts';
import { entities } from '#db/schema-entities.ts';
import { revisions } from '#db/schema-history.ts';
import {
  appearances,
  commentRequests,
  quoteLinks,
  quoteSubjects,
  quotes,
  quoteTopics,
} from '#db/schema-quotes.ts';
import { outlets, sources } from '#db/schema-sources.ts';
import { topics } from '#db/schema-topics.ts';
import type { StanceSign } from '#lib/vocabulary.ts';
import type { Context } from '../context.ts';
import { dated } from '../dated.ts';
import { quoteCorrections } from './queries-changes.ts';
import { placeOf } from './rules.ts';
import { stanceLabel } from './stances.ts';
import type { Quote, QuoteStance } from './types.ts';

/*
 * From row ids to whole quotes: one prepared statement per kind of child, whatever the number of quotes.
 * The ids go in as one JSON list, so that a statement is compiled once per connection.
 */

const IDS = sql`(select value from json_each(${sql.placeholder('ids')}))`;
/** The plus keeps the planner from reading every published quote by the index on the status. */
const published = (status: Parameters<typeof inArray>[0]): SQL => sql`+${status} = 'published'`;
const within = (column: Parameters<typeof inArray>[0]): SQL => sql`${column} in ${IDS}`;

function prepare(db: Db) {
  const speaker = alias(entities, 'speaker');
  const behalf = alias(entities, 'behalf');
  const venue = alias(outlets, 'venue');
  const credit = alias(outlets, 'credit');
  const publisher = alias(outlets, 'publisher');
  const target = alias(claims, 'target');
  const other = alias(quotes, 'other');
  const answer = alias(quotes, 'answer');
  const asker = alias(outlets, 'asker');

  const request = {
    quote_id: quotes.id,
    id: commentRequests.public_id,
    party: { slug: entities.slug, name: entities.name },
    via: commentRequests.via,
    asked_by_slug: asker.slug,
    asked_by_name: asker.name,
    about: commentRequests.about,
    asked_edtf: commentRequests.asked_edtf,
    asked_earliest: commentRequests.asked_earliest,
    asked_latest: commentRequests.asked_latest,
    outcome: commentRequests.outcome,
    answer: sql<string | null>`${answer.public_id}`.as('answer_id'),
    source: sources.public_id,
  };
  const requests = () =>
    db
      .select(request)
      .from(commentRequests)
      .innerJoin(entities, eq(entities.id, commentRequests.party_id))
      .leftJoin(asker, eq(asker.id, commentRequests.asked_by_outlet_id))
      .leftJoin(sources, eq(sources.id, commentRequests.source_id))
      .leftJoin(answer, and(eq(answer.id, commentRequests.answer_quote_id), published(answer.status)));

  return {
    standing: db
      .select({
        id: quotes.id,
        status: quotes.status,
        reason: quotes.status_reason,
        updated_at: quotes.updated_at,
      })
      .from(quotes)
      .where(eq(quotes.public_id, sql.placeholder('public_id')))
      .prepare(),
    quotes: db
      .select({
        row: quotes,
        speaker: { slug: speaker.slug, name: speaker.name, kind: speaker.kind },
        behalf: { slug: behalf.slug, name: behalf.name, kind: behalf.kind },
        venue: { slug: venue.slug, name: venue.name, kind: venue.kind },
      })
      .from(quotes)
      .innerJoin(speaker, eq(speaker.id, quotes.speaker_id))
      .leftJoin(behalf, eq(behalf.id, quotes.on_behalf_of_id))
      .leftJoin(venue, eq(venue.id, quotes.outlet_id))
      .where(within(quotes.id))
      .prepare(),
    subjects: db
      .select({
        quote_id: quoteSubjects.quote_id,
        slug: entities.slug,
        name: entities.name,
        kind: entities.kind,
      })
      .from(quoteSubjects)
      .innerJoin(entities, eq(entities.id, quoteSubjects.entity_id))
      .where(within(quoteSubjects.quote_id))
      .orderBy(asc(quoteSubjects.position))
      .prepare(),
    topics: db
      .select({ quote_id: quoteTopics.quote_id, slug: topics.slug, name: topics.name })
      .from(quoteTopics)
      .innerJoin(topics, eq(topics.id, quoteTopics.topic_id))
      .where(within(quoteTopics.quote_id))
      .orderBy(asc(quoteTopics.position))
      .prepare(),
    appearances: db
      .select({
        row: appearances,
        source: {
          id: sources.public_id,
          kind: sources.kind,
          headline: sources.headline,
          byline: sources.byline,
          outlet_note: sources.outlet_note,
          url: sources.url,
          archived_url: sources.archived_url,
          language: sources.language,
          published_edtf: sources.published_edtf,
          published_earliest: sources.published_earliest,
          published_latest: sources.published_latest,
          published_basis: sources.published_basis,
        },
        publisher: { slug: publisher.slug, name: publisher.name },
        credit: { slug: credit.slug, name: credit.name },
      })
      .from(appearances)
      .innerJoin(sources, eq(sources.id, appearances.source_id))
      .leftJoin(publisher, eq(publisher.id, sources.outlet_id))
      .leftJoin(credit, eq(credit.id, appearances.credited_outlet_id))
      .where(within(appearances.quote_id))
      .orderBy(asc(appearances.id))
      .prepare(),
    stances: db
      .select({
        row: stances,
        claim: { slug: claims.slug, text: claims.text, kind: claims.kind },
        target: { slug: target.slug, text: target.text, kind: target.kind },
        merged_sign: claims.merged_sign,
        holder: { slug: entities.slug, name: entities.name },
      })
      .from(stances)
      .innerJoin(claims, eq(claims.id, stances.claim_id))
      .leftJoin(target, eq(target.id, claims.merged_into_id))
      .innerJoin(entities, eq(entities.id, stances.holder_id))
      .where(
        and(
          within(stances.quote_id),
          inArray(stances.state, ['confirmed', 'disputed']),
          inArray(claims.status, ['open', 'merged']),
        ),
      )
      .orderBy(asc(stances.id))
      .prepare(),
    linksFrom: db
      .select({
        quote_id: quoteLinks.from_id,
        type: quoteLinks.type,
        reason: quoteLinks.reason,
        quote: other.public_id,
      })
      .from(quoteLinks)
      .innerJoin(other, and(eq(other.id, quoteLinks.to_id), published(other.status)))
      .where(within(quoteLinks.from_id))
      .orderBy(asc(quoteLinks.id))
      .prepare(),
    linksTo: db
      .select({
        quote_id: quoteLinks.to_id,
        type: quoteLinks.type,
        reason: quoteLinks.reason,
        quote: other.public_id,
      })
      .from(quoteLinks)
      .innerJoin(other, and(eq(other.id, quoteLinks.from_id), published(other.status)))
      .where(within(quoteLinks.to_id))
      .orderBy(asc(quoteLinks.id))
      .prepare(),
    // Beside every statement of that source about the party which is not the party's own.
    requests: union(
      requests()
        .innerJoin(appearances, eq(appearances.source_id, commentRequests.source_id))
        .innerJoin(quotes, eq(quotes.id, appearances.quote_id))
        .innerJoin(
          quoteSubjects,
          // The plus keeps the planner from reading every request that was ever put to somebody.
          and(
            eq(quoteSubjects.quote_id, quotes.id),
            sql`${quoteSubjects.entity_id} = +${commentRequests.party_id}`,
          ),
        )
        .where(
          and(
            within(quotes.id),
            ne(quotes.speaker_id, commentRequests.party_id),
            or(
              sql`${quotes.on_behalf_of_id} is null`,
              sql`${quotes.on_behalf_of_id} <> ${commentRequests.party_id}`,
            ),
          ),
        ),
      requests().innerJoin(quotes, eq(quotes.id, commentRequests.quote_id)).where(within(quotes.id)),
    ).prepare(),
    corrected: db
      .selectDistinct({ id: revisions.record_id })
      .from(revisions)
      .where(
        and(
          eq(revisions.record_type, 'quote'),
          within(revisions.record_id),
          sql`+${revisions.is_public} = 1`,
        ),
      )
      .prepare(),
  };
}

const prepared = new WeakMap<Db, ReturnType<typeof prepare>>();

function statements(db: Db): ReturnType<typeof prepare> {
  const known = prepared.get(db) ?? prepare(db);
  prepared.set(db, known);
  return known;
}

/** The row id of the quote at an address and how it stands; undefined where there is none. */
export function standingOf(ctx: Context, publicId: string) {
  return statements(ctx.db).standing.get({ public_id: publicId });
}

function grouped<T extends { quote_id: number }>(rows: T[]): (id: number) => Omit<T, 'quote_id'>[] {
  const groups = new Map<number, Omit<T, 'quote_id'>[]>();
  for (const { quote_id, ...rest } of rows) {
    const group = groups.get(quote_id);
    if (group) group.push(rest);
    else groups.set(quote_id, [rest]);
  }
  return (id) => groups.get(id) ?? [];
}

/** The quotes with these row ids, whole, in the order of the ids. Whether they may be seen is the caller's. */
export async function hydrateQuotes(ctx: Context, ids: number[]): Promise<Quote[]> {
  if (ids.length === 0) return [];
  const run = statements(ctx.db);
  const list = { ids: JSON.stringify(ids) };
  const subjects = grouped(run.subjects.all(list));
  const topicsOf = grouped(run.topics.all(list));
  const appearancesOf = grouped(
    run.appearances.all(list).map((found) => ({ quote_id: found.row.quote_id, ...found })),
  );
  const stancesOf = grouped(
    run.stances.all(list).map((found) => ({ quote_id: found.row.quote_id, ...found })),
  );
  const linksFrom = grouped(run.linksFrom.all(list));
  const linksTo = grouped(run.linksTo.all(list));
  const requests = grouped(run.requests.all(list));
  const corrected = run.corrected.all(list).map(({ id }) => id);
  const corrections = corrected.length > 0 ? await quoteCorrections(ctx, corrected) : null;

  const built = new Map<number, Quote>();
  for (const { row, speaker, behalf, venue } of run.quotes.all(list)) {
    const found = appearancesOf(row.id);
    built.set(row.id, {
      id: row.public_id,
      url: `/quotes/${row.public_id}`,
      text: row.text,
      form: row.form,
      fragments: row.spans.map(([start, end]) => row.text.slice(start, end)),
      spans: row.spans,
      context: row.context,
      language: row.language,
      original_text: row.original_text,
      translator: row.translator,
      speaker,
      speaker_as_printed: row.speaker_as_printed,
      speaker_role: row.speaker_role,
      on_behalf_of: behalf,
      subjects: subjects(row.id),
      said_on: dated(row.said_edtf, row.said_earliest, row.said_latest, row.said_basis),
      outlet: venue,
      credited_outlet: found.find((one) => one.credit)?.credit ?? null,
      occasion: row.occasion,
      note: row.note,
      topics: topicsOf(row.id),
      appearances: found.map(({ row: at, source, publisher, credit }) => ({
        source: {
          id: source.id,
          kind: source.kind,
          headline: source.headline,
          byline: source.byline,
          outlet: publisher,
          outlet_note: source.outlet_note,
          published: dated(
            source.published_edtf,
            source.published_earliest,
            source.published_latest,
            source.published_basis,
          ),
          url: source.url,
          archived_url: source.archived_url,
          language: source.language,
        },
        credited_outlet: credit,
        wording: at.wording,
        verification: at.verification,
        verification_method: at.verification_method,
        verified_at: at.verified_at,
        selector: at.selector,
      })),
      stances: onePerClaim(stancesOf(row.id).map((found) => stanceOf(found, row.text))),
      links: [
        ...linksFrom(row.id).map((link) => ({ ...link, direction: 'from' as const })),
        ...linksTo(row.id).map((link) => ({ ...link, direction: 'to' as const })),
      ],
      comment_requests: requests(row.id).map((asked) => ({
        id: asked.id,
        party: asked.party,
        via: asked.via,
        asked_by:
          asked.asked_by_slug !== null && asked.asked_by_name !== null
            ? { slug: asked.asked_by_slug, name: asked.asked_by_name }
            : null,
        about: asked.about,
        asked_on: dated(asked.asked_edtf, asked.asked_earliest, asked.asked_latest),
        outcome: asked.outcome,
        answer: asked.answer,
        source: asked.source,
      })),
      corrections: corrections?.get(row.id) ?? [],
      status: row.status,
      version: row.version,
      created_at: row.created_at,
      updated_at: row.updated_at,
    });
  }
  return ids.flatMap((id) => built.get(id) ?? []);
}

type FoundStance = Omit<ReturnType<ReturnType<typeof prepare>['stances']['all']>[number], 'quote_id'>;

function stanceOf({ row, claim, target, merged_sign, holder }: FoundStance, text: string): QuoteStance {
  const sign = (row.sign * (merged_sign ?? 1)) as StanceSign;
  const start = row.words === null ? -1 : placeOf(row.words, text);
  return {
    claim: target ?? claim,
    holder,
    sign,
    force: row.force,
    act: row.act,
    condition: row.condition,
    state: row.state,
    label: stanceLabel({ sign, force: row.force, act: row.act }),
    span: start < 0 || row.words === null ? null : [start, start + row.words.length],
    reason: row.reason,
  };
}

/** After a merge a quote may have been filed under both claims: the older stance speaks for both. */
function onePerClaim(stances: QuoteStance[]): QuoteStance[] {
  const seen = new Set<string>();
  return stances.filter(({ claim, holder, sign }) => {
    const key = `${claim.slug} ${holder.slug} ${sign}`;
    return !seen.has(key) && seen.add(key);
  });
}
