import { notFound } from 'next/navigation';
import { LinkForm, RoleForm, UserStep } from '#components/account/user-forms.tsx';
import { standing } from '#components/account/users.tsx';
import { When } from '#components/account/when.tsx';
import { getUser } from '#domain/accounts/queries.ts';
import type { PageProps } from '../../../../_server/page.ts';
import { editorContext } from '../../../../_server/session.ts';
import { Closed, mayCome } from '../../closed.tsx';
import { changeRole, disableUser, enableUser, issueLink, resetTwoFactor } from '../actions.ts';

export const metadata = { title: 'User' };

export default async function UserPage({ params }: PageProps<{ handle: string }>) {
  const { handle } = await params;
  const ctx = await editorContext(`/edit/users/${encodeURIComponent(handle)}`);
  if (!mayCome(ctx, 'seeUsers')) return <Closed />;
  const user = (await getUser(ctx, handle)) ?? notFound();
  return (
    <>
      <p className="kicker">
        <a href="/edit/users">Users</a>
      </p>
      <h1>
        <bdi>{user.name}</bdi>
      </h1>
      <dl className="facts mt-4">
        <dt>E-mail address</dt>
        <dd>
          <bdi>{user.email}</bdi>
        </dd>
        <dt>In history</dt>
        <dd>
          <code>{user.handle}</code>
        </dd>
        <dt>Account</dt>
        <dd>
          {standing(user)}
          {user.link && (
            <span className="why">
              The link works until <When at={user.link.expires_at} />.
            </span>
          )}
        </dd>
        <dt>Two-factor</dt>
        <dd>{user.two_factor ? 'On' : 'Off'}</dd>
        <dt>Last seen</dt>
        <dd>{user.seen_at ? <When at={user.seen_at} /> : 'Not signed in'}</dd>
      </dl>
      <section className="section" aria-labelledby="role-section">
        <h2 id="role-section">Role</h2>
        <RoleForm action={changeRole} user={user} />
      </section>
      <section className="section" aria-labelledby="way-in">
        <h2 id="way-in">Way in</h2>
        {user.disabled_at ? (
          <>
            <p>
              Disabled since <When at={user.disabled_at} />. What they did stays theirs in history.
            </p>
            <UserStep
              action={enableUser}
              user={user.handle}
              button="Enable the account"
              done="The account is enabled."
            />
          </>
        ) : (
          <>
            <LinkForm
              action={issueLink}
              user={user.handle}
              button={user.joined ? 'Make a link for a new password' : 'Make a new link'}
            />
            {user.two_factor && (
              <UserStep
                action={resetTwoFactor}
                user={user.handle}
                button="Take two-factor sign-in away: the device is lost"
                done="Two-factor sign-in is taken away, and every session has ended."
              />
            )}
            <UserStep
              action={disableUser}
              user={user.handle}
              button="Disable the account"
              done="The account is disabled, and every session has ended."
            />
          </>
        )}
      </section>
    </>
  );
}
