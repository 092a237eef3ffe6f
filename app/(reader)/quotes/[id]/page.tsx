import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ClosedRecord } from '#components/quote/closed.tsx';
import { QuoteRecord } from '#components/quote/record.tsx';
import { CiteAndShare } from '#components/share/cite.tsx';
import { LinkedData } from '#components/ui/linked-data.tsx';
import { conflictsOfQuotes } from '#domain/claims/queries-conflicts.ts';
import { statementsAgainst } from '#domain/conflicts/queries.ts';
import { quoteDescription } from '#domain/exchange/descriptions.ts';
import { formatHref, QUOTE_FORMATS, quoteDocument } from '#domain/exchange/formats.ts';
import { MAX_QUERY } from '#domain/quotes/filter.ts';
import { quoteTitle } from '#domain/quotes/plain-words.ts';
import { getQuote, isOpen, marksIn, quotesByPublicId } from '#domain/quotes/queries.ts';
import { readerContext } from '../../../_server/context.ts';
import { recordMetadata } from '../../../_server/metadata.ts';
import { publicOrigin } from '../../../_server/origin.ts';
import { type PageProps, queryOf } from '../../../_server/page.ts';

type Props = PageProps<{ id: string }>;
const load = cache((id: string) => getQuote(readerContext(), id));

export async function generateMetadata({ params }: Props) {
  const quote = await load((await params).id);
  if (!quote) return { title: 'Not on record' };
  const forms = Object.entries(QUOTE_FORMATS).map(([format, { name, type }]) => [
    type.replace('; charset=utf-8', ''),
    [{ url: formatHref(quote.id, format), title: name }],
  ]);
  const closed = quote.status === 'held' ? 'Being checked' : 'Retracted';
  return recordMetadata({
    title: isOpen(quote) ? quoteTitle(quote) : closed,
    description: quoteDescription(quote, publicOrigin()),
    path: quote.url,
    types: Object.fromEntries(forms),
    kind: 'article',
  });
}

export default async function QuotePage(props: Props) {
  const quote = await load((await props.params).id);
  if (!quote) notFound();
  const origin = publicOrigin();
  if (!isOpen(quote)) {
    return (
      <>
        <ClosedRecord quote={quote} />
        <LinkedData data={quoteDocument(quote, origin, [])} />
      </>
    );
  }
  const ctx = readerContext();
  const q = ((await queryOf(props)).get('q') ?? '').slice(0, MAX_QUERY);
  const [marks, conflicts, against, linked] = await Promise.all([
    marksIn(ctx, quote, q),
    conflictsOfQuotes(ctx, [quote.id]),
    statementsAgainst(ctx, quote.id),
    quotesByPublicId(ctx, [
      ...quote.links.map((link) => link.quote),
      ...quote.comment_requests.flatMap(({ answer }) => answer ?? []),
    ]),
  ]);
  return (
    <>
      <QuoteRecord quote={quote} conflicts={conflicts} linked={linked} search={{ q, marks }} />
      <CiteAndShare quote={quote} origin={origin} />
      <LinkedData data={quoteDocument(quote, origin, against)} />
    </>
  );
}
