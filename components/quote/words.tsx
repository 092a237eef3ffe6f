import { pieces } from '#domain/quotes/rules.ts';
import type { Quote, Span } from '#domain/quotes/types.ts';
import { cutAt } from './cut.ts';

type Shown = Pick<Quote, 'text' | 'spans' | 'form' | 'language'>;

/**
 * The words themselves. Verbatim stretches stand in quotation marks that the stylesheet sets; what lies
 * between them is the editors' and looks it. `marks` are search hits, `carries` the words a stance rests on;
 * both are places in `text`.
 */
export function Words({
  quote,
  size = '',
  marks = [],
  carries = null,
}: {
  quote: Shown;
  size?: '' | 'large' | 'small';
  marks?: Span[];
  carries?: Span | null;
}) {
  let at = 0;
  const parts = pieces(quote.text, quote.spans).map((piece) => {
    const start = at;
    at += piece.text.length;
    return { ...piece, start };
  });
  return (
    <blockquote className={`words ${quote.form} ${size}`} lang={quote.language}>
      {parts.map(({ text, verbatim, start }) => {
        const inner = cutAt(text, start, marks, carries).map((run) => {
          const key = run.start;
          if (run.marked) return <mark key={key}>{run.text}</mark>;
          if (run.carries) {
            return (
              <span key={key} className="carries">
                {run.text}
              </span>
            );
          }
          return run.text;
        });
        if (quote.form === 'indirect') return inner;
        return verbatim ? (
          <q key={start}>{inner}</q>
        ) : (
          <span key={start} className="ours">
            {inner}
          </span>
        );
      })}
    </blockquote>
  );
}
