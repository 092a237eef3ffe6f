import { NotAllowed, SignInNeeded } from '#lib/errors.ts';
import type { Role } from '#lib/vocabulary.ts';

/** Who acts. `id` is what history keeps. */
export type User = { id: string; name: string; role: Role };

/**
 * Who may do what: the one table. A command asks it in its first line; a query that can see more than
 * readers may asks it too.
 */
export const PERMISSIONS = {
  saveEntity: ['admin', 'editor'],
  saveAffiliation: ['admin', 'editor'],
  saveOutlet: ['admin', 'editor'],
  saveTopic: ['admin', 'editor'],
  saveSource: ['admin', 'editor', 'contributor'],
  saveQuote: ['admin', 'editor', 'contributor'],
  publishQuote: ['admin', 'editor'],
  retractQuote: ['admin', 'editor'],
  linkQuotes: ['admin', 'editor'],
  recordCommentRequest: ['admin', 'editor'],
  recordVerification: ['admin'],
  saveClaim: ['admin', 'editor'],
  mergeClaims: ['admin', 'editor'],
  linkClaims: ['admin', 'editor'],
  recordStance: ['admin', 'editor', 'contributor'],
  confirmStance: ['admin', 'editor'],
  reviewStance: ['admin', 'editor'],
  withdrawStance: ['admin', 'editor'],
  seeDrafts: ['admin', 'editor', 'contributor'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** Whether `user` may do `permission`; nobody signed in may do nothing of it. */
export function may(user: User | null, permission: Permission): boolean {
  return user !== null && (PERMISSIONS[permission] as readonly Role[]).includes(user.role);
}

/** @throws SignInNeeded (401) for nobody, NotAllowed (403) for the wrong role */
export function demand(user: User | null, permission: Permission): void {
  if (!user) throw new SignInNeeded();
  if (!may(user, permission)) throw new NotAllowed();
}
