import { may, type Permission } from '#domain/accounts/permissions.ts';
import { answerWishes } from '#lib/answer-wish.ts';
import type { EditorContext } from '../../_server/session.ts';

/** Whether a page is for this user; where it is not, the answer has the status 403. */
export function mayCome(ctx: EditorContext, permission: Permission): boolean {
  if (may(ctx.user, permission)) return true;
  const answer = answerWishes().getStore();
  if (answer) answer.status = 403;
  return false;
}

/** In place of a page that this user's role does not open. */
export function Closed() {
  return (
    <>
      <h1>Not open to you</h1>
      <p className="lede mt-3">
        Your role does not open this page. An admin of this record can give you another.{' '}
        <a href="/edit">Desk</a>
      </p>
    </>
  );
}
