import type { ReactNode } from 'react';
import { sealHolds, sealPhrase } from '#domain/quotes/phrases.ts';
import type { Quote } from '#domain/quotes/types.ts';
import type { QuoteStatus } from '#lib/vocabulary.ts';
import { plural } from '../ui/count.tsx';

type Alike = { id: string; text: string; status: QuoteStatus; same: 'words' | 'day' };
type Check = { key: string; sound: boolean; text: ReactNode };

/** What speaks for publishing a quote and what against it, each as one sentence. */
export function Checks({
  quote,
  alike,
  unmarked,
  reports,
}: {
  quote: Quote;
  alike: readonly Alike[];
  /** The articles in which words that are given as verbatim stand between no quotation marks. */
  unmarked: readonly string[];
  reports: number;
}) {
  const checks: Check[] = [
    ...quote.appearances.map((appearance) => ({
      key: appearance.source.id,
      sound: quote.form === 'indirect' || sealHolds(quote.form, appearance),
      text: (
        <>
          {sealPhrase(quote.form, appearance)}:{' '}
          <a href={`/sources/${appearance.source.id}`}>{appearance.source.headline}</a>
        </>
      ),
    })),
    ...quote.appearances
      .filter(({ source }) => unmarked.includes(source.id))
      .map(({ source }) => ({
        key: `unmarked ${source.id}`,
        sound: false,
        text: (
          <>
            Words given as {quote.speaker.name}’s stand between no quotation marks in{' '}
            <a href={`/sources/${source.id}`}>{source.headline}</a>: there they are the reporter’s, as far as
            the text tells.
          </>
        ),
      })),
    ...(quote.appearances.length === 0
      ? [{ key: 'source', sound: false, text: 'No source is named. A published quote needs one.' }]
      : []),
    quote.said_on
      ? { key: 'date', sound: true, text: 'It is dated.' }
      : { key: 'date', sound: false, text: 'It is not dated: no order can be claimed.' },
    ...(quote.said_on && quote.said_on.earliest !== quote.said_on.latest && !quote.said_on.basis
      ? [{ key: 'basis', sound: false, text: 'The date is a range, and nothing says where it comes from.' }]
      : []),
    ...(quote.outlet ? [] : [{ key: 'venue', sound: false, text: 'To whom it was said is not known.' }]),
    quote.stances.length > 0
      ? { key: 'claims', sound: true, text: `It is filed under ${plural(quote.stances.length, 'claim')}.` }
      : { key: 'claims', sound: false, text: 'It is filed under no claim: it will contradict nothing.' },
    ...alike.map((other) => ({
      key: `like ${other.id}`,
      sound: false,
      text: (
        <>
          {other.same === 'words' ? 'The same words are on record' : 'The same speaker on the same day'}:{' '}
          <a href={`/edit/quotes/${other.id}/review`} className="said">
            {other.text.length > 90 ? `${other.text.slice(0, 89)}…` : other.text}
          </a>
        </>
      ),
    })),
    ...(reports > 0
      ? [
          {
            key: 'reports',
            sound: false,
            text: (
              <>
                Readers have sent <a href={`/edit/reports?quote=${quote.id}`}>{plural(reports, 'report')}</a>{' '}
                that wait.
              </>
            ),
          },
        ]
      : []),
  ];
  return (
    <section className="mt-8" aria-labelledby="checks">
      <h2 id="checks" className="plain-head">
        Before it goes out
      </h2>
      <ul className="going-out">
        {checks.map(({ key, sound, text }) => (
          <li key={key} className={sound ? 'in-order' : 'in-doubt'}>
            <span>
              <span className="sr-only">{sound ? 'In order: ' : 'Look at this: '}</span>
              {text}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
