import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { SmallTimeline } from '#components/chart/timeline-small.tsx';
import { ProfilePage } from '#components/entity/profile.tsx';
import { QuoteFormats } from '#components/quote/formats.tsx';
import { InTurn } from '#components/ui/in-turn.tsx';
import { ListFormats } from '#components/ui/list-formats.tsx';
import { getProfile } from '#domain/compare/queries-profile.ts';
import { personDescription } from '#domain/exchange/descriptions.ts';
import { EVERY_QUOTE } from '#domain/quotes/filter.ts';
import { listQuotes } from '#domain/quotes/queries.ts';
import { WHOLE_TIMELINE } from '#domain/timeline/filter.ts';
import { layTimeline } from '#domain/timeline/queries.ts';
import { readerContext } from '../../../_server/context.ts';
import { feedTypes, recordMetadata } from '../../../_server/metadata.ts';
import type { PageProps } from '../../../_server/page.ts';

type Props = PageProps<{ slug: string }>;
const load = cache((slug: string) => getProfile(readerContext(), slug));
const SHOWN = 8;
/** Statements in the small timeline. */
const SMALL = 12;

export async function generateMetadata({ params }: Props) {
  const profile = await load((await params).slug);
  if (!profile) return { title: 'Not on record' };
  const { slug, name } = profile.entity;
  return recordMetadata({
    title: name,
    description: personDescription(profile),
    path: `/people/${slug}`,
    types: {
      'application/json': `/api/v1/entities/${slug}`,
      ...feedTypes(
        [`/feeds/quotes.atom?speaker=${slug}`, `Statements by ${name}`],
        [`/feeds/quotes.atom?about=${slug}`, `Statements about ${name}`],
        [`/feeds/conflicts.atom?a=${slug}`, `Conflicts with ${name} on one side`],
      ),
    },
    kind: 'profile',
  });
}

export default async function PersonPage({ params }: Props) {
  const { slug } = await params;
  const profile = await load(slug);
  if (!profile) notFound();
  const { entity } = profile;
  if (entity.slug !== slug) permanentRedirect(`/people/${entity.slug}`);
  const ctx = readerContext();
  const [said, about, forThem, inTime] = await Promise.all([
    listQuotes(ctx, { ...EVERY_QUOTE, speaker: [entity.slug], limit: SHOWN }),
    listQuotes(ctx, { ...EVERY_QUOTE, about: [entity.slug], limit: SHOWN }),
    listQuotes(ctx, { ...EVERY_QUOTE, side: [entity.slug], limit: profile.counts.said_by > 0 ? 1 : SHOWN }),
    layTimeline(ctx, { ...WHOLE_TIMELINE, quotes: { ...EVERY_QUOTE, side: [entity.slug] } }, SMALL),
  ]);
  return (
    <InTurn>
      <ProfilePage
        profile={profile}
        said={said}
        about={about}
        side={forThem}
        timeline={<SmallTimeline answer={inTime} />}
      />
      {said.items.length > 0 && <QuoteFormats filter={{ speaker: [slug] }} what="What they said" />}
      {about.items.length > 0 && <QuoteFormats filter={{ about: [slug] }} what="What was said about them" />}
      {profile.counts.conflicts > 0 && (
        <ListFormats
          noun="conflicts"
          query={`a=${slug}`}
          feed={`/feeds/conflicts.atom?a=${slug}`}
          what="Conflicts with them on one side"
        />
      )}
    </InTurn>
  );
}
