import { DeskForm } from '#components/form/desk-form.tsx';
import { AnotherField } from '#components/register/fields.tsx';
import { TopicFields } from '#components/register/topics.tsx';
import { getTopic } from '#domain/topics/queries.ts';
import { type PageProps, queryOf } from '../../../../_server/page.ts';
import { editorContext } from '../../../../_server/session.ts';
import { Closed, mayCome } from '../../closed.tsx';
import { addTopic } from '../actions.ts';

export const metadata = { title: 'A new topic' };

export default async function NewTopicPage(props: PageProps) {
  const ctx = await editorContext('/edit/topics/new');
  if (!mayCome(ctx, 'changeNamed')) return <Closed />;
  const parent = await getTopic(ctx, (await queryOf(props)).get('parent') ?? '');
  return (
    <>
      <p className="kicker">
        <a href="/edit/topics">Topics</a>
      </p>
      <h1>Add a topic</h1>
      <DeskForm action={addTopic} submit="Add">
        <TopicFields name="" parent={parent} />
        <AnotherField label="This is none of those on record with a near name" />
      </DeskForm>
    </>
  );
}
