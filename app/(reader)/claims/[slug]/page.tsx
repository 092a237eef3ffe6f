import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { SmallTimeline } from '#components/chart/timeline-small.tsx';
import { ClaimRecord } from '#components/claim/record.tsx';
import { describeClaim } from '#domain/claims/queries-claim.ts';
import { EVERY_QUOTE } from '#domain/quotes/filter.ts';
import { layTimeline } from '#domain/timeline/queries.ts';
import { readerContext } from '../../../_server/context.ts';
import type { PageProps } from '../../../_server/page.ts';

type Props = PageProps<{ slug: string }>;
/** Statements in the small timeline. */
const SMALL = 16;
const load = cache((slug: string) => describeClaim(readerContext(), slug));

export async function generateMetadata({ params }: Props) {
  const found = await load((await params).slug);
  return { title: found?.claim.text ?? 'Not on record' };
}

export default async function ClaimPage({ params }: Props) {
  const { slug } = await params;
  const found = await load(slug);
  if (!found) notFound();
  if (found.claim.slug !== slug) permanentRedirect(`/claims/${found.claim.slug}`);
  const claim = [found.claim.slug];
  const inTime = await layTimeline(
    readerContext(),
    { quotes: { ...EVERY_QUOTE, claim }, lanes: 'side' },
    SMALL,
  );
  return <ClaimRecord {...found} timeline={<SmallTimeline answer={inTime} />} />;
}
