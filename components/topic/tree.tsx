import { quotesHref } from '#domain/quotes/filter.ts';
import type { TopicRow } from '#domain/topics/types.ts';
import { InTurn } from '../ui/in-turn.tsx';

/** Topics under their stories, as deep as they go; each number leads to what it counts. */
export function TopicTree({ topics }: { topics: TopicRow[] }) {
  const below = Map.groupBy(topics, ({ parent }) => parent?.slug ?? null);
  return (
    <ul className="tree">
      {(below.get(null) ?? []).map((story) => (
        <InTurn key={story.slug}>
          <Branch topic={story} story below={below} />
        </InTurn>
      ))}
    </ul>
  );
}

type Below = ReadonlyMap<string | null, TopicRow[]>;

function Branch({ topic, story = false, below }: { topic: TopicRow; story?: boolean; below: Below }) {
  const parts = below.get(topic.slug) ?? [];
  return (
    <li>
      <TopicLine topic={topic} story={story} />
      {parts.length > 0 && (
        <ul>
          {parts.map((part) => (
            <Branch key={part.slug} topic={part} below={below} />
          ))}
        </ul>
      )}
    </li>
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
