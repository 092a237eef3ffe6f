'use server';

import { refresh } from 'next/cache';
import * as settings from '#domain/accounts/commands-settings.ts';
import type { SettingInput } from '#domain/accounts/settings.ts';
import { formAction } from '../../../_server/action.ts';
import { field } from '../../../_server/fields.ts';

export const setSetting = formAction('setSetting', (ctx, form) => {
  const editors = field(form, 'editors_per_stance') as SettingInput['editors_per_stance'];
  settings.setSetting(ctx, { editors_per_stance: editors });
  refresh();
});
