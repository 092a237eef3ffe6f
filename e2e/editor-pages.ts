import type { Staff } from './accounts.ts';

/**
 * One of every kind of page for editors, and those states of it that look different, with who sees it. The sweeps
 * for accessibility, widths and headers go through all of them.
 */
export const EDITOR_PAGES: Record<string, { as: Staff; path: string }> = {
  desk: { as: 'editor', path: '/edit' },
  'desk of an admin': { as: 'admin', path: '/edit' },
  'drafts of one speaker': { as: 'editor', path: '/edit?status=draft&speaker=alec-baldwin' },
  'what readers reported': { as: 'editor', path: '/edit?reported=1' },
  'desk of a contributor': { as: 'contributor', path: '/edit?status=in_review' },
  'a preview of a step': {
    as: 'editor',
    path: '/edit/bulk?action=publish&id=desk-gun&id=desk-undated&id=baldwin-abc-never',
  },
  'a preview of a hold': { as: 'editor', path: '/edit/bulk?action=hold&id=baldwin-abc-never' },
  'nothing chosen': { as: 'editor', path: '/edit/bulk?action=hold' },
  'a draft in review': { as: 'editor', path: '/edit/quotes/desk-undated/review' },
  'a held quote in review': { as: 'editor', path: '/edit/quotes/canary-held/review' },
  'history of a quote': { as: 'editor', path: '/edit/quotes/canary-held/history' },
  'history of a person': { as: 'editor', path: '/edit/history/entity/alec-baldwin' },
  'history of everything': { as: 'contributor', path: '/edit/history' },
  'history under a filter': { as: 'editor', path: '/edit/history?type=stance&who=edda-marsh' },
  reports: { as: 'editor', path: '/edit/reports' },
  'reports dealt with': { as: 'editor', path: '/edit/reports?state=done' },
  'requests for comment': { as: 'editor', path: '/edit/quotes/allred-nothing-exonerates/comment-requests' },
  users: { as: 'admin', path: '/edit/users' },
  'users, not open to one': { as: 'contributor', path: '/edit/users' },
  'a user': { as: 'admin', path: '/edit/users/cleo-draft' },
  'a new statement': { as: 'editor', path: '/edit/quotes/new' },
  'a statement': { as: 'editor', path: '/edit/quotes/baldwin-instagram-lie' },
  'an article to capture': { as: 'editor', path: '/edit/capture' },
  'a source': { as: 'editor', path: '/edit/sources/article-2' },
  account: { as: 'editor', path: '/edit/account' },
  'two-factor sign-in, off': { as: 'contributor', path: '/edit/account/two-factor' },
  'two-factor sign-in, on': { as: 'admin', path: '/edit/account/two-factor' },
};
