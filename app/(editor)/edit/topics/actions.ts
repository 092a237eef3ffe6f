'use server';

import { refresh } from 'next/cache';
import { nearNames } from '#domain/search/queries-near.ts';
import * as topics from '#domain/topics/commands.ts';
import { refuse, StaleVersion } from '#lib/errors.ts';
import { formAction } from '../../../_server/action.ts';
import { field, numberField } from '../../../_server/fields.ts';
import { goTo } from '../../../_server/go-to.ts';
import { recordIn } from '../typed.ts';

/** Adds a topic; where a near name is on record, only once the editor says that it is another. */
export const addTopic = formAction('saveTopic', async (ctx, form) => {
  const name = field(form, 'name');
  const parent = await recordIn(ctx, form, 'parent', 'topic');
  const near = await nearNames(ctx, { noun: 'topic', name, limit: 6 });
  if (near.length > 0 && field(form, 'another') !== '1') {
    refuse(
      'name',
      'A near name is on record. Open it, or say below that this is another topic.',
      near.map(({ slug, name: label, why }) => ({
        value: slug,
        label,
        note: why,
        href: `/edit/topics/${slug}`,
      })),
    );
  }
  goTo(`/edit/topics/${topics.saveTopic(ctx, { name, parent }).slug}`);
});

/** Renames a topic, or moves it below another. */
export const saveTopic = formAction('saveTopic', async (ctx, form) => {
  const parent = await recordIn(ctx, form, 'parent', 'topic');
  const [slug, version] = [field(form, 'slug'), numberField(form, 'version')];
  try {
    topics.saveTopic(ctx, { slug, version, name: field(form, 'name'), parent });
  } catch (error) {
    if (error instanceof StaleVersion) refresh();
    throw error;
  }
  refresh();
});
