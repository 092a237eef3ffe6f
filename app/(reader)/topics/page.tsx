import { TopicList, TopicTree } from '#components/topic/tree.tsx';
import { ListFormats } from '#components/ui/list-formats.tsx';
import { Problems } from '#components/ui/notice.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { parseTopicFilter, topicFilterParams } from '#domain/topics/filter.ts';
import { listTopics } from '#domain/topics/queries.ts';
import { readerContext } from '../../_server/context.ts';
import { alternates, listTypes } from '../../_server/metadata.ts';
import { type PageProps, queryOf } from '../../_server/page.ts';

export async function generateMetadata(props: PageProps) {
  const { filter } = parseTopicFilter(await queryOf(props));
  const query = topicFilterParams(filter).toString();
  return {
    title: 'Topics',
    alternates: alternates(query ? `/topics?${query}` : '/topics', listTypes('topics', query)),
  };
}

/** The tree is drawn whole up to this many topics; beyond it one searches. */
const IN_THE_TREE = 2000;

export default async function TopicsPage(props: PageProps) {
  const query = await queryOf(props);
  const { filter, problems } = parseTopicFilter(query);
  const narrowed = Boolean(filter.q || filter.parent || filter.story !== null || filter.after);
  const list = await listTopics(readerContext(), narrowed ? filter : { ...filter, limit: IN_THE_TREE });
  const more = new URLSearchParams(query);
  if (list.next) more.set('after', list.next);
  return (
    <>
      <h1>Topics</h1>
      <p className="lede mt-2">
        A story with the topics below it. The number of a story counts what lies below it, too.
      </p>
      <Problems problems={[...problems, ...list.problems]} />
      {list.items.length === 0 ? (
        <p className="mt-6">
          No topic on record fits. <a href="/topics">All topics</a>.
        </p>
      ) : narrowed ? (
        <TopicList topics={list.items} />
      ) : (
        <TopicTree topics={list.items} />
      )}
      <Pager
        next={list.next && `/topics?${more}`}
        first={narrowed ? '/topics' : null}
        label={`Next of ${list.count.value.toLocaleString('en')}`}
      />
      {list.items.length > 0 && <ListFormats noun="topics" query={topicFilterParams(filter).toString()} />}
    </>
  );
}
