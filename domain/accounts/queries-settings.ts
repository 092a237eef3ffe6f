import { eq } from 'drizzle-orm';
import { settings } from '#db/schema-settings.ts';
import type { Context } from '../context.ts';
import { SETTINGS, type Setting, type SettingValue } from './settings.ts';

/** What a setting stands at; its default where nobody has set it. */
export function getSetting<S extends Setting>(ctx: Context, name: S): SettingValue<S> {
  const values: readonly SettingValue<S>[] = SETTINGS[name];
  const row = ctx.db.select().from(settings).where(eq(settings.key, name)).get();
  return values.find((value) => value === row?.value) ?? (values[0] as SettingValue<S>);
}
