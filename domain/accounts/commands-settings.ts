import { settings } from '#db/schema-settings.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../fields.ts';
import { recordChange } from '../revisions/commands.ts';
import { demand } from './permissions.ts';
import { getSetting } from './queries-settings.ts';
import { SETTINGS, type Setting, type SettingInput, settingInput } from './settings.ts';

/** History numbers its records: settings by their place in the list, to which names are only ever added. */
const numberOf = (name: Setting) => Object.keys(SETTINGS).indexOf(name) + 1;

/** Sets what holds for the whole newsroom. */
export function setSetting(ctx: Context, raw: SettingInput): { changed: boolean } {
  demand(ctx.user, 'setSetting');
  const input = parseInput(settingInput, raw);
  const name = 'editors_per_stance';
  const id = numberOf(name);
  return recordChange(ctx, {
    record_type: 'setting',
    id,
    action: 'change',
    apply: () => {
      const value = input[name];
      ctx.db
        .insert(settings)
        .values({ key: name, value })
        .onConflictDoUpdate({ target: settings.key, set: { value } })
        .run();
      return id;
    },
    body: () => ({ [name]: getSetting(ctx, name) }),
  });
}
