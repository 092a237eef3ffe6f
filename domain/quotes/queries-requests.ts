import { sql } from 'drizzle-orm';
import type { CommentOutcome } from '#lib/vocabulary.ts';
import { demand } from '../accounts/permissions.ts';
import type { Context } from '../context.ts';

/** A request for comment as its form fills it in. */
export type RequestLine = {
  id: string;
  party: string;
  party_name: string;
  via: string;
  asked_by: string | null;
  source: string | null;
  quote: string | null;
  about: string;
  asked_on: string | null;
  outcome: CommentOutcome;
  answer: string | null;
  version: number;
};

/** Requests for comment that concern a quote, by itself or through one of its sources, the oldest first. */
export async function listCommentRequests(ctx: Context, quote: string): Promise<RequestLine[]> {
  demand(ctx.user, 'seeDrafts');
  return ctx.db.all<RequestLine>(sql`
    select c.public_id as id, e.slug as party, e.name as party_name, c.via, o.slug as asked_by, s.public_id as source,
      own.public_id as quote, c.about, c.asked_edtf as asked_on, c.outcome, a.public_id as answer, c.version
    from comment_requests c
    join entities e on e.id = c.party_id
    left join outlets o on o.id = c.asked_by_outlet_id
    left join sources s on s.id = c.source_id
    left join quotes own on own.id = c.quote_id
    left join quotes a on a.id = c.answer_quote_id
    where c.quote_id = (select id from quotes where public_id = ${quote})
      or c.source_id in (select source_id from appearances where quote_id = (
        select id from quotes where public_id = ${quote}))
    order by c.id`);
}
