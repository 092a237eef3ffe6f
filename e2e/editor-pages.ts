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
  claims: { as: 'editor', path: '/edit/claims' },
  'a new claim': { as: 'editor', path: '/edit/claims/new' },
  filing: { as: 'editor', path: '/edit/claims/pulled-the-trigger' },
  'filing, a stance opened': { as: 'secondEditor', path: '/edit/claims/pulled-the-trigger?stance=9' },
  'filing, as a contributor': { as: 'contributor', path: '/edit/claims/complying-with-warrant' },
  'filing, nothing found': { as: 'editor', path: '/edit/claims/pulled-the-trigger?q=zebra' },
  'a claim, to be changed': { as: 'editor', path: '/edit/claims/pulled-the-trigger/edit' },
  people: { as: 'editor', path: '/edit/people' },
  'people, merged': { as: 'editor', path: '/edit/people?merged=1' },
  'a new person': { as: 'editor', path: '/edit/people/new' },
  'a person': { as: 'editor', path: '/edit/people/alec-baldwin' },
  'a merge': { as: 'editor', path: '/edit/people/mamie-mitchell/merge?into=alec-baldwin' },
  'a merge that cannot be': { as: 'editor', path: '/edit/people/luke-nikas/merge?into=alec-baldwin' },
  outlets: { as: 'editor', path: '/edit/outlets' },
  'a new outlet': { as: 'editor', path: '/edit/outlets/new' },
  'an outlet': { as: 'editor', path: '/edit/outlets/associated-press' },
  topics: { as: 'editor', path: '/edit/topics' },
  'a new topic': { as: 'editor', path: '/edit/topics/new' },
  'a topic': { as: 'editor', path: '/edit/topics/phone-warrant' },
  'links of a statement': { as: 'editor', path: '/edit/quotes/baldwin-instagram-lie/links' },
  settings: { as: 'admin', path: '/edit/settings' },
};
