import { pieces } from '#domain/quotes/rules.ts';
import type { Quote } from '#domain/quotes/types.ts';

/** The words in one line, cut off by the stylesheet where there is no room: verbatim stretches stay marked as such. */
export function InlineWords({ quote }: { quote: Pick<Quote, 'text' | 'spans' | 'form' | 'language'> }) {
  let at = 0;
  return (
    <span className={`inline-words ${quote.form}`} lang={quote.language}>
      {pieces(quote.text, quote.spans).map(({ text, verbatim }) => {
        const key = at;
        at += text.length;
        return verbatim ? <q key={key}>{text}</q> : <span key={key}>{text}</span>;
      })}
    </span>
  );
}
