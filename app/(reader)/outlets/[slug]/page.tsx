import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { OutletRecord } from '#components/outlet/record.tsx';
import { describeOutlet } from '#domain/outlets/queries.ts';
import { EVERY_QUOTE } from '#domain/quotes/filter.ts';
import { listQuotes } from '#domain/quotes/queries.ts';
import { parseSourceFilter } from '#domain/sources/filter.ts';
import { listSources } from '#domain/sources/queries.ts';
import { readerContext } from '../../../_server/context.ts';
import type { PageProps } from '../../../_server/page.ts';

type Props = PageProps<{ slug: string }>;
const load = cache((slug: string) => describeOutlet(readerContext(), slug));
const SHOWN = 5;

export async function generateMetadata({ params }: Props) {
  const outlet = await load((await params).slug);
  return { title: outlet?.name ?? 'Not on record' };
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
  return <OutletRecord outlet={outlet} newest={{ venue, credit, publisher }} sources={sources.items} />;
}
