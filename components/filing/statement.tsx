import type { FilingQuote } from '#domain/claims/filing.ts';
import { placeOf } from '#domain/quotes/rules.ts';
import { Words } from '../quote/words.tsx';
import { DateText } from '../ui/date.tsx';

const STATUS_WORDS: Partial<Record<FilingQuote['status'], string>> = {
  draft: 'draft',
  in_review: 'in review',
  held: 'held',
  retracted: 'retracted',
};

/** A statement as editors file it: the words, who, when, where. */
export function FilingStatement({ quote, carries = null }: { quote: FilingQuote; carries?: string | null }) {
  const at = carries === null ? -1 : placeOf(carries, quote.text);
  const { speaker, on_behalf_of, said_on, outlet, headline, status } = quote;
  return (
    <>
      <Words
        quote={quote}
        size="small"
        carries={carries !== null && at >= 0 ? [at, at + carries.length] : null}
      />
      <p className="byline">
        <span className="who">
          <bdi>{speaker.name}</bdi>
        </span>
        {on_behalf_of && (
          <>
            , for <bdi>{on_behalf_of.name}</bdi>
          </>
        )}
        {' · '}
        {said_on ? <DateText date={said_on} short /> : 'not dated'}
        {outlet && (
          <>
            {' · '}
            <bdi>{outlet.name}</bdi>
          </>
        )}
        {headline && <> · {headline}</>}
        {STATUS_WORDS[status] && <strong> · {STATUS_WORDS[status]}</strong>}
        {' · '}
        <a href={status === 'published' ? `/quotes/${quote.id}` : `/edit/quotes/${quote.id}`}>full record</a>
      </p>
    </>
  );
}
