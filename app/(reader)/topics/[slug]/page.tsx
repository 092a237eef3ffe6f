import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { SmallTimeline } from '#components/chart/timeline-small.tsx';
import { QuoteFormats } from '#components/quote/formats.tsx';
import { TopicRecord } from '#components/topic/record.tsx';
import { InTurn } from '#components/ui/in-turn.tsx';
import { ListFormats } from '#components/ui/list-formats.tsx';
import { parseClaimFilter } from '#domain/claims/filter.ts';
import { listClaims } from '#domain/claims/queries.ts';
import { newestOnEach } from '#domain/claims/queries-conflicts.ts';
import { describeTopic } from '#domain/claims/queries-topic.ts';
import { topicDescription } from '#domain/exchange/descriptions.ts';
import { EVERY_QUOTE } from '#domain/quotes/filter.ts';
import { listQuotes } from '#domain/quotes/queries.ts';
import { listFacets } from '#domain/quotes/queries-facets.ts';
import { layTimeline } from '#domain/timeline/queries.ts';
import { readerContext } from '../../../_server/context.ts';
import { feedTypes, recordMetadata } from '../../../_server/metadata.ts';
import type { PageProps } from '../../../_server/page.ts';

type Props = PageProps<{ slug: string }>;
/** So many contested claims are shown with a pair each: those with the most pairs. */
const CONTESTED = 12;
/** Statements in the small timeline. */
const SMALL = 16;
const load = cache((slug: string) => describeTopic(readerContext(), slug));

export async function generateMetadata({ params }: Props) {
  const topic = await load((await params).slug);
  if (!topic) return { title: 'Not on record' };
  const { slug, name } = topic;
  return recordMetadata({
    title: name,
    description: topicDescription(topic),
    path: `/topics/${slug}`,
    types: {
      'application/json': `/api/v1/topics/${slug}`,
      ...feedTypes(
        [`/feeds/quotes.atom?topic=${slug}`, `Statements on ${name}`],
        [`/feeds/conflicts.atom?topic=${slug}`, `Conflicts on ${name}`],
      ),
    },
  });
}

export default async function TopicPage({ params }: Props) {
  const { slug } = await params;
  const topic = await load(slug);
  if (!topic) notFound();
  if (topic.slug !== slug) permanentRedirect(`/topics/${topic.slug}`);
  const ctx = readerContext();
  const query = (limit: number) => new URLSearchParams({ topic: slug, limit: String(limit) });
  const [claims, newest, inTime] = await Promise.all([
    listClaims(ctx, parseClaimFilter(query(25)).filter),
    listQuotes(ctx, { ...EVERY_QUOTE, topic: [slug], limit: 5 }),
    layTimeline(ctx, { quotes: { ...EVERY_QUOTE, topic: [slug] }, lanes: 'side' }, SMALL),
  ]);
  const contested = claims.items.filter(({ counts }) => counts.conflicts > 0).map((claim) => claim.slug);
  const conflicts = await newestOnEach(ctx, contested.slice(0, CONTESTED));
  const facets = await listFacets(ctx, { resolved: newest.resolved, words: [], limit: 10 });
  return (
    <InTurn>
      <TopicRecord
        topic={topic}
        claims={claims.items}
        conflicts={conflicts}
        more={contested.length > CONTESTED}
        newest={newest.items}
        speakers={facets.speaker?.values ?? []}
        subjects={facets.about?.values ?? []}
        timeline={<SmallTimeline answer={inTime} />}
      />
      {topic.counts.quotes > 0 && <QuoteFormats filter={{ topic: [slug] }} what="Statements on this topic" />}
      {topic.counts.conflicts > 0 && (
        <ListFormats
          noun="conflicts"
          query={`topic=${slug}`}
          feed={`/feeds/conflicts.atom?topic=${slug}`}
          what="Conflicts on it"
        />
      )}
    </InTurn>
  );
}
