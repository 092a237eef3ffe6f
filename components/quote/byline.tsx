import { Fragment, type ReactNode } from 'react';
import { quoteHref } from '#domain/quotes/filter.ts';
import type { Quote } from '#domain/quotes/types.ts';
import { DateText } from '../ui/date.tsx';
import { Publisher, Venue } from './where.tsx';

/**
 * Who said it, in which role, for whom, to whom, when, and where it was printed, in one line that leads to the record. `speaker`
 * false where the heading says it already; `when` false likewise.
 */
export function Byline({
  quote,
  speaker = true,
  when = true,
  q = '',
}: {
  quote: Quote;
  speaker?: boolean;
  when?: boolean;
  /** What was searched for: its words are marked on the page of the quote, too. */
  q?: string;
}) {
  const [appearance] = quote.appearances;
  const publisher = appearance?.source.outlet;
  const parts: ReactNode[] = [];
  if (quote.outlet) parts.push(<Venue quote={quote} />);
  if (when) parts.push(quote.said_on ? <DateText date={quote.said_on} short /> : 'not dated');
  if (quote.credited_outlet && quote.credited_outlet.slug !== quote.speaker.slug) {
    parts.push(
      <>
        per <bdi>{quote.credited_outlet.name}</bdi>
      </>,
    );
  }
  // "told Newsweek · in Newsweek" says one thing twice.
  if (appearance && (!publisher || publisher.slug !== quote.outlet?.slug)) {
    parts.push(<Publisher appearance={appearance} />);
  }
  parts.push(
    <a className="whitespace-nowrap" href={quoteHref(quote.id, q)}>
      full record
    </a>,
  );
  return (
    <p className="byline">
      {speaker && <Speaker quote={quote} />}
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one line never move
        <Fragment key={at}>
          {(at > 0 || speaker) && <span aria-hidden="true"> · </span>}
          {part}
        </Fragment>
      ))}
    </p>
  );
}

/** The speaker, with the role as it was and for whom they spoke. */
export function Speaker({ quote }: { quote: Quote }) {
  return (
    <>
      <a className="who" href={`/people/${quote.speaker.slug}`}>
        <bdi>{quote.speaker.name}</bdi>
      </a>
      {quote.speaker_role && <>, {quote.speaker_role}</>}
      {quote.on_behalf_of && (
        <>
          , for <bdi>{quote.on_behalf_of.name}</bdi>
        </>
      )}
    </>
  );
}
