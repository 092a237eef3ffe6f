import { TopicTree } from '#components/register/topics.tsx';
import { listTopicTree } from '#domain/merges/queries-register.ts';
import { editorContext } from '../../../_server/session.ts';
import { Closed, mayCome } from '../closed.tsx';

export const metadata = { title: 'Topics' };

export default async function TopicsPage() {
  const ctx = await editorContext('/edit/topics');
  if (!mayCome(ctx, 'changeNamed')) return <Closed />;
  return (
    <>
      <h1>Topics</h1>
      <p className="desk-links">
        <a href="/edit/topics/new">Add a topic</a>
      </p>
      <TopicTree topics={await listTopicTree(ctx)} />
    </>
  );
}
