'use server';

import { refresh } from 'next/cache';
import type { Context } from '#domain/context.ts';
import * as outlets from '#domain/outlets/commands.ts';
import type { OutletInput } from '#domain/outlets/schema.ts';
import { nearNames } from '#domain/search/queries-near.ts';
import { refuse, StaleVersion } from '#lib/errors.ts';
import { formAction } from '../../../_server/action.ts';
import { field, numberField } from '../../../_server/fields.ts';
import { goTo } from '../../../_server/go-to.ts';
import { optional, recordIn } from '../typed.ts';

async function outletIn(ctx: Context, form: FormData): Promise<OutletInput> {
  return {
    kind: field(form, 'kind') as OutletInput['kind'],
    name: field(form, 'name'),
    url: optional(form, 'url') ?? null,
    entity: await recordIn(ctx, form, 'entity', 'entity'),
    reason: optional(form, 'reason'),
  };
}

/** Adds an outlet; where a near name is on record, only once the editor says that it is another. */
export const addOutlet = formAction('saveOutlet', async (ctx, form) => {
  const input = await outletIn(ctx, form);
  const near = await nearNames(ctx, { noun: 'outlet', name: input.name, limit: 6 });
  if (near.length > 0 && field(form, 'another') !== '1') {
    refuse(
      'name',
      'A near name is on record. Open it, or say below that this is another outlet.',
      near.map(({ slug, name, why }) => ({
        value: slug,
        label: name,
        note: why,
        href: `/edit/outlets/${slug}`,
      })),
    );
  }
  goTo(`/edit/outlets/${outlets.saveOutlet(ctx, input).slug}`);
});

export const saveOutlet = formAction('saveOutlet', async (ctx, form) => {
  const input = await outletIn(ctx, form);
  try {
    outlets.saveOutlet(ctx, { ...input, slug: field(form, 'slug'), version: numberField(form, 'version') });
  } catch (error) {
    if (error instanceof StaleVersion) refresh();
    throw error;
  }
  refresh();
});
