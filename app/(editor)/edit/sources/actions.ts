'use server';

import { refresh } from 'next/cache';
import { understoodDate } from '#domain/entry/dates.ts';
import * as sources from '#domain/sources/commands.ts';
import { sourceFacts } from '#domain/sources/queries-text.ts';
import { NotFound, StaleVersion } from '#lib/errors.ts';
import type { SourceKind } from '#lib/vocabulary.ts';
import { formAction } from '../../../_server/action.ts';
import { field, numberField } from '../../../_server/fields.ts';
import { optional, recordIn } from '../typed.ts';

/** Corrects what a source says of itself; its captured texts stay as they are. */
export const saveSource = formAction('saveSource', async (ctx, form) => {
  const id = field(form, 'id');
  // Only what is on record is corrected here: another address would make a source.
  if (!sourceFacts(ctx, id)) throw new NotFound('There is no such source.');
  const text = (name: string) => optional(form, name) ?? '';
  const outlet = await recordIn(ctx, form, 'outlet', 'outlet');
  try {
    sources.saveSource(ctx, {
      id,
      version: numberField(form, 'version'),
      kind: field(form, 'kind') as SourceKind,
      headline: text('headline'),
      outlet,
      outlet_note: text('outlet_note'),
      byline: text('byline'),
      published: understoodDate('published', text('published'), null)?.edtf ?? null,
      published_basis: text('published_basis'),
      url: optional(form, 'url') ?? null,
      archived_url: optional(form, 'archived_url') ?? null,
      access_note: text('access_note'),
      language: text('language'),
    });
  } catch (error) {
    if (error instanceof StaleVersion) refresh();
    throw error;
  }
  refresh();
});
