import type { ConflictItem } from '#domain/claims/types.ts';
import { compareHref } from '#domain/compare/filter.ts';
import type { Rivalry } from '#domain/compare/types.ts';
import type { EntityRow } from '#domain/entities/types.ts';
import { quotesHref } from '#domain/quotes/filter.ts';
import type { Page, Quote } from '#domain/quotes/types.ts';
import type { TopicRow } from '#domain/topics/types.ts';
import { ConflictPairs } from './claim/conflict-pair.tsx';
import { PeopleTable } from './entity/people-table.tsx';
import { Statements } from './quote/statement.tsx';
import { SearchForm } from './search/form.tsx';
import { countText, plural } from './ui/count.tsx';

/** What is contested now, what was said last, and by whom. */
export function HomePage({
  conflicts,
  newest,
  people,
  rivalries,
  stories,
}: {
  conflicts: ConflictItem[];
  newest: Page<Quote>;
  people: EntityRow[];
  rivalries: Rivalry[];
  stories: TopicRow[];
}) {
  return (
    <>
      <h1 className="max-w-[24ch]">Who said what about whom, word for word</h1>
      <p className="lede mt-3">
        {countText(newest.count)} statements as they were printed, each with its speaker, outlet and date, and
        the claims on which they contradict each other, lined up.
      </p>
      <SearchForm label="Search words, people, claims and sources" />
      <Stories stories={stories} />
      {rivalries.length > 0 && (
        <p className="mt-2 max-w-[72ch]">
          <span className="quiet">Compare</span>{' '}
          {rivalries.map(({ a, b, claims }, at) => (
            <span key={`${a.slug} ${b.slug}`}>
              {at > 0 && <span className="quiet">; </span>}
              <a href={compareHref({ sides: [a.slug, b.slug] })}>
                <bdi>{a.name}</bdi> with <bdi>{b.name}</bdi>
              </a>{' '}
              <span className="quiet small">({plural(claims, 'claim')})</span>
            </span>
          ))}
          <span className="quiet">.</span>
        </p>
      )}
      {newest.items.length === 0 && (
        <p className="notice">Nothing is on record yet. What editors publish will be listed here.</p>
      )}
      {conflicts.length > 0 && (
        <section className="section" aria-labelledby="contested">
          <h2 id="contested">
            Contested now{' '}
            <span className="quiet">
              the newest pairs of flat statements that cannot both be kept, one for each claim, four at most
            </span>
          </h2>
          <ConflictPairs conflicts={conflicts} />
          <p className="small mt-4">
            <a href="/claims">All claims, the most contested first</a>
          </p>
        </section>
      )}
      <div className="halves section">
        <section aria-labelledby="newest">
          <h2 id="newest" className="plain-head">
            Newest statements
          </h2>
          <Statements quotes={newest.items} />
          <p className="small mt-3">
            <a href="/quotes">All {countText(newest.count)}</a>
          </p>
        </section>
        <section aria-labelledby="people">
          <h2 id="people" className="plain-head">
            People and organisations
          </h2>
          <PeopleTable people={people} />
          <p className="small mt-3">
            <a href="/people">Everyone on record</a>
          </p>
        </section>
      </div>
    </>
  );
}

/** Stories, which are topics without one above them; each number leads to its statements. */
function Stories({ stories }: { stories: TopicRow[] }) {
  if (stories.length === 0) return null;
  return (
    <p className="mt-4 max-w-[72ch]">
      <span className="quiet">{stories.length === 1 ? 'Story:' : 'Stories:'}</span>{' '}
      {stories.map(({ slug, name, counts }, at) => (
        <span key={slug}>
          {at > 0 && <span className="quiet">; </span>}
          <a href={`/topics/${slug}`}>
            <bdi>{name}</bdi>
          </a>
          , <a href={quotesHref({ topic: [slug] })}>{plural(counts.quotes, 'statement')}</a>
        </span>
      ))}
      <span className="quiet">.</span>
    </p>
  );
}
