import {
  EVERY_QUOTE,
  type QuoteFilter,
  quoteFilterParams,
  quotesHref,
  unordered,
} from '#domain/quotes/filter.ts';
import { ListFormats } from '../ui/list-formats.tsx';

/** The statements behind a page in other forms, under the filter that chose them. */
export function QuoteFormats({ filter, what }: { filter: Partial<QuoteFilter>; what: string }) {
  const whole = unordered({ ...EVERY_QUOTE, ...filter });
  return (
    <ListFormats
      noun="quotes"
      query={quoteFilterParams(whole).toString()}
      feed={quotesHref(whole, '/feeds/quotes.atom')}
      what={what}
    />
  );
}
