import { PasswordForm } from '#components/account/password.tsx';
import { ProfileForm } from '#components/account/profile.tsx';
import { roleName } from '#components/account/roles.ts';
import { Sessions } from '#components/account/sessions.tsx';
import { TokenForm, Tokens } from '#components/account/tokens.tsx';
import { covers } from '#domain/accounts/permissions.ts';
import { getAccount, listSessions, listTokens } from '#domain/accounts/queries.ts';
import { ROLES } from '#lib/vocabulary.ts';
import { editorContext } from '../../../_server/session.ts';
import { changePassword, endSession, makeToken, revokeToken, saveProfile } from './actions.ts';

export const metadata = { title: 'Account' };

export default async function AccountPage() {
  const ctx = await editorContext('/edit/account');
  const [account, sessions, tokens] = await Promise.all([
    getAccount(ctx),
    listSessions(ctx, ctx.session.id),
    listTokens(ctx),
  ]);
  return (
    <>
      <h1>Account</h1>
      <p className="lede mt-2">
        <bdi>{account.email}</bdi>, {roleName(ctx.user.role).toLowerCase()}. History knows you as{' '}
        <code>{account.handle}</code>.
      </p>
      <section className="section" aria-labelledby="name-section">
        <h2 id="name-section">Name</h2>
        <ProfileForm action={saveProfile} name={account.name} version={account.version} />
      </section>
      <section className="section" aria-labelledby="two-factor">
        <h2 id="two-factor">Two-factor sign-in</h2>
        <p>
          {account.two_factor ? 'It is on: signing in asks for a code from your app.' : 'It is off.'}{' '}
          <a href="/edit/account/two-factor">{account.two_factor ? 'Recovery codes' : 'Set it up'}</a>
        </p>
      </section>
      <section className="section" aria-labelledby="password-section">
        <h2 id="password-section">Password</h2>
        <PasswordForm action={changePassword} />
      </section>
      <section className="section" aria-labelledby="sessions">
        <h2 id="sessions">Where you are signed in</h2>
        <Sessions action={endSession} sessions={sessions} />
      </section>
      <section className="section" aria-labelledby="tokens">
        <h2 id="tokens">API tokens</h2>
        <p className="form-hint">
          A token lets a program write to the record in your name. <a href="/docs/api">The API</a>
        </p>
        {tokens.length > 0 && <Tokens action={revokeToken} tokens={tokens} />}
        <TokenForm action={makeToken} roles={ROLES.filter((role) => covers(ctx.user.role, role))} />
      </section>
    </>
  );
}
