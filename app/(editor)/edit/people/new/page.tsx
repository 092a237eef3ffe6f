import { DeskForm } from '#components/form/desk-form.tsx';
import { AnotherField, EntityFields } from '#components/register/fields.tsx';
import { editorContext } from '../../../../_server/session.ts';
import { Closed, mayCome } from '../../closed.tsx';
import { addEntity } from '../actions.ts';

export const metadata = { title: 'A new person or organisation' };

export default async function NewPersonPage() {
  const ctx = await editorContext('/edit/people/new');
  if (!mayCome(ctx, 'changeNamed')) return <Closed />;
  return (
    <>
      <p className="kicker">
        <a href="/edit/people">People and organisations</a>
      </p>
      <h1>Add a person or organisation</h1>
      <p className="lede mt-2">
        Readers hear of them with the first published statement by them or about them. An unnamed source is a
        record of its own, called as it was printed: “a deputy”.
      </p>
      <DeskForm action={addEntity} submit="Add">
        <EntityFields entity={null} />
        <AnotherField label="This is none of those on record with a near name" />
      </DeskForm>
    </>
  );
}
