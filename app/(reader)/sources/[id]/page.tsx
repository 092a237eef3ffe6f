import { notFound } from 'next/navigation';
import { cache } from 'react';
import { SourceRecord } from '#components/source/record.tsx';
import { InTurn } from '#components/ui/in-turn.tsx';
import { sourceDescription } from '#domain/exchange/descriptions.ts';
import { describeSource } from '#domain/quotes/queries-source.ts';
import { readerContext } from '../../../_server/context.ts';
import { recordMetadata } from '../../../_server/metadata.ts';
import type { PageProps } from '../../../_server/page.ts';

type Props = PageProps<{ id: string }>;
const load = cache((id: string) => describeSource(readerContext(), id));

export async function generateMetadata({ params }: Props) {
  const found = await load((await params).id);
  if (!found) return { title: 'Not on record' };
  const { id, headline } = found.source;
  return recordMetadata({
    title: headline,
    description: sourceDescription(found),
    path: `/sources/${id}`,
    types: { 'application/json': `/api/v1/sources/${id}` },
  });
}

export default async function SourcePage({ params }: Props) {
  const found = await load((await params).id);
  if (!found) notFound();
  return (
    <InTurn>
      <SourceRecord {...found} />
      <p className="take-along">
        This source and its statements as <a href={`/api/v1/sources/${found.source.id}`}>JSON</a>
      </p>
    </InTurn>
  );
}
