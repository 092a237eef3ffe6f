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
