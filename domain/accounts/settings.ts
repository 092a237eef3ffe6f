import * as z from 'zod';

/** What admins may set for the whole newsroom: each with its values, the first one being the default. */
export const SETTINGS = {
  /** How many editors must agree before a stance counts. */
  editors_per_stance: ['1', '2'],
} as const satisfies Record<string, readonly string[]>;

export type Setting = keyof typeof SETTINGS;
export type SettingValue<S extends Setting> = (typeof SETTINGS)[S][number];

export const settingInput = z.strictObject({
  editors_per_stance: z.enum(SETTINGS.editors_per_stance),
});
export type SettingInput = z.input<typeof settingInput>;
