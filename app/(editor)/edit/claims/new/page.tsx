import { ClaimFields } from '#components/filing/claim-fields.tsx';
import { DeskForm } from '#components/form/desk-form.tsx';
import { editorContext } from '../../../../_server/session.ts';
import { Closed, mayCome } from '../../closed.tsx';
import { makeClaim } from '../actions.ts';

export const metadata = { title: 'A new claim' };

export default async function NewClaimPage() {
  const ctx = await editorContext('/edit/claims/new');
  if (!mayCome(ctx, 'changeNamed')) return <Closed />;
  return (
    <>
      <p className="kicker">
        <a href="/edit/claims">Claims</a>
      </p>
      <h1>Word a new claim</h1>
      <p className="lede mt-2">
        One proposition that somebody may affirm or deny, worded neutrally and affirmatively. Two claims are
        the same if the same things make them true.
      </p>
      <DeskForm action={makeClaim} submit="Make the claim and file under it">
        <ClaimFields claim={null} />
      </DeskForm>
    </>
  );
}
