/** The cookie of a session: `__Host-` binds it to this very host, over a safe connection, for every path. */
export const SESSION_COOKIE = '__Host-on-record';

/** Whether a Cookie header carries a session, sound or not. */
export function hasSessionCookie(header: string | null | undefined): boolean {
  return (header ?? '').split(';').some((one) => one.trim().startsWith(`${SESSION_COOKIE}=`));
}
