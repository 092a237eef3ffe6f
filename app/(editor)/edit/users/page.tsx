import { InviteForm } from '#components/account/user-forms.tsx';
import { UsersTable } from '#components/account/users.tsx';
import { listUsers } from '#domain/accounts/queries.ts';
import { editorContext } from '../../../_server/session.ts';
import { Closed, mayCome } from '../closed.tsx';
import { inviteUser } from './actions.ts';

export const metadata = { title: 'Users' };

export default async function UsersPage() {
  const ctx = await editorContext('/edit/users');
  if (!mayCome(ctx, 'seeUsers')) return <Closed />;
  return (
    <>
      <h1>Users</h1>
      <UsersTable users={await listUsers(ctx)} />
      <section className="section" aria-labelledby="invite">
        <h2 id="invite">Invite somebody</h2>
        <InviteForm action={inviteUser} />
      </section>
    </>
  );
}
