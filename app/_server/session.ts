import { headers } from 'next/headers';
import { cache } from 'react';
import { openSession } from '#domain/accounts/queries-sessions.ts';
import type { Session } from '#domain/accounts/types.ts';
import type { Context } from '#domain/context.ts';
import { hasSessionCookie } from '#lib/cookies.ts';
import { readerContext } from './context.ts';
import { goTo } from './go-to.ts';

/** The session of the request's cookie, if it holds; looked up once per request. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const sent = await headers();
  // Readers have no cookie: they cost nothing here.
  if (!hasSessionCookie(sent.get('cookie'))) return null;
  // Loaded at first need: most processes' requests are readers'.
  const { auth } = await import('./auth.ts');
  const found = await auth().api.getSession({ headers: new Headers(sent), query: { disableRefresh: true } });
  return found && openSession(readerContext(), Number(found.session.id));
});

/**
 * The context of whoever is signed in; the user is null for readers, and for an admin who has no second factor
 * yet.
 */
export async function sessionContext(): Promise<Context> {
  const session = await currentSession();
  return { ...readerContext(), user: session && !session.needs_two_factor ? session.user : null };
}

/**
 * The context for a page under /edit, where somebody is signed in. Others are sent to sign in and come back to
 * `path`; an admin without a second factor is sent to set one up.
 */
export async function editorContext(path: string): Promise<EditorContext> {
  const session = await signedIn(path);
  if (session.needs_two_factor) goTo('/edit/account/two-factor');
  return { ...readerContext(), user: session.user, session };
}

export type EditorContext = Context & { user: Session['user']; session: Session };

/** The session, whatever it may do; whoever has none is sent to sign in. */
export async function signedIn(path: string): Promise<Session> {
  // A page may put together its path with a query that is empty.
  const next = encodeURIComponent(path.replace(/\?$/, ''));
  return (await currentSession()) ?? goTo(`/sign-in?next=${next}`);
}
