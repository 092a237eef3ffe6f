import { DeskForm, SelectField } from '#components/form/desk-form.tsx';
import { getSetting } from '#domain/accounts/queries-settings.ts';
import { editorContext } from '../../../_server/session.ts';
import { Closed, mayCome } from '../closed.tsx';
import { setSetting } from './actions.ts';

export const metadata = { title: 'Settings' };

export default async function SettingsPage() {
  const ctx = await editorContext('/edit/settings');
  if (!mayCome(ctx, 'setSetting')) return <Closed />;
  const value = getSetting(ctx, 'editors_per_stance');
  return (
    <>
      <h1>Settings</h1>
      <p className="lede mt-2">What holds for the whole newsroom. Changes stand in the history.</p>
      <DeskForm action={setSetting} submit="Save" done="It is saved.">
        <SelectField
          name="editors_per_stance"
          label="How many editors must agree before a stance counts"
          value={value}
          hint="With two, what an editor files stays a suggestion until another editor confirms it. What counts already stays as it is."
          options={[
            ['1', 'One: an editor’s own reading counts at once'],
            ['2', 'Two: a second editor confirms each'],
          ]}
        />
      </DeskForm>
    </>
  );
}
