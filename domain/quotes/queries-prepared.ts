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

/*
 * What whole quotes are read with: one prepared statement per kind of child, whatever the number of quotes.
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

export type Prepared = ReturnType<typeof prepare>;

const prepared = new WeakMap<Db, Prepared>();

/** All of them over this connection, compiled at the first call. */
export function preparedFor(db: Db): Prepared {
  const known = prepared.get(db) ?? prepare(db);
  prepared.set(db, known);
  return known;
}
