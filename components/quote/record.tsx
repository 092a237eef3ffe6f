import type { QuoteConflicts } from '#domain/claims/queries-conflicts.ts';
import { toldChange } from '#domain/quotes/changes.ts';
import { linkPhrase } from '#domain/quotes/phrases.ts';
import { stanceMark } from '#domain/quotes/stances.ts';
import type { Quote, Span } from '#domain/quotes/types.ts';
import { searchHref } from '#domain/search/filter.ts';
import { formatDay } from '#lib/dates/format.ts';
import { asSentence } from '#lib/text/as-sentence.ts';
import { ConflictPairs } from '../claim/conflict-pair.tsx';
import { StanceWord } from '../claim/stance.tsx';
import { NewestOf, plural } from '../ui/count.tsx';
import { AppearanceRecord } from './appearance.tsx';
import { Speaker } from './byline.tsx';
import { CommentRequests } from './comment-requests.tsx';
import { QuoteFacts } from './facts.tsx';
import { Seal } from './seal.tsx';
import { Statement } from './statement.tsx';
import { Words } from './words.tsx';

/** One quote whole: the words large, what is known and not known of them, what they bear on, what contradicts them. */
export function QuoteRecord({
  quote,
  conflicts,
  linked,
  search,
}: {
  quote: Quote;
  conflicts: QuoteConflicts;
  linked: ReadonlyMap<string, Quote>;
  /** What brought the reader here, and where its words stand. */
  search: { q: string; marks: Span[] };
}) {
  const [appearance] = quote.appearances;
  return (
    <article>
      <h1 className="sr-only">
        {quote.speaker.name}: {quote.form === 'indirect' ? 'a paraphrased statement' : 'a statement'}
      </h1>
      <div className="reading">
        <div>
          <Words quote={quote} size="large" marks={search.marks} />
          <p className="byline mt-4! text-(length:--text-base)!">
            <Speaker quote={quote} />
          </p>
          <p className="underline-row">
            {appearance && <Seal form={quote.form} appearance={appearance} />}
            <a href="#cite">Cite and share</a>
            <a href={`/quotes/${quote.id}/report`} rel="nofollow">
              Report an error
            </a>
          </p>
          {search.q && (
            <p className="quiet small mt-3">
              {search.marks.length > 0
                ? `Marked: the words of your search for “${search.q}”.`
                : `None of the words “${search.q}” stands in the statement itself.`}{' '}
              <a href={searchHref({ q: search.q })}>Back to the search</a>,{' '}
              <a href={`/quotes/${quote.id}`}>without marks</a>.
            </p>
          )}
          {quote.note && (
            <p className="notice">
              <b>Editors’ note:</b> {asSentence(quote.note)}
            </p>
          )}
          <CommentRequests quote={quote} linked={linked} />
          <Corrections quote={quote} />
        </div>
        <aside>
          <section aria-labelledby="facts">
            <h2 id="facts">On this statement</h2>
            <QuoteFacts quote={quote} />
          </section>
        </aside>
      </div>

      <section className="section" id="claims" aria-labelledby="claims-head">
        <h2 id="claims-head">
          Claims it speaks to <span className="quiet">as editors read it</span>
        </h2>
        {quote.stances.length === 0 && (
          <p className="quiet">Editors have matched this statement to no claim.</p>
        )}
        <ul className="grid gap-5">
          {quote.stances.map((stance) => (
            <li key={`${stance.claim.slug} ${stance.holder.slug}`} className={`ruled ${stanceMark(stance)}`}>
              <p>
                <StanceWord stance={stance} />{' '}
                <a href={`/claims/${stance.claim.slug}`}>{stance.claim.text}</a>
              </p>
              <p className="quiet small mt-0.5 max-w-[72ch]">
                {asSentence(stance.reason)}
                {stance.condition && ` On the condition: ${stance.condition}.`}
                {stance.holder.slug !== quote.speaker.slug && (
                  <>
                    {' '}
                    Counted as the position of <bdi>{stance.holder.name}</bdi>.
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
      </section>

      <section className="section" aria-labelledby="conflicts">
        <h2 id="conflicts">
          In conflict with{' '}
          <span className="quiet">
            {conflicts.counted > 0
              ? `${plural(conflicts.counted, 'statement')}; a conflict does not say who is right`
              : 'no statement on record'}
          </span>
        </h2>
        <ConflictPairs conflicts={conflicts.items} own={quote.id} />
        <NewestOf shown={conflicts.items.length} all={conflicts.all} what="pairs" />
      </section>

      {quote.links.length > 0 && (
        <section className="section" aria-labelledby="links">
          <h2 id="links">Beside other statements</h2>
          <ul className="statements">
            {quote.links.map((link) => {
              const other = linked.get(link.quote);
              return (
                other && (
                  <li key={`${link.type} ${link.direction} ${link.quote}`}>
                    <p className="kicker">
                      {linkPhrase(link.type, link.direction)}: {link.reason}
                    </p>
                    <Statement quote={other} />
                  </li>
                )
              );
            })}
          </ul>
        </section>
      )}

      <section className="section" aria-labelledby="where">
        <h2 id="where">Where it stands in print</h2>
        <ul className="grid gap-6">
          {quote.appearances.map((one) => (
            <AppearanceRecord key={one.source.id} quote={quote} appearance={one} />
          ))}
        </ul>
      </section>
    </article>
  );
}

function Corrections({ quote }: { quote: Quote }) {
  if (quote.corrections.length === 0) return null;
  return (
    <section className="notice" aria-labelledby="corrections">
      <h2 id="corrections">Corrected</h2>
      <ul className="mt-1 grid gap-2">
        {quote.corrections.map(({ at, reason, changes }) => (
          <li key={at}>
            {formatDay(at)}: {reason}
            {changes.map(toldChange).map(({ field, old, now }) => (
              <span key={field} className="block quiet">
                {field}: <del>{old}</del> <ins>{now}</ins>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
