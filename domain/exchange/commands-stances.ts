import { eq } from 'drizzle-orm';
import { claims, stances } from '#db/schema-claims.ts';
import { entities } from '#db/schema-entities.ts';
import { quotes } from '#db/schema-quotes.ts';
import { NotFound, refuse, StaleVersion } from '#lib/errors.ts';
import { demand } from '../accounts/permissions.ts';
import { confirmStance, reviewStance, withdrawStance } from '../claims/commands-settle.ts';
import { recordStance } from '../claims/commands-stances.ts';
import type { ReviewInput, StanceInput } from '../claims/schema.ts';
import { type Context, tx } from '../context.ts';
import type { Saved } from './commands-records.ts';
import { bodyOf, versionOf } from './queries-records.ts';
import { type Fields, fieldsOf, STALE, wrong } from './sent.ts';
import { STANCE_STEPS, type StanceStep } from './steps.ts';

/** What stays of a stance where it is not sent anew. Why, and on whose authority, is said with every change. */
const KEPT = ['sign', 'force', 'act', 'condition', 'words'];
const SENT = [...KEPT, 'reason', 'origin', 'method', 'score'];

/**
 * Files a quote under a claim as sent.
 * @throws Refused where there is such a stance, and what recordStance throws
 */
export function createStance(ctx: Context, sent: unknown): Saved {
  demand(ctx.user, 'recordStance');
  const fields = fieldsOf(sent);
  if ('version' in fields) throw wrong('version', 'A new record has no version.');
  return tx(ctx, () => {
    const { id, changed } = recordStance(ctx, fields as StanceInput);
    if (!changed || versionOf(ctx, 'stance', id) !== 1) {
      refuse('claim', `This quote is filed under this claim already. ${changeAt(id)}`);
    }
    return savedStance(ctx, id);
  });
}

const changeAt = (id: number) => `Change it with PATCH at /api/v1/stances/${id}.`;

/**
 * Changes how a stance reads, or takes a step with it: confirm, agree, disagree, withdraw. A change by someone who
 * may only suggest becomes a suggestion beside it, with a number of its own.
 * @throws NotFound, InputError, StaleVersion, and what the commands throw
 */
export function changeStance(ctx: Context, at: string, sent: unknown): Saved {
  demand(ctx.user, 'recordStance');
  return tx(ctx, () => {
    const id = /^\d{1,15}$/.test(at) ? Number(at) : 0;
    const key = keyOf(ctx, id);
    const { version, step, ...fields } = fieldsOf(sent);
    if (typeof version !== 'number') throw wrong('version', 'Say which version this change starts from.');
    if (versionOf(ctx, 'stance', id) !== version) {
      throw new StaleVersion(STALE, savedStance(ctx, id).record);
    }
    const changed =
      step === undefined ? reword(ctx, id, fields, key) : takeStep(ctx, id, step, { ...fields, ...key });
    return savedStance(ctx, changed);
  });
}

/** @returns the stance that reads so now: this one, or a suggestion beside it */
function reword(ctx: Context, id: number, fields: Fields, key: Key): number {
  const strange = Object.keys(fields).find((field) => !SENT.includes(field));
  if (strange) throw wrong(strange, 'This is not changed: withdraw the stance and make another.');
  const body = bodyOf(ctx, 'stance', id);
  if (body.state === 'withdrawn') refuse('state', 'This stance was withdrawn. Make another.');
  const stored = Object.fromEntries(KEPT.map((field) => [field, body[field]]));
  const done = recordStance(ctx, { ...stored, ...fields, ...key } as StanceInput);
  const isNew = done.changed && versionOf(ctx, 'stance', done.id) === 1;
  if (done.id !== id && !isNew) refuseBeside(done.id);
  return done.id;
}

/** The commands know stances by quote, claim and holder: they may mean another than the one that was sent for. */
function refuseBeside(id: number): never {
  refuse('state', `Another stance of this quote on this claim stands beside this one. ${changeAt(id)}`);
}

type Key = { quote: string; claim: string; holder: string };

function takeStep(ctx: Context, id: number, step: unknown, fields: Fields & Key): number {
  const steps: Record<StanceStep, () => { changed: boolean }> = {
    confirm: () => confirmStance(ctx, fields),
    agree: () => reviewStance(ctx, { ...fields, verdict: 'agree' } as ReviewInput),
    disagree: () => reviewStance(ctx, { ...fields, verdict: 'disagree' } as ReviewInput),
    withdraw: () => withdrawStance(ctx, fields as Fields & Key & { reason: string }),
  };
  const known = STANCE_STEPS.find((one) => one === step);
  if (!known) throw wrong('step', `Use one of ${STANCE_STEPS.join(', ')}.`);
  const before = versionOf(ctx, 'stance', id);
  if (known === 'confirm' && bodyOf(ctx, 'stance', id).state !== 'suggested') {
    refuse('state', 'Only a suggestion is confirmed.');
  }
  const { changed } = steps[known]();
  if (changed && versionOf(ctx, 'stance', id) === before) {
    refuse('state', 'Another stance of this quote on this claim stands before this one. Settle that first.');
  }
  return id;
}

function keyOf(ctx: Context, id: number): Key {
  const key = ctx.db
    .select({ quote: quotes.public_id, claim: claims.slug, holder: entities.slug })
    .from(stances)
    .innerJoin(quotes, eq(quotes.id, stances.quote_id))
    .innerJoin(claims, eq(claims.id, stances.claim_id))
    .innerJoin(entities, eq(entities.id, stances.holder_id))
    .where(eq(stances.id, id))
    .get();
  if (!key) throw new NotFound('There is no such stance.');
  return key;
}

function savedStance(ctx: Context, id: number): Saved {
  const body = bodyOf(ctx, 'stance', id);
  const record = { id: String(id), ...body, page: `/quotes/${body.quote}` };
  return { key: String(id), record: { ...record, version: versionOf(ctx, 'stance', id) } };
}
