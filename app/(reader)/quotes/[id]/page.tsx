import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ClosedRecord } from '#components/quote/closed.tsx';
import { QuoteRecord } from '#components/quote/record.tsx';
import { conflictsOfQuotes } from '#domain/claims/queries-conflicts.ts';
import { MAX_QUERY } from '#domain/quotes/filter.ts';
import { getQuote, isOpen, marksIn, quotesByPublicId } from '#domain/quotes/queries.ts';
import { readerContext } from '../../../_server/context.ts';
import { type PageProps, queryOf } from '../../../_server/page.ts';

type Props = PageProps<{ id: string }>;
const load = cache((id: string) => getQuote(readerContext(), id));

export async function generateMetadata({ params }: Props) {
  const quote = await load((await params).id);
  if (!quote) return { title: 'Not on record' };
  if (!isOpen(quote)) return { title: quote.status === 'held' ? 'Being checked' : 'Retracted' };
  const words = quote.text.length > 70 ? `${quote.text.slice(0, 70).replace(/\s+\S*$/, '')}…` : quote.text;
  const said = quote.form === 'direct' ? `“${words}”` : words;
  return { title: `${quote.speaker.name}: ${said}` };
}

export default async function QuotePage(props: Props) {
  const quote = await load((await props.params).id);
  if (!quote) notFound();
  if (!isOpen(quote)) return <ClosedRecord quote={quote} />;
  const ctx = readerContext();
  const q = ((await queryOf(props)).get('q') ?? '').slice(0, MAX_QUERY);
  const [marks, conflicts, linked] = await Promise.all([
    marksIn(ctx, quote, q),
    conflictsOfQuotes(ctx, [quote.id]),
    quotesByPublicId(ctx, [
      ...quote.links.map((link) => link.quote),
      ...quote.comment_requests.flatMap(({ answer }) => answer ?? []),
    ]),
  ]);
  return <QuoteRecord quote={quote} conflicts={conflicts} linked={linked} search={{ q, marks }} />;
}
