import { EnrolForm, TwoFactorOn } from '#components/account/two-factor.tsx';
import { hasUnconfirmedFactor } from '#domain/accounts/queries-sessions.ts';
import { readerContext } from '../../../../_server/context.ts';
import { type PageProps, queryOf } from '../../../../_server/page.ts';
import { signedIn } from '../../../../_server/session.ts';
import { SignOut } from '../../../sign-out.tsx';
import { confirmTwoFactor, renewRecoveryCodes, startTwoFactor, switchTwoFactorOff } from '../actions.ts';

export const metadata = { title: 'Two-factor sign-in' };

export default async function TwoFactorPage(props: PageProps) {
  const query = await queryOf(props);
  // Not `editorContext`: admins are sent here before they may go anywhere else.
  const { user, user_id, two_factor, needs_two_factor } = await signedIn('/edit/account/two-factor');
  return (
    <>
      <h1>Two-factor sign-in</h1>
      {query.has('on') && two_factor && (
        <p className="notice" role="status">
          It is on. <a href="/edit">Go to the desk</a>
        </p>
      )}
      {query.has('off') && !two_factor && (
        <p className="notice" role="status">
          It is off: your password alone lets you in.
        </p>
      )}
      <p className="lede mt-2">
        {two_factor
          ? 'Signing in asks for a code from your authenticator app, besides the password.'
          : 'With it, signing in asks for a code from an app on your phone or in your password manager, so that a stolen password alone opens nothing.'}{' '}
        {needs_two_factor && 'Admins need it before they can do anything else.'}
      </p>
      {two_factor ? (
        <TwoFactorOn
          renew={renewRecoveryCodes}
          switchOff={user.role === 'admin' ? null : switchTwoFactorOff}
        />
      ) : (
        <EnrolForm
          start={startTwoFactor}
          confirm={confirmTwoFactor}
          begun={hasUnconfirmedFactor(readerContext(), user_id)}
        />
      )}
      {needs_two_factor ? (
        <div className="mt-6">
          <SignOut plain />
        </div>
      ) : (
        <p className="mt-6">
          <a href="/edit/account">Account</a>
        </p>
      )}
    </>
  );
}
