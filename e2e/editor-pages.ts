import type { Staff } from './accounts.ts';

/**
 * One of every kind of page for editors, and those states of it that look different, with who sees it. The sweeps
 * for accessibility, widths and headers go through all of them.
 */
export const EDITOR_PAGES: Record<string, { as: Staff; path: string }> = {
  desk: { as: 'editor', path: '/edit' },
  'desk of an admin': { as: 'admin', path: '/edit' },
  users: { as: 'admin', path: '/edit/users' },
  'users, not open to one': { as: 'contributor', path: '/edit/users' },
  'a user': { as: 'admin', path: '/edit/users/cleo-draft' },
  account: { as: 'editor', path: '/edit/account' },
  'two-factor sign-in, off': { as: 'contributor', path: '/edit/account/two-factor' },
  'two-factor sign-in, on': { as: 'admin', path: '/edit/account/two-factor' },
};
