import type { ReactNode } from 'react';
import type { Named } from '#domain/entities/types.ts';
import { quotesHref } from '#domain/quotes/filter.ts';
import type { Span } from '#domain/quotes/types.ts';
import { type SearchFilter, searchHref } from '#domain/search/filter.ts';
import type { Hits, SearchAnswer } from '#domain/search/types.ts';
import { QuoteFormats } from '../quote/formats.tsx';
import { Statements } from '../quote/statement.tsx';
import { countText } from '../ui/count.tsx';
import { DateText } from '../ui/date.tsx';
import { SearchForm } from './form.tsx';

type Names = Record<'speaker' | 'about' | 'topic', Named[]>;

const KINDS = {
  quotes: ['statement', 'statements'],
  people: ['person or organisation', 'people and organisations'],
  claims: ['claim', 'claims'],
  topics: ['topic', 'topics'],
  outlets: ['outlet', 'outlets'],
  sources: ['source', 'sources'],
} as const;
type Kind = keyof typeof KINDS;
const SCOPE_WORDS = { speaker: 'said by', about: 'about', topic: 'on' } as const;

/** What was found: names of every kind beside the statements. */
export function SearchResults({
  answer,
  filter,
  names,
  marks,
}: {
  answer: SearchAnswer;
  filter: SearchFilter;
  names: Names;
  marks: ReadonlyMap<string, Span[]>;
}) {
  const kinds = (Object.keys(KINDS) as Kind[]).filter((kind) => answer[kind].count.value > 0);
  const asked = answer.words.length > 0;
  return (
    <>
      <SearchForm
        label="Words, a name, a claim or a headline"
        q={filter.q}
        within={names}
        {...(asked ? { sort: filter.sort } : {})}
      />
      <Scope filter={filter} names={names} />
      <DidYouMean answer={answer} filter={filter} />
      {answer.dropped > 0 && (
        <p className="notice">
          Only the first 16 words are searched for; {answer.dropped} more were left out.
        </p>
      )}
      {!asked && (
        <p className="lede mt-5">
          All words must be there, those in quotation marks side by side; accents, case and punctuation do not
          matter. Names, headlines and claims are also found by parts of words, and names with a slip of the
          hand.
        </p>
      )}
      {asked && kinds.length === 0 && (
        <p className="mt-5 max-w-[62ch]">
          Nothing on record holds all of these words. Try fewer of them, or start from{' '}
          <a href="/people">people</a>, <a href="/claims">claims</a> or <a href="/topics">topics</a>.
        </p>
      )}
      {kinds.length > 0 && (
        <>
          <p className="found">
            {kinds.map((kind) => (
              <a key={kind} href={`#${kind}`}>
                {countText(answer[kind].count)} {KINDS[kind][answer[kind].count.value === 1 ? 0 : 1]}
              </a>
            ))}
          </p>
          <div className="results">
            <NamesFound answer={answer} filter={filter} />
            {answer.quotes.items.length > 0 && (
              <section id="quotes" aria-labelledby="quotes-head">
                <h2 id="quotes-head" className="plain-head">
                  Statements <span className="quiet font-normal">{countText(answer.quotes.count)}</span>
                </h2>
                <Statements quotes={answer.quotes.items} marks={marks} q={filter.q} />
                {answer.quotes.items.length < answer.quotes.count.value && (
                  <p className="mt-3">
                    <a href={quotesHref({ ...filter, limit: 25 })}>All {countText(answer.quotes.count)}</a>,
                    with filters by person, outlet and date
                  </p>
                )}
                <QuoteFormats
                  filter={{ q: filter.q, speaker: filter.speaker, about: filter.about, topic: filter.topic }}
                  what="These statements"
                />
              </section>
            )}
          </div>
          <p className="take-along">
            Everything found as <a href={searchHref(filter, '/api/v1/search')}>JSON</a>
          </p>
        </>
      )}
    </>
  );
}

function Scope({ filter, names }: { filter: SearchFilter; names: Names }) {
  const chips = (Object.keys(SCOPE_WORDS) as (keyof Names)[]).flatMap((field) =>
    names[field].map(({ slug, name }) => ({
      phrase: `${SCOPE_WORDS[field]} ${name}`,
      href: searchHref({ ...filter, [field]: filter[field].filter((value) => value !== slug) }),
    })),
  );
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label="Searched within">
      {chips.map(({ phrase, href }) => (
        <li key={phrase}>
          <a className="chip" href={href} aria-label={`only ${phrase}: search outside it, too`}>
            only <bdi>{phrase}</bdi> <span aria-hidden="true">✕</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function DidYouMean({ answer, filter }: { answer: SearchAnswer; filter: SearchFilter }) {
  if (answer.did_you_mean.length === 0) return null;
  return (
    <div className="notice" role="status">
      <p>
        Did you mean{' '}
        {answer.did_you_mean.map((q, at) => (
          <span key={q}>
            {at > 0 && ' or '}
            <a className="font-semibold" href={searchHref({ ...filter, q })}>
              <bdi>{q}</bdi>
            </a>
          </span>
        ))}
        ?
      </p>
      {answer.near.length > 0 && (
        <p className="mt-1">
          Spelt like it:{' '}
          {answer.near.map(({ slug, name }, at) => (
            <span key={slug}>
              {at > 0 && ', '}
              <a href={`/people/${slug}`}>
                <bdi>{name}</bdi>
              </a>
            </span>
          ))}
          .
        </p>
      )}
    </div>
  );
}

function NamesFound({ answer, filter }: { answer: SearchAnswer; filter: SearchFilter }) {
  // The lists of people, claims and so on know no search within; they would show more than was counted.
  const within = filter.speaker.length + filter.about.length + filter.topic.length > 0;
  const all = (path: string) => (within ? null : `${path}?q=${encodeURIComponent(filter.q)}`);
  const { people, claims, topics, outlets, sources } = answer;
  if (people.items.length + claims.items.length + topics.items.length === 0) {
    if (outlets.items.length + sources.items.length === 0) return null;
  }
  return (
    <div className="names-found">
      <Group kind="people" head="People and organisations" hits={people} all={all('/people')}>
        {people.items.map(({ slug, name, description }) => (
          <Hit key={slug} href={`/people/${slug}`} name={name} note={description} />
        ))}
      </Group>
      <Group kind="claims" head="Claims" hits={claims} all={all('/claims')}>
        {claims.items.map(({ slug, text, topic }) => (
          <Hit key={slug} href={`/claims/${slug}`} name={text} note={topic?.name} />
        ))}
      </Group>
      <Group kind="topics" head="Topics" hits={topics} all={all('/topics')}>
        {topics.items.map(({ slug, name, parent }) => (
          <Hit key={slug} href={`/topics/${slug}`} name={name} note={parent?.name} />
        ))}
      </Group>
      <Group kind="outlets" head="Outlets" hits={outlets} all={all('/outlets')}>
        {outlets.items.map(({ slug, name, kind }) => (
          <Hit key={slug} href={`/outlets/${slug}`} name={name} note={kind} />
        ))}
      </Group>
      <Group kind="sources" head="Sources" hits={sources} all={all('/sources')}>
        {sources.items.map(({ id, headline, outlet, published }) => (
          <Hit
            key={id}
            href={`/sources/${id}`}
            name={headline}
            note={
              <>
                {outlet ? outlet.name : 'publisher not named'}
                {published && (
                  <>
                    , <DateText date={published} short />
                  </>
                )}
              </>
            }
          />
        ))}
      </Group>
    </div>
  );
}

function Group<T>({
  kind,
  head,
  hits,
  all,
  children,
}: {
  kind: Kind;
  head: string;
  hits: Hits<T>;
  all: string | null;
  children: ReactNode;
}) {
  if (hits.items.length === 0) return null;
  return (
    <section id={kind} aria-labelledby={`${kind}-head`}>
      <h2 id={`${kind}-head`} className="plain-head">
        {head} <span className="quiet font-normal">{countText(hits.count)}</span>
      </h2>
      <ul>{children}</ul>
      {all && hits.items.length < hits.count.value && (
        <p className="small mt-2">
          <a href={all}>All of them</a>
        </p>
      )}
    </section>
  );
}

function Hit({ href, name, note }: { href: string; name: string; note?: ReactNode }) {
  return (
    <li className="hit">
      <a href={href}>
        <bdi>{name}</bdi>
      </a>
      {note && <span className="quiet small block">{note}</span>}
    </li>
  );
}
