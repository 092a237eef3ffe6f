import { quotesHref } from '#domain/quotes/filter.ts';
import type { TopicRow } from '#domain/topics/types.ts';

/** Topics under their stories, as deep as they go; each number leads to what it counts. */
export function TopicTree({ topics, below = null }: { topics: TopicRow[]; below?: string | null }) {
  const here = topics.filter(({ parent }) => (parent?.slug ?? null) === below);
  if (here.length === 0) return null;
  return (
    <ul className={below === null ? 'tree' : ''}>
      {here.map((topic) => (
        <li key={topic.slug}>
          <TopicLine topic={topic} story={below === null} />
          <TopicTree topics={topics} below={topic.slug} />
        </li>
      ))}
    </ul>
  );
}

/** Topics in one list, each with the topic above it. */
export function TopicList({ topics }: { topics: TopicRow[] }) {
  return (
    <ul className="tree">
      {topics.map((topic) => (
        <li key={topic.slug}>
          <TopicLine topic={topic} story={false} />
        </li>
      ))}
    </ul>
  );
}

function TopicLine({ topic: { slug, name, counts }, story }: { topic: TopicRow; story: boolean }) {
  return (
    <p className={story ? 'leader story' : 'leader'}>
      <a href={`/topics/${slug}`}>
        <bdi>{name}</bdi>
      </a>
      {counts.quotes > 0 ? (
        <a
          className="tabular"
          href={quotesHref({ topic: [slug] })}
          aria-label={`${counts.quotes.toLocaleString('en')} statements on ${name}`}
        >
          {counts.quotes.toLocaleString('en')}
        </a>
      ) : (
        <span className="quiet tabular">0</span>
      )}
    </p>
  );
}
