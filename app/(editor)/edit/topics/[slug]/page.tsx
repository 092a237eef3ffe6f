import { notFound } from 'next/navigation';
import { DeskForm } from '#components/form/desk-form.tsx';
import { TopicFields } from '#components/register/topics.tsx';
import { versionOf } from '#domain/merges/queries-register.ts';
import { getTopic } from '#domain/topics/queries.ts';
import { goTo } from '../../../../_server/go-to.ts';
import type { PageProps } from '../../../../_server/page.ts';
import { editorContext } from '../../../../_server/session.ts';
import { Closed, mayCome } from '../../closed.tsx';
import { saveTopic } from '../actions.ts';

export const metadata = { title: 'A topic' };

export default async function EditTopicPage({ params }: PageProps<{ slug: string }>) {
  const { slug } = await params;
  const ctx = await editorContext(`/edit/topics/${slug}`);
  if (!mayCome(ctx, 'changeNamed')) return <Closed />;
  const topic = await getTopic(ctx, slug);
  if (!topic) notFound();
  if (topic.slug !== slug) goTo(`/edit/topics/${topic.slug}`);
  const version = versionOf(ctx, 'topic', topic.slug) ?? 1;
  return (
    <>
      <p className="kicker">
        <a href="/edit/topics">Topics</a>
      </p>
      <h1>
        <bdi>{topic.name}</bdi>
      </h1>
      <p className="desk-links">
        <a href={`/edit/claims?topic=${topic.slug}`}>Its claims</a>
        <a href={`/edit/topics/new?parent=${topic.slug}`}>Add a topic below it</a>
      </p>
      <DeskForm action={saveTopic} hidden={{ slug: topic.slug, version }} submit="Save" done="It is saved.">
        <TopicFields name={topic.name} parent={topic.parent} />
      </DeskForm>
    </>
  );
}
