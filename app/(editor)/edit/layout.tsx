import type { ReactNode } from 'react';
import { DeskBar } from '#components/desk/bar.tsx';
import { currentSession } from '../../_server/session.ts';
import { SignOut } from '../sign-out.tsx';

export const metadata = { robots: { index: false, follow: false } };

/** The bar of the editors' part. Each page asks for itself who may see it. */
export default async function EditLayout({ children }: { children: ReactNode }) {
  const session = await currentSession();
  return (
    <>
      {session && !session.needs_two_factor && <DeskBar user={session.user} signOut={<SignOut />} />}
      {children}
    </>
  );
}
