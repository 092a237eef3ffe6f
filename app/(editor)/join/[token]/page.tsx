import { JoinForm } from '#components/account/join.tsx';
import { linkHolder } from '#domain/accounts/queries-sessions.ts';
import { readerContext } from '../../../_server/context.ts';
import { alternates } from '../../../_server/metadata.ts';
import type { PageProps } from '../../../_server/page.ts';
import { setPassword } from '../actions.ts';

export const metadata = {
  title: 'Set your password',
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
  // The address is a secret: the page does not repeat it.
  alternates: alternates('/join'),
} as const;

export default async function JoinPage({ params }: PageProps<{ token: string }>) {
  const { token } = await params;
  const holder = linkHolder(readerContext(), token);
  if (!holder) {
    return (
      <>
        <h1>This link no longer works</h1>
        <p className="lede mt-3">
          It has been used, was replaced by a newer one, or is more than a day old. Ask whoever sent it for a
          new one. If you have set your password already, <a href="/sign-in">sign in</a>.
        </p>
      </>
    );
  }
  return (
    <>
      <h1>{holder.purpose === 'invite' ? 'Set your password' : 'Set a new password'}</h1>
      <p className="lede mt-2">
        For <bdi>{holder.name}</bdi>, who signs in with <bdi>{holder.email}</bdi>.
      </p>
      <JoinForm action={setPassword} token={token} email={holder.email} />
    </>
  );
}
