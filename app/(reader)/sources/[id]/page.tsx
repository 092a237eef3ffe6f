import { notFound } from 'next/navigation';
import { cache } from 'react';
import { SourceRecord } from '#components/source/record.tsx';
import { describeSource } from '#domain/quotes/queries-source.ts';
import { readerContext } from '../../../_server/context.ts';
import type { PageProps } from '../../../_server/page.ts';

type Props = PageProps<{ id: string }>;
const load = cache((id: string) => describeSource(readerContext(), id));

export async function generateMetadata({ params }: Props) {
  const found = await load((await params).id);
  return { title: found?.source.headline ?? 'Not on record' };
}

export default async function SourcePage({ params }: Props) {
  const found = await load((await params).id);
  if (!found) notFound();
  return <SourceRecord {...found} />;
}
