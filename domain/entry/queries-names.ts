import { type FieldChoice, type FieldError, InputError } from '#lib/errors.ts';
import type { Context } from '../context.ts';
import { entityId } from '../entities/queries.ts';
import { SLUG } from '../fields.ts';
import { outletId } from '../outlets/queries.ts';
import { claimId } from '../quotes/queries-resolve.ts';
import { nearNames } from '../search/queries-near.ts';
import { sourceRow } from '../sources/queries-text.ts';
import { topicId } from '../topics/queries.ts';
import { addedName, addedValue, KINDS_TO_ADD } from './kinds.ts';
import type { NameNoun } from './types.ts';

/** A record by its address name, or one that saving will make. */
export type Meant = { slug: string } | { kind: string; name: string };

/**
 * Finds what each field names: an address name, a name or alias that exactly one record has, or "new:" for one
 * that is to be made. Everything else is a question back: the near names first, then to add it as new.
 * @throws InputError (400) naming every field that is not clear, with its choices
 */
export async function meantBy(
  ctx: Context,
  asked: readonly { field: string; noun: NameNoun; value: string }[],
): Promise<Map<string, Meant>> {
  const found = new Map<string, Meant>();
  const errors: FieldError[] = [];
  for (const { field, noun, value } of asked) {
    if (!value || found.has(key(noun, value))) continue;
    const meant = await meantByOne(ctx, noun, value);
    if ('choices' in meant) errors.push({ field, typed: value, ...meant });
    else found.set(key(noun, value), meant);
  }
  if (errors[0]) throw new InputError(errors[0].message, errors);
  return found;
}

/** Where `meantBy` keeps what a value of a noun means. */
export function key(noun: NameNoun, value: string): string {
  return `${noun}:${value}`;
}

async function meantByOne(
  ctx: Context,
  noun: NameNoun,
  value: string,
): Promise<Meant | { message: string; choices: FieldChoice[] }> {
  const added = addedName(value);
  if (added) {
    return KINDS_TO_ADD[noun].includes(added.kind)
      ? added
      : { message: 'Choose what kind this is.', choices: addChoices(noun, added.name) };
  }
  if (SLUG.test(value) && isKnown(ctx, noun, value)) return { slug: value };
  const near = await nearNames(ctx, { noun, name: value, limit: 6 });
  const [same, second] = near.filter(({ why }) => why === 'same name');
  if (same && !second) return { slug: same.slug };
  const choices = near.map(({ slug, name, why, kind }) => ({
    value: slug,
    label: name,
    note: kind ? `${why}, ${kind}` : why,
  }));
  return {
    message: second ? `Several are called “${value}”.` : `Nothing on record is called “${value}”.`,
    choices: [...choices, ...(second ? [] : addChoices(noun, value))],
  };
}

function isKnown(ctx: Context, noun: NameNoun, slug: string): boolean {
  if (noun === 'source') return sourceRow(ctx, slug) !== null;
  const idOf = { entity: entityId, outlet: outletId, topic: topicId, claim: claimId }[noun];
  return idOf(ctx, slug) !== null;
}

function addChoices(noun: NameNoun, name: string): FieldChoice[] {
  return KINDS_TO_ADD[noun].map((kind) => ({
    value: addedValue(kind, name),
    label: kind ? `Add “${name}” as a new ${noun === 'entity' ? kind : `${noun}: ${kind}`}` : `Add “${name}”`,
  }));
}
