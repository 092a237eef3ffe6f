import { saveClaim } from '../claims/commands.ts';
import { recordStance } from '../claims/commands-stances.ts';
import type { ClaimInput, StanceInput } from '../claims/schema.ts';
import { type Context, tx } from '../context.ts';
import { saveAffiliation, saveEntity } from '../entities/commands.ts';
import type { AffiliationInput, EntityInput } from '../entities/schema.ts';
import { saveOutlet } from '../outlets/commands.ts';
import type { OutletInput } from '../outlets/schema.ts';
import { saveQuote } from '../quotes/commands.ts';
import { linkQuotes, recordCommentRequest } from '../quotes/commands-links.ts';
import type { CommentRequestInput, QuoteInput, QuoteLinkInput } from '../quotes/schema.ts';
import { saveSource } from '../sources/commands.ts';
import type { SourceInput } from '../sources/schema.ts';
import { saveTopic } from '../topics/commands.ts';
import type { TopicInput } from '../topics/schema.ts';

/** A whole body of records, each as the input of the command that saves it. */
export type Records = {
  entities: EntityInput[];
  affiliations: AffiliationInput[];
  outlets: OutletInput[];
  topics: TopicInput[];
  sources: SourceInput[];
  quotes: QuoteInput[];
  quote_links: QuoteLinkInput[];
  comment_requests: CommentRequestInput[];
  claims: ClaimInput[];
  stances: StanceInput[];
};

/**
 * Loads records through the commands that editors use, in one transaction: all of them or none. What is on
 * record already in the same words is left alone.
 * @returns how many records were new or changed
 */
export function loadRecords(ctx: Context, records: Records): { changed: number; of: number } {
  let changed = 0;
  let of = 0;
  const each = <T>(inputs: T[], save: (ctx: Context, input: T) => { changed: boolean }) => {
    for (const input of inputs) {
      of += 1;
      if (save(ctx, input).changed) changed += 1;
    }
  };
  tx(ctx, () => {
    each(records.entities, saveEntity);
    each(records.affiliations, saveAffiliation);
    each(records.outlets, saveOutlet);
    each(records.topics, saveTopic);
    each(records.sources, saveSource);
    each(records.quotes, saveQuote);
    each(records.quote_links, linkQuotes);
    each(records.comment_requests, recordCommentRequest);
    each(records.claims, saveClaim);
    each(records.stances, recordStance);
  });
  return { changed, of };
}
