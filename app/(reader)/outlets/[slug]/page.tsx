import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { OutletRecord } from '#components/outlet/record.tsx';
import { QuoteFormats } from '#components/quote/formats.tsx';
import { InTurn } from '#components/ui/in-turn.tsx';
import { ListFormats } from '#components/ui/list-formats.tsx';
import { outletDescription } from '#domain/exchange/descriptions.ts';
import { describeOutlet } from '#domain/outlets/queries.ts';
import { EVERY_QUOTE } from '#domain/quotes/filter.ts';
import { listQuotes } from '#domain/quotes/queries.ts';
import { parseSourceFilter } from '#domain/sources/filter.ts';
import { listSources } from '#domain/sources/queries.ts';
import { readerContext } from '../../../_server/context.ts';
import { feedTypes, recordMetadata } from '../../../_server/metadata.ts';
import type { PageProps } from '../../../_server/page.ts';

type Props = PageProps<{ slug: string }>;
const load = cache((slug: string) => describeOutlet(readerContext(), slug));
const SHOWN = 5;

export async function generateMetadata({ params }: Props) {
  const outlet = await load((await params).slug);
  if (!outlet) return { title: 'Not on record' };
  const { slug, name } = outlet;
  return recordMetadata({
    title: name,
    description: outletDescription(outlet),
    path: `/outlets/${slug}`,
    types: {
      'application/json': `/api/v1/outlets/${slug}`,
      ...feedTypes([`/feeds/quotes.atom?outlet=${slug}`, `Statements from ${name}`]),
    },
  });
}

export default async function OutletPage({ params }: Props) {
  const { slug } = await params;
  const outlet = await load(slug);
  if (!outlet) notFound();
  if (outlet.slug !== slug) permanentRedirect(`/outlets/${outlet.slug}`);
  const ctx = readerContext();
  const newest = async (outlet_as: 'venue' | 'credit' | 'publisher') =>
    (await listQuotes(ctx, { ...EVERY_QUOTE, outlet: [slug], outlet_as, limit: SHOWN })).items;
  const ofIt = parseSourceFilter(new URLSearchParams({ outlet: slug, limit: '10' })).filter;
  const [venue, credit, publisher, sources] = await Promise.all([
    newest('venue'),
    newest('credit'),
    newest('publisher'),
    listSources(ctx, ofIt),
  ]);
  return (
    <InTurn>
      <OutletRecord outlet={outlet} newest={{ venue, credit, publisher }} sources={sources.items} />
      <QuoteFormats filter={{ outlet: [slug] }} what="Statements from it, in any of these roles," />
      {sources.items.length > 0 && <ListFormats noun="sources" query={`outlet=${slug}`} what="Its sources" />}
    </InTurn>
  );
}
