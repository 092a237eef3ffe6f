import { publisherPhrase } from '#domain/quotes/phrases.ts';
import type { Appearance, Quote } from '#domain/quotes/types.ts';
import { formatDay } from '#lib/dates/format.ts';
import { toWords } from '#lib/urls/text-fragment.ts';
import { DateText } from '../ui/date.tsx';
import { Seal } from './seal.tsx';
import { Venue } from './where.tsx';

/** One place where a quote stands: the source, through whom it came, and what was proved there. */
export function AppearanceRecord({ quote, appearance }: { quote: Quote; appearance: Appearance }) {
  const { source, selector } = appearance;
  const credit = appearance.credited_outlet;
  return (
    <li>
      <p className="font-semibold">
        <a href={`/sources/${source.id}`}>
          <bdi>{source.headline}</bdi>
        </a>
      </p>
      <p className="quiet small mt-0.5">
        {quote.outlet && (
          <>
            <Venue quote={quote} />,{' '}
          </>
        )}
        {credit && (
          <>
            per{' '}
            <a href={`/outlets/${credit.slug}`}>
              <bdi>{credit.name}</bdi>
            </a>
            ,{' '}
          </>
        )}
        {source.outlet ? (
          <>
            in{' '}
            <a href={`/outlets/${source.outlet.slug}`}>
              <bdi>{source.outlet.name}</bdi>
            </a>
          </>
        ) : (
          publisherPhrase(appearance)
        )}
        {source.published && (
          <>
            ; published <DateText date={source.published} />
          </>
        )}
        .
        {source.url && (
          <>
            {' '}
            <a href={toWords(source.url, selector?.fragments[0]?.exact ?? '')} rel="nofollow noopener">
              Read it there
            </a>
            .
          </>
        )}
      </p>
      <p className="small mt-1">
        <Seal form={quote.form} appearance={appearance} />
        {appearance.verified_at && (
          <span className="quiet">
            ,{' '}
            {appearance.verification_method === 'compared'
              ? 'compared'
              : 'compared when the text was at hand,'}{' '}
            {formatDay(appearance.verified_at)}
          </span>
        )}
      </p>
      {selector && (
        <details className="small quiet mt-1">
          <summary>Where exactly</summary>
          <ul className="mt-1 grid gap-1">
            {selector.fragments.map(({ start, end, prefix, exact, suffix }) => (
              <li key={start}>
                characters {start.toLocaleString('en')} to {end.toLocaleString('en')}: …{prefix}
                <mark>{exact}</mark>
                {suffix}…
              </li>
            ))}
            {selector.passage && (
              <li>
                the passage: characters {selector.passage.start.toLocaleString('en')} to{' '}
                {selector.passage.end.toLocaleString('en')}
              </li>
            )}
          </ul>
        </details>
      )}
      {appearance.wording && <p className="small mt-1">As printed there: {appearance.wording}</p>}
    </li>
  );
}
