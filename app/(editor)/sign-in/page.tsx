import { SignInForm } from '#components/form/sign-in.tsx';
import { ownPath } from '#lib/urls/same-origin.ts';
import { goTo } from '../../_server/go-to.ts';
import { type PageProps, queryOf } from '../../_server/page.ts';
import { currentSession } from '../../_server/session.ts';
import { signIn } from '../actions.ts';

export const metadata = { title: 'Sign in', robots: { index: false, follow: false } };

export default async function SignInPage(props: PageProps) {
  const query = await queryOf(props);
  const next = ownPath(query.get('next'), '/edit');
  if (await currentSession()) goTo(next);
  return (
    <>
      <h1>Sign in</h1>
      {query.has('signed-out') && (
        <p className="notice" role="status">
          You are signed out.
        </p>
      )}
      {query.has('ready') && (
        <p className="notice" role="status">
          Your password is set. Sign in with it.
        </p>
      )}
      <SignInForm action={signIn} next={next} />
      <p className="form-hint mt-6">
        Accounts are made by an admin of this record. Whoever has forgotten the password asks one for a new
        link.
      </p>
    </>
  );
}
