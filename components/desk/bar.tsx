import type { ReactNode } from 'react';
import type { User } from '#domain/accounts/permissions.ts';
import { roomsFor } from './rooms.ts';

const ROLE_NAMES = { admin: 'Admin', editor: 'Editor', contributor: 'Contributor' } as const;

/** The head of every page for editors: its rooms, and who one is signed in as. `signOut` is a form. */
export function DeskBar({ user, signOut }: { user: User; signOut: ReactNode }) {
  return (
    <div className="desk-bar">
      <nav aria-label="Desk">
        <ul>
          <li>
            <a href="/edit">Desk</a>
          </li>
          {roomsFor(user).map(({ href, name }) => (
            <li key={href}>
              <a href={href}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <details className="desk-menu">
        <summary>
          <bdi>{user.name}</bdi> <span className="quiet">{ROLE_NAMES[user.role]}</span>
        </summary>
        <ul>
          <li>
            <a href="/edit/account">Account</a>
          </li>
          <li>{signOut}</li>
        </ul>
      </details>
    </div>
  );
}
