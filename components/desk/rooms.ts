import { may, type Permission, type User } from '#domain/accounts/permissions.ts';

/** One room of the editors' part: its page, and what one must be allowed to do to have a use for it. */
export type DeskRoom = { href: string; name: string; about: string; permission: Permission };

/** Every room of the editors' part, in the order of the bar. Only pages that exist are listed. */
export const DESK_ROOMS: readonly DeskRoom[] = [
  {
    href: '/edit/quotes/new',
    name: 'New statement',
    about: 'Enter what somebody said, with its source',
    permission: 'saveEntry',
  },
  {
    href: '/edit/capture',
    name: 'Capture',
    about: 'Paste an article, accept its statements one by one',
    permission: 'startCapture',
  },
  {
    href: '/edit/reports',
    name: 'Reports',
    about: 'What readers say is wrong',
    permission: 'seeDrafts',
  },
  {
    href: '/edit/history',
    name: 'History',
    about: 'Every change, by whom and why',
    permission: 'seeHistory',
  },
  {
    href: '/edit/claims',
    name: 'Claims',
    about: 'File statements under claims, settle stances, word, link, merge and split claims',
    permission: 'recordStance',
  },
  {
    href: '/edit/people',
    name: 'People',
    about: 'Names, affiliations and merges of people and organisations',
    permission: 'changeNamed',
  },
  {
    href: '/edit/outlets',
    name: 'Outlets',
    about: 'Where things are said, credited and published',
    permission: 'changeNamed',
  },
  {
    href: '/edit/topics',
    name: 'Topics',
    about: 'Stories and what lies below them',
    permission: 'changeNamed',
  },
  {
    href: '/edit/settings',
    name: 'Settings',
    about: 'How many editors a stance needs',
    permission: 'setSetting',
  },
  {
    href: '/edit/users',
    name: 'Users',
    about: 'Invite people, set what they may do',
    permission: 'seeUsers',
  },
];

/** The rooms that this user has a use for. */
export function roomsFor(user: User): DeskRoom[] {
  return DESK_ROOMS.filter(({ permission }) => may(user, permission));
}
