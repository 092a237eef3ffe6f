import { NotAllowed, SignInNeeded } from '#lib/errors.ts';
import { ROLES, type Role } from '#lib/vocabulary.ts';

/** Who acts. `id` is what history keeps. */
export type User = { id: string; name: string; role: Role };

/**
 * Who may do what: the one table. A command asks it in its first line; a query that can see more than
 * readers may asks it too.
 */
export const PERMISSIONS = {
  /** To change a person, outlet, topic or claim that is on record; adding one is part of entering a draft. */
  changeNamed: ['admin', 'editor'],
  saveEntity: ['admin', 'editor', 'contributor'],
  saveAffiliation: ['admin', 'editor'],
  removeAffiliation: ['admin', 'editor'],
  saveOutlet: ['admin', 'editor', 'contributor'],
  saveTopic: ['admin', 'editor', 'contributor'],
  mergeRecords: ['admin', 'editor'],
  undoMerge: ['admin', 'editor'],
  saveSource: ['admin', 'editor', 'contributor'],
  addSnapshotText: ['admin', 'editor', 'contributor'],
  saveEntry: ['admin', 'editor', 'contributor'],
  keepFormDraft: ['admin', 'editor', 'contributor'],
  dropFormDraft: ['admin', 'editor', 'contributor'],
  saveQuote: ['admin', 'editor', 'contributor'],
  startCapture: ['admin', 'editor', 'contributor'],
  readCapture: ['admin', 'editor', 'contributor'],
  captureAgain: ['admin', 'editor', 'contributor'],
  addByHand: ['admin', 'editor', 'contributor'],
  acceptCandidate: ['admin', 'editor', 'contributor'],
  acceptAbove: ['admin', 'editor', 'contributor'],
  rejectCandidates: ['admin', 'editor', 'contributor'],
  undoDecision: ['admin', 'editor', 'contributor'],
  submitForReview: ['admin', 'editor', 'contributor'],
  publishQuote: ['admin', 'editor'],
  sendBack: ['admin', 'editor'],
  holdQuote: ['admin', 'editor'],
  releaseQuote: ['admin', 'editor'],
  changeInBulk: ['admin', 'editor'],
  revertBulk: ['admin', 'editor'],
  restoreRevision: ['admin', 'editor'],
  handleReport: ['admin', 'editor'],
  seeHistory: ['admin', 'editor', 'contributor'],
  retractQuote: ['admin', 'editor'],
  linkQuotes: ['admin', 'editor'],
  unlinkQuotes: ['admin', 'editor'],
  recordCommentRequest: ['admin', 'editor'],
  recordVerification: ['admin'],
  saveClaim: ['admin', 'editor', 'contributor'],
  mergeClaims: ['admin', 'editor'],
  linkClaims: ['admin', 'editor'],
  unlinkClaims: ['admin', 'editor'],
  splitClaim: ['admin', 'editor'],
  retireClaim: ['admin', 'editor'],
  reopenClaim: ['admin', 'editor'],
  recordStance: ['admin', 'editor', 'contributor'],
  confirmStance: ['admin', 'editor'],
  reviewStance: ['admin', 'editor'],
  withdrawStance: ['admin', 'editor'],
  seeDrafts: ['admin', 'editor', 'contributor'],
  setSetting: ['admin'],
  seeUsers: ['admin'],
  inviteUser: ['admin'],
  changeRole: ['admin'],
  disableUser: ['admin'],
  enableUser: ['admin'],
  issueLink: ['admin'],
  resetTwoFactor: ['admin'],
  saveProfile: ['admin', 'editor', 'contributor'],
  changePassword: ['admin', 'editor', 'contributor'],
  recordTwoFactor: ['admin', 'editor', 'contributor'],
  endSession: ['admin', 'editor', 'contributor'],
  makeToken: ['admin', 'editor', 'contributor'],
  revokeToken: ['admin', 'editor', 'contributor'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/**
 * What may be sent by someone who is not signed in, or not wholly: each with what it asks for instead of a role.
 */
export const OPEN_ACTIONS = {
  signIn: 'an e-mail address and its password',
  enterCode: 'a sign-in whose password was right',
  signOut: 'nothing: it ends whatever session there is',
  takeUpLink: 'a one-time link',
  startTwoFactor: 'a session and its password; admins come here before they may do anything else',
  reportError: 'nothing: readers say what is wrong with a quote, a few times an hour from one address',
  confirmTwoFactor: 'a session and a code that fits',
} as const;

/** The name of everything that a form or a program may send to change something. */
export type Action = Permission | keyof typeof OPEN_ACTIONS;

/** Whether an action asks for a role. */
export function isPermission(action: Action): action is Permission {
  return action in PERMISSIONS;
}

/** Whether `user` may do `permission`; nobody signed in may do nothing of it. */
export function may(user: User | null, permission: Permission): boolean {
  return user !== null && (PERMISSIONS[permission] as readonly Role[]).includes(user.role);
}

/** Whether a role may do everything that another may. */
export function covers(role: Role, other: Role): boolean {
  return ROLES.indexOf(role) <= ROLES.indexOf(other);
}

/** @throws SignInNeeded (401) for nobody, NotAllowed (403) for the wrong role */
export function demand(user: User | null, permission: Permission): void {
  if (!user) throw new SignInNeeded();
  if (!may(user, permission)) throw new NotAllowed();
}
