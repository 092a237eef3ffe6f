import type { ReactNode } from 'react';
import type { Dated } from '#domain/dated.ts';
import { independentOrigins } from '#domain/quotes/phrases.ts';
import type { Quote } from '#domain/quotes/types.ts';
import { plural } from '../ui/count.tsx';
import { DateText } from '../ui/date.tsx';
import { Venue } from './where.tsx';

const FORMS = {
  direct: 'Direct speech, as printed',
  mixed: 'Partly quoted: the words in quotation marks are as printed, the rest is ours',
  indirect: 'Paraphrase: no words of the speaker’s own',
} as const;

/** What is known of a quote, and what is not. */
export function QuoteFacts({ quote }: { quote: Quote }) {
  const origins = independentOrigins(quote);
  return (
    <dl className="facts">
      <Fact name="Speaker">
        <a href={`/people/${quote.speaker.slug}`}>
          <bdi>{quote.speaker.name}</bdi>
        </a>
        {quote.speaker_as_printed && quote.speaker_as_printed !== quote.speaker.name && (
          <span className="why">
            printed as “<bdi>{quote.speaker_as_printed}</bdi>”
          </span>
        )}
      </Fact>
      {quote.speaker_role && <Fact name="Role then">{quote.speaker_role}</Fact>}
      {quote.on_behalf_of && (
        <Fact name="Speaks for">
          <a href={`/people/${quote.on_behalf_of.slug}`}>
            <bdi>{quote.on_behalf_of.name}</bdi>
          </a>
        </Fact>
      )}
      <Fact name="About">
        {quote.subjects.length === 0 && 'Nobody by name'}
        {quote.subjects.map(({ slug, name }) => (
          <a key={slug} className="block" href={`/people/${slug}`}>
            <bdi>{name}</bdi>
          </a>
        ))}
      </Fact>
      <DateFact name="Said" date={quote.said_on} />
      {quote.appearances[0] && <DateFact name="Published" date={quote.appearances[0].source.published} />}
      <Fact name="Venue">
        {quote.outlet ? (
          <a href={`/outlets/${quote.outlet.slug}`}>
            <Venue quote={quote} />
          </a>
        ) : (
          'Not stated in the source'
        )}
        {quote.occasion && <span className="why">{quote.occasion}</span>}
      </Fact>
      {quote.credited_outlet && (
        <Fact name="Credited to">
          <a href={`/outlets/${quote.credited_outlet.slug}`}>
            per <bdi>{quote.credited_outlet.name}</bdi>
          </a>
        </Fact>
      )}
      <Fact name="Form">{FORMS[quote.form]}</Fact>
      {quote.topics.length > 0 && (
        <Fact name="Topics">
          {quote.topics.map(({ slug, name }) => (
            <a key={slug} className="block" href={`/topics/${slug}`}>
              <bdi>{name}</bdi>
            </a>
          ))}
        </Fact>
      )}
      <Fact name="Known through">
        {origins === 0
          ? 'No venue or credit is named'
          : `${plural(origins, 'original outlet')}; reprints are not counted`}
        {quote.appearances.length > 1 && (
          <span className="why">{quote.appearances.length} places in print</span>
        )}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function DateFact({ name, date }: { name: string; date: Dated | null }) {
  return (
    <Fact name={name}>
      {date ? <DateText date={date} /> : 'Not dated in the source'}
      {date?.basis && <span className="why">{date.basis}</span>}
    </Fact>
  );
}
