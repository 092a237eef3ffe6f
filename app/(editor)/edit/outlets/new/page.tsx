import { DeskForm } from '#components/form/desk-form.tsx';
import { AnotherField, OutletFields } from '#components/register/fields.tsx';
import { editorContext } from '../../../../_server/session.ts';
import { Closed, mayCome } from '../../closed.tsx';
import { addOutlet } from '../actions.ts';

export const metadata = { title: 'A new outlet' };

export default async function NewOutletPage() {
  const ctx = await editorContext('/edit/outlets/new');
  if (!mayCome(ctx, 'changeNamed')) return <Closed />;
  return (
    <>
      <p className="kicker">
        <a href="/edit/outlets">Outlets</a>
      </p>
      <h1>Add an outlet</h1>
      <DeskForm action={addOutlet} submit="Add">
        <OutletFields outlet={null} />
        <AnotherField label="This is none of those on record with a near name" />
      </DeskForm>
    </>
  );
}
