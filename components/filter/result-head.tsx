import { EVERY_QUOTE, type QuoteFilter, quotesHref } from '#domain/quotes/filter.ts';
import type { Chip } from '#domain/quotes/sentence.ts';
import type { Count } from '#domain/quotes/types.ts';
import { countText } from '../ui/count.tsx';

/** What is listed, as a sentence, and its filters to be taken away one by one. */
export function ResultHead({
  sentence,
  chips,
  href = quotesHref,
}: {
  sentence: string;
  chips: Chip[];
  href?: (filter: QuoteFilter) => string;
}) {
  return (
    <>
      <h1 className="max-w-[40ch]">{sentence}</h1>
      {chips.length > 0 && (
        <ul className="chips" aria-label="Filters in use">
          {chips.map(({ phrase, without }) => (
            <li key={phrase}>
              <a className="chip" href={href(without)} aria-label={`Remove the filter: ${phrase}`}>
                {phrase} <span aria-hidden="true">✕</span>
              </a>
            </li>
          ))}
          {chips.length > 1 && (
            <li>
              <a className="chip" href={href(EVERY_QUOTE)}>
                Clear all
              </a>
            </li>
          )}
        </ul>
      )}
    </>
  );
}

/** Nothing found: which filter to drop, and what would then be listed. */
export function NoResult({
  chips,
  counts,
  href = quotesHref,
}: {
  chips: Chip[];
  counts: Count[];
  href?: (filter: QuoteFilter) => string;
}) {
  const ways = chips
    .map((chip, at) => ({ ...chip, count: counts[at] ?? { value: 0, capped: false } }))
    .filter(({ count }) => count.value > 0);
  return (
    <div className="max-w-[62ch]">
      <p>No statement on record fits all of this.</p>
      {ways.length > 0 ? (
        <>
          <p className="mt-3">Taking one filter away finds:</p>
          <ul className="mt-1 list-disc ps-5">
            {ways.map(({ phrase, without, count }) => (
              <li key={phrase}>
                <a href={href(without)}>
                  {countText(count)} without {phrase.startsWith('“') ? phrase : `“${phrase}”`}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="mt-3">
          No single filter is to blame. <a href="/quotes">Start from all quotes</a>.
        </p>
      )}
    </div>
  );
}
