import type { ReactNode } from 'react';
import type { ClaimRow, ConflictItem, TopicDescription } from '#domain/claims/types.ts';
import { quotesHref } from '#domain/quotes/filter.ts';
import type { FacetValue, Quote } from '#domain/quotes/types.ts';
import { ClaimsTable } from '../claim/claims-table.tsx';
import { ConflictPairs } from '../claim/conflict-pair.tsx';
import { Statements } from '../quote/statement.tsx';
import { SearchForm } from '../search/form.tsx';
import { plural } from '../ui/count.tsx';

/** A topic or story: what lies below it, what is contested on it, who spoke, what was said last. */
export function TopicRecord({
  topic,
  claims,
  conflicts,
  more = false,
  newest,
  speakers,
  subjects,
  timeline,
}: {
  topic: TopicDescription;
  claims: ClaimRow[];
  conflicts: ConflictItem[];
  /** Whether more claims are contested than are shown with a pair. */
  more?: boolean;
  newest: Quote[];
  speakers: FacetValue[];
  subjects: FacetValue[];
  /** The statements on it in time, in small. */
  timeline: ReactNode;
}) {
  const { slug, name, above, below, counts } = topic;
  const quotes = quotesHref({ topic: [slug] });
  return (
    <>
      <nav className="kicker" aria-label="Where this topic stands">
        {above.length === 0 ? (
          <a href="/topics">Story</a>
        ) : (
          above.map((one, at) => (
            <span key={one.slug}>
              {at > 0 && ' › '}
              <a href={`/topics/${one.slug}`}>
                <bdi>{one.name}</bdi>
              </a>
            </span>
          ))
        )}
      </nav>
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <p className="mt-3">
        <a href={quotes}>{plural(counts.quotes, 'statement')}</a>
        {counts.claims > 0 && (
          <>
            , <a href="#claims">{plural(counts.claims, 'claim')}</a>
          </>
        )}
        {counts.conflicts > 0 && (
          <>
            , <a href="#contested">{plural(counts.conflicts, 'pair')} of statements in conflict</a>
          </>
        )}
        {above.length === 0 && below.length > 0 && ', on this story and all its topics'}.
      </p>
      {below.length > 0 && (
        <ul className="below" aria-label="Topics below">
          {below.map((one) => (
            <li key={one.slug}>
              <a href={`/topics/${one.slug}`}>
                <bdi>{one.name}</bdi>
              </a>{' '}
              <span className="quiet tabular">{one.counts.quotes.toLocaleString('en')}</span>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-5 max-w-xl">
        <SearchForm label={`Search within ${name}`} within={{ topic: [{ slug, name }] }} />
      </div>

      {claims.length > 0 && (
        <section className="section" aria-labelledby="claims">
          <h2 id="claims">
            Claims <span className="quiet">those with the most statements against each other come first</span>
          </h2>
          <ClaimsTable claims={claims} topic={below.length > 0} />
          {claims.length < counts.claims && (
            <p className="small mt-3">
              <a href={`/claims?topic=${slug}`}>All {plural(counts.claims, 'claim')}</a>
            </p>
          )}
        </section>
      )}

      {conflicts.length > 0 && (
        <section className="section" aria-labelledby="contested">
          <h2 id="contested">
            Contested{' '}
            <span className="quiet">
              the newest pair on each contested claim, those with the most pairs first; a conflict does not
              say who is right
            </span>
          </h2>
          <ConflictPairs conflicts={conflicts} />
          {more && (
            <p className="small mt-3">
              More claims on this are contested:{' '}
              <a href={`/claims?topic=${slug}`}>all {plural(counts.claims, 'claim')}, most contested first</a>
            </p>
          )}
        </section>
      )}

      {timeline}

      <div className="halves section">
        <section aria-labelledby="newest">
          <h2 id="newest" className="plain-head">
            Newest statements
          </h2>
          {newest.length === 0 ? (
            <p className="quiet">No statement on this topic is on record.</p>
          ) : (
            <Statements quotes={newest} />
          )}
          {newest.length < counts.quotes && (
            <p className="small mt-3">
              <a href={quotes}>All {counts.quotes.toLocaleString('en')}</a>
            </p>
          )}
        </section>
        <div className="grid content-start gap-8">
          <People id="speakers" head="Who speaks on it" field="speaker" people={speakers} topic={slug} />
          <People id="subjects" head="About whom" field="about" people={subjects} topic={slug} />
        </div>
      </div>
    </>
  );
}

function People({
  id,
  head,
  field,
  people,
  topic,
}: {
  id: string;
  head: string;
  field: 'speaker' | 'about';
  people: FacetValue[];
  topic: string;
}) {
  if (people.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="plain-head">
        {head}
      </h2>
      <ul>
        {people.map(({ value, name, n }) => (
          <li key={value} className="leader">
            <a href={`/people/${value}`}>
              <bdi>{name}</bdi>
            </a>
            <a
              className="tabular"
              href={quotesHref({ topic: [topic], [field]: [value] })}
              aria-label={`${plural(n, 'statement')} ${field === 'speaker' ? 'by' : 'about'} ${name} on this topic`}
            >
              {n.toLocaleString('en')}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
