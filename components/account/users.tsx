import type { UserLine } from '#domain/accounts/types.ts';
import { roleName } from './roles.ts';
import { When } from './when.tsx';

/** How an account stands, in a few words. */
export function standing({ disabled_at, joined, link }: UserLine): string {
  if (disabled_at) return 'Disabled';
  if (joined) return link ? 'Active, new link sent' : 'Active';
  return link ? 'Invited' : 'Invited, the link has run out';
}

/** Everyone who has an account. */
export function UsersTable({ users }: { users: UserLine[] }) {
  return (
    <table className="ledger mt-4">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Role</th>
          <th scope="col">Account</th>
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <tr key={user.handle}>
            <th scope="row">
              <a href={`/edit/users/${user.handle}`}>
                <bdi>{user.name}</bdi>
              </a>
              <span className="quiet small block wrap-anywhere font-normal">
                <bdi>{user.email}</bdi>
              </span>
            </th>
            <td>{roleName(user.role)}</td>
            <td>
              {standing(user)}
              {user.two_factor && ', two-factor on'}
              <span className="quiet small block">
                {user.seen_at ? (
                  <>
                    Last seen <When at={user.seen_at} />
                  </>
                ) : (
                  'Not signed in'
                )}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
