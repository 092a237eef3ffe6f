import { notFound } from 'next/navigation';
import { Words } from '#components/quote/words.tsx';
import { ReportForm } from '#components/review/forms.tsx';
import { getQuote, isOpen } from '#domain/quotes/queries.ts';
import { readerContext } from '../../../../_server/context.ts';
import type { PageProps } from '../../../../_server/page.ts';
import { reportError } from './actions.ts';

export const metadata = { title: 'Report an error', robots: { index: false } };

/** Where a reader says what is wrong with a statement. */
export default async function ReportPage(props: PageProps<{ id: string }>) {
  const { id } = await props.params;
  const quote = await getQuote(readerContext(), id);
  if (!quote) notFound();
  return (
    <>
      <h1>Report an error</h1>
      {isOpen(quote) ? (
        <div className="reported mt-4">
          <Words quote={quote} />
          <p className="byline">
            <bdi>{quote.speaker.name}</bdi> · <a href={quote.url}>the whole entry</a>
          </p>
        </div>
      ) : (
        <p className="lede mt-2">
          On a statement that is {quote.status === 'held' ? 'being checked' : 'retracted'}:{' '}
          <a href={quote.url}>why</a>
        </p>
      )}
      <ReportForm action={reportError} quote={id} />
    </>
  );
}
