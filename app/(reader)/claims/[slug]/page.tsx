import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { SmallTimeline } from '#components/chart/timeline-small.tsx';
import { ClosedClaimRecord } from '#components/claim/closed.tsx';
import { ClaimRecord } from '#components/claim/record.tsx';
import { QuoteFormats } from '#components/quote/formats.tsx';
import { InTurn } from '#components/ui/in-turn.tsx';
import { LinkedData } from '#components/ui/linked-data.tsx';
import { ListFormats } from '#components/ui/list-formats.tsx';
import { describeClaim } from '#domain/claims/queries-claim.ts';
import { getClosedClaim } from '#domain/claims/queries-closed.ts';
import { claimDescription } from '#domain/exchange/descriptions.ts';
import { claimRowNode } from '#domain/exchange/linked-data.ts';
import { EVERY_QUOTE } from '#domain/quotes/filter.ts';
import { layTimeline } from '#domain/timeline/queries.ts';
import { CONTEXT } from '#lib/jsonld/vocabulary.ts';
import { readerContext } from '../../../_server/context.ts';
import { feedTypes, recordMetadata } from '../../../_server/metadata.ts';
import { publicOrigin } from '../../../_server/origin.ts';
import type { PageProps } from '../../../_server/page.ts';

type Props = PageProps<{ slug: string }>;
/** Statements in the small timeline. */
const SMALL = 16;
const load = cache((slug: string) => describeClaim(readerContext(), slug));
const loadClosed = cache((slug: string) => getClosedClaim(readerContext(), slug));

export async function generateMetadata({ params }: Props) {
  const { slug: asked } = await params;
  const found = await load(asked);
  if (!found) {
    const closed = await loadClosed(asked);
    return { title: closed ? `Claim: ${closed.text}` : 'Not on record' };
  }
  const { slug, text } = found.claim;
  return recordMetadata({
    // Alone, as where its address is passed on, a claim's wording would read as if it were ours.
    title: `Claim: ${text}`,
    description: claimDescription(found.counts),
    path: `/claims/${slug}`,
    types: {
      'application/json': `/api/v1/claims/${slug}`,
      ...feedTypes(
        [`/feeds/quotes.atom?claim=${slug}`, 'Statements on this claim'],
        [`/feeds/conflicts.atom?claim=${slug}`, 'Conflicts on this claim'],
      ),
    },
  });
}

export default async function ClaimPage({ params }: Props) {
  const { slug } = await params;
  const found = await load(slug);
  if (!found) {
    const closed = await loadClosed(slug);
    if (!closed) notFound();
    if (closed.slug !== slug) permanentRedirect(`/claims/${closed.slug}`);
    return <ClosedClaimRecord claim={closed} />;
  }
  if (found.claim.slug !== slug) permanentRedirect(`/claims/${found.claim.slug}`);
  const origin = publicOrigin();
  const { claim, counts, conflicts } = found;
  const inTime = await layTimeline(
    readerContext(),
    { quotes: { ...EVERY_QUOTE, claim: [claim.slug] }, lanes: 'side' },
    SMALL,
  );
  return (
    <InTurn>
      <ClaimRecord {...found} timeline={<SmallTimeline answer={inTime} />} />
      <QuoteFormats filter={{ claim: [claim.slug] }} what="These statements" />
      {conflicts.length > 0 && (
        <ListFormats
          noun="conflicts"
          query={`claim=${claim.slug}`}
          feed={`/feeds/conflicts.atom?claim=${claim.slug}`}
          what="These conflicts"
        />
      )}
      <LinkedData data={{ '@context': CONTEXT, ...claimRowNode({ ...claim, counts }, origin) }} />
    </InTurn>
  );
}
