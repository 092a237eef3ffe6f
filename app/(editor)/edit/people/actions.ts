'use server';

import { refresh } from 'next/cache';
import type { Context } from '#domain/context.ts';
import * as entities from '#domain/entities/commands.ts';
import type { AffiliationInput, EntityInput } from '#domain/entities/schema.ts';
import * as merges from '#domain/merges/commands.ts';
import { nearNames } from '#domain/search/queries-near.ts';
import { refuse, StaleVersion } from '#lib/errors.ts';
import { formAction } from '../../../_server/action.ts';
import { field, numberField } from '../../../_server/fields.ts';
import { goTo } from '../../../_server/go-to.ts';
import { optional, requiredRecord } from '../typed.ts';

/** Aliases as typed, one in a line: "name | from | to | note". */
function namesIn(form: FormData): EntityInput['names'] {
  return field(form, 'names')
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()))
    .filter(([name]) => name)
    .map(([name = '', from = '', to = '', ...note]) => ({
      name,
      from: from || null,
      to: to || null,
      note: note.join(' | '),
    }));
}

function entityIn(form: FormData): EntityInput {
  return {
    kind: field(form, 'kind') as EntityInput['kind'],
    name: field(form, 'name'),
    description: field(form, 'description'),
    names: namesIn(form),
    reason: optional(form, 'reason'),
  };
}

/** Adds a person or organisation; where a near name is on record, only once the editor says that it is another. */
export const addEntity = formAction('saveEntity', async (ctx, form) => {
  const input = entityIn(form);
  if (field(form, 'another') !== '1') await refuseNear(ctx, input.name);
  goTo(`/edit/people/${entities.saveEntity(ctx, input).slug}`);
});

async function refuseNear(ctx: Context, name: string): Promise<void> {
  const near = (await nearNames(ctx, { noun: 'entity', name, limit: 6 })).filter(
    ({ why }) => why !== 'contains',
  );
  if (near.length === 0) return;
  refuse(
    'name',
    'A near name is on record. Open it, or say below that this is somebody else.',
    near.map(({ slug, name: label, why, kind = '' }) => ({
      value: slug,
      label,
      note: `${why}, ${kind}`,
      href: `/edit/people/${slug}`,
    })),
  );
}

export const saveEntity = formAction('saveEntity', (ctx, form) => {
  const [slug, version] = [field(form, 'slug'), numberField(form, 'version')];
  again(() => entities.saveEntity(ctx, { ...entityIn(form), slug, version }));
});

/** Does it and shows the page as it then is; so also where somebody else was faster, with the version that stands. */
function again(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (error instanceof StaleVersion) refresh();
    throw error;
  }
  refresh();
}

function termsIn(
  form: FormData,
): Pick<AffiliationInput, 'speaks_for' | 'from' | 'to' | 'role' | 'title' | 'source'> {
  return {
    role: field(form, 'role') as AffiliationInput['role'],
    title: field(form, 'title'),
    speaks_for: field(form, 'speaks_for') === '1',
    from: optional(form, 'from') ?? null,
    to: optional(form, 'to') ?? null,
    source: optional(form, 'source') ?? null,
  };
}

/** Says that one belongs to another: whose member is whom is chosen on the form. */
export const addAffiliation = formAction('saveAffiliation', async (ctx, form) => {
  const other = await requiredRecord(ctx, form, 'other', 'entity');
  const own = field(form, 'slug');
  const [member, principal] = field(form, 'direction') === 'has_member' ? [other, own] : [own, other];
  again(() => entities.saveAffiliation(ctx, { member, principal, ...termsIn(form) }));
});

export const saveAffiliation = formAction('saveAffiliation', (ctx, form) => {
  const [member, principal] = [field(form, 'member'), field(form, 'principal')];
  const version = numberField(form, 'version');
  again(() => entities.saveAffiliation(ctx, { member, principal, version, ...termsIn(form) }));
});

export const removeAffiliation = formAction('removeAffiliation', (ctx, form) => {
  again(() =>
    entities.removeAffiliation(ctx, {
      member: field(form, 'member'),
      principal: field(form, 'principal'),
      role: field(form, 'role') as AffiliationInput['role'],
      title: field(form, 'title'),
      reason: field(form, 'reason'),
    }),
  );
});

/** Merges one person, organisation or outlet into another, whose page then says so. */
export const mergeRecords = formAction('mergeRecords', (ctx, form) => {
  const noun = field(form, 'noun') as 'entity' | 'outlet';
  const into = field(form, 'into');
  merges.mergeRecords(ctx, { noun, from: field(form, 'from'), into, reason: field(form, 'reason') });
  goTo(`/edit/${noun === 'entity' ? 'people' : 'outlets'}/${into}#merges`);
});

export const undoMerge = formAction('undoMerge', (ctx, form) => {
  merges.undoMerge(ctx, { merge: numberField(form, 'merge'), reason: field(form, 'reason') });
  refresh();
});

/** Finds which record was meant and shows what merging into it would move. Changes nothing. */
export const pickMerge = formAction('mergeRecords', async (ctx, form) => {
  const noun = field(form, 'noun') === 'outlet' ? 'outlet' : 'entity';
  const into = await requiredRecord(ctx, form, 'into', noun);
  const room = noun === 'outlet' ? 'outlets' : 'people';
  goTo(`/edit/${room}/${field(form, 'from')}/merge?into=${into}`);
});
