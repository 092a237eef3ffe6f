import type { Role } from '#lib/vocabulary.ts';

/** The roles, with what they may do, in words for people. */
export const ROLE_CHOICES: readonly (readonly [role: Role, name: string, about: string])[] = [
  ['contributor', 'Contributor', 'writes drafts'],
  ['editor', 'Editor', 'publishes and corrects; everything but users'],
  ['admin', 'Admin', 'everything, users too'],
];

/** The name of a role. */
export function roleName(role: Role): string {
  return ROLE_CHOICES.find(([one]) => one === role)?.[1] ?? role;
}
