import { eq } from 'drizzle-orm';
import { commentRequests, quotes } from '#db/schema-quotes.ts';
import { sources } from '#db/schema-sources.ts';
import { NotFound, refuse, StaleVersion } from '#lib/errors.ts';
import { publicId } from '#lib/text/slug.ts';
import type { RecordType } from '#lib/vocabulary.ts';
import { demand } from '../accounts/permissions.ts';
import { saveClaim } from '../claims/commands.ts';
import type { ClaimInput } from '../claims/schema.ts';
import type { Context } from '../context.ts';
import { saveEntity } from '../entities/commands.ts';
import { entityId } from '../entities/queries.ts';
import type { EntityInput } from '../entities/schema.ts';
import { inputOfBody } from '../history/queries-inputs.ts';
import { saveOutlet } from '../outlets/commands.ts';
import { outletId } from '../outlets/queries.ts';
import type { OutletInput } from '../outlets/schema.ts';
import { retractQuote, saveQuote } from '../quotes/commands.ts';
import { recordCommentRequest } from '../quotes/commands-links.ts';
import { holdQuote } from '../quotes/commands-review.ts';
import { claimRef } from '../quotes/queries-resolve.ts';
import type { CommentRequestInput, QuoteInput, StepInput } from '../quotes/schema.ts';
import { saveSource } from '../sources/commands.ts';
import type { SourceInput } from '../sources/schema.ts';
import { saveTopic } from '../topics/commands.ts';
import { topicId } from '../topics/queries.ts';
import type { TopicInput } from '../topics/schema.ts';
import { NOUNS, type Noun } from './nouns.ts';
import { bodyOf, versionOf } from './queries-records.ts';
import { type Fields, fieldsOf, STALE, wrong } from './sent.ts';

/*
 * Records as programs send them. What is sent goes through the command of the noun, as a form's fields do; a
 * change may be sent in part, and the rest is taken from what stands.
 */

/** What was saved: where it is, and the record in the fields in which it came in, with what was found out. */
export type Saved = { key: string; record: Fields };

type Kitchen = {
  /** The row at an address; null where there is none. */
  find: (ctx: Context, key: string) => number | null;
  /** Saves what is whole; answers the key. */
  save: (ctx: Context, fields: Fields) => string;
  /** What else a change may do, and what it may not. True: it is done. */
  turn?: (ctx: Context, stored: Fields, given: Fields) => boolean;
};

const KITCHENS: Record<Noun, Kitchen> = {
  quotes: {
    find: (ctx, key) =>
      ctx.db.select({ id: quotes.id }).from(quotes).where(eq(quotes.public_id, key)).get()?.id ?? null,
    save: (ctx, fields) => saveQuote(ctx, fields as QuoteInput).id,
    turn: turnQuote,
  },
  entities: { find: entityId, save: (ctx, fields) => saveEntity(ctx, fields as EntityInput).slug },
  outlets: { find: outletId, save: (ctx, fields) => saveOutlet(ctx, fields as OutletInput).slug },
  topics: { find: topicId, save: (ctx, fields) => saveTopic(ctx, fields as TopicInput).slug },
  sources: {
    find: (ctx, key) =>
      ctx.db.select({ id: sources.id }).from(sources).where(eq(sources.public_id, key)).get()?.id ?? null,
    save: (ctx, fields) => saveSource(ctx, fields as SourceInput).id,
  },
  claims: {
    find: (ctx, key) => claimRef(ctx, key)?.own ?? null,
    save: (ctx, fields) => saveClaim(ctx, fields as ClaimInput).slug,
  },
  'comment-requests': {
    find: (ctx, key) =>
      ctx.db
        .select({ id: commentRequests.id })
        .from(commentRequests)
        .where(eq(commentRequests.public_id, key))
        .get()?.id ?? null,
    save: (ctx, fields) => {
      const id = fields.id ?? publicId();
      recordCommentRequest(ctx, { ...fields, id } as CommentRequestInput);
      return String(id);
    },
  },
};

/**
 * Makes a record of what was sent.
 * @throws InputError, Refused where its address is taken, and what the noun's command throws
 */
export function createRecord(ctx: Context, noun: Noun, sent: unknown): Saved {
  const { permission, key, called } = NOUNS[noun];
  const { find, save } = KITCHENS[noun];
  demand(ctx.user, permission);
  const fields = fieldsOf(sent);
  if ('version' in fields) throw wrong('version', 'A new record has no version.');
  const wanted = fields[key];
  if (typeof wanted === 'string' && find(ctx, wanted) !== null) {
    refuse(key, `There is a ${called} at “${wanted}” already. Change it with PATCH.`);
  }
  return saved(ctx, noun, save(ctx, fields));
}

/**
 * Changes the fields that were sent of a record; the others stay as they are.
 * @throws NotFound, InputError, StaleVersion with the record as it stands, and what the noun's command throws
 */
export function changeRecord(ctx: Context, noun: Noun, at: string, sent: unknown): Saved {
  const { change, key, called, type } = NOUNS[noun];
  const { find, save, turn } = KITCHENS[noun];
  demand(ctx.user, change);
  const id = find(ctx, at);
  if (id === null) throw new NotFound(`There is no such ${called}.`);
  const given = fieldsOf(sent);
  if (given.version === undefined) throw wrong('version', 'Say which version this change starts from.');
  const stored = inputOfBody(ctx, type, bodyOf(ctx, type, id));
  if (key in given && given[key] !== stored[key]) throw wrong(key, 'An address is never changed.');
  const whole = { ...stored, ...given, [key]: stored[key] };
  try {
    if (!turn?.(ctx, stored, given)) save(ctx, whole);
  } catch (error) {
    if (!(error instanceof StaleVersion)) throw error;
    throw new StaleVersion(STALE, recordAt(ctx, noun, id));
  }
  return saved(ctx, noun, String(stored[key]));
}

/** Statuses that are steps of their own, and changes that a status forbids. */
function turnQuote(ctx: Context, stored: Fields, given: Fields): boolean {
  const { status, ...rest } = given;
  if (status === 'retracted' || status === 'held') {
    const step = { ...rest, id: stored.id } as StepInput & { reason: string };
    if (status === 'retracted') retractQuote(ctx, step);
    else holdQuote(ctx, step);
    return true;
  }
  if (stored.status === 'retracted') {
    refuse('status', 'This quote is retracted; its words cannot be changed.');
  }
  if (stored.status === 'held' && status === undefined) {
    refuse('status', 'This quote is held. Send the status “published” to release it with this change.');
  }
  return false;
}

function saved(ctx: Context, noun: Noun, key: string): Saved {
  const id = KITCHENS[noun].find(ctx, key);
  if (id === null) throw new NotFound('What was saved is not there.');
  return { key, record: recordAt(ctx, noun, id) };
}

function recordAt(ctx: Context, noun: Noun, id: number): Fields {
  const { type, key, page } = NOUNS[noun];
  const body = bodyOf(ctx, type, id);
  const fields = inputOfBody(ctx, type, body);
  const address = page === null ? {} : { page: `${page}/${fields[key]}` };
  return { ...fields, ...foundOut(type, body), ...address, version: versionOf(ctx, type, id) };
}

/** What the record says beside the fields in which it came in. */
function foundOut(type: RecordType, body: Fields): Fields {
  if (type === 'quote') return { appearances: body.appearances, status_reason: body.status_reason };
  if (type === 'source') return { snapshots: body.snapshots };
  if (type === 'claim') return { status: body.status, merged_into: body.merged_into };
  return {};
}
