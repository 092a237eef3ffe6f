import type { CellEntry } from '#domain/compare/types.ts';
import { stanceLabel, stanceMark } from '#domain/quotes/stances.ts';
import type { Quote } from '#domain/quotes/types.ts';
import { asSentence } from '#lib/text/as-sentence.ts';
import { StanceWord } from '../claim/stance.tsx';
import { Byline } from '../quote/byline.tsx';
import { Seal } from '../quote/seal.tsx';
import { Words } from '../quote/words.tsx';
import { DateText } from '../ui/date.tsx';

/** One statement in a cell: stance and date, the words, who and where, and why it stands here. */
export function Entry({ entry, quote, side }: { entry: CellEntry; quote: Quote; side: string }) {
  const [appearance] = quote.appearances;
  return (
    <li className={`entry ruled ${stanceMark(entry)}`}>
      <p className="entry-head">
        <StanceWord stance={entry} />
        {quote.said_on ? <DateText date={quote.said_on} short /> : <span className="undated">not dated</span>}
      </p>
      <Words quote={quote} size="small" carries={entry.span} />
      <Byline quote={quote} speaker={quote.speaker.slug !== side} when={false} />
      <details>
        <summary>Why “{stanceLabel(entry)}”</summary>
        <p>
          {asSentence(entry.reason)}
          {entry.condition && ` On the condition: ${entry.condition}.`}
          {entry.state === 'disputed' && ' Editors disagree on this; it is not counted.'}
        </p>
        {quote.said_on?.basis && <p>Date: {quote.said_on.basis}.</p>}
        {appearance && (
          <p>
            <Seal form={quote.form} appearance={appearance} />
          </p>
        )}
      </details>
    </li>
  );
}
