import type { ReactNode } from 'react';
import { compareHref } from '#domain/compare/filter.ts';
import type { Profile } from '#domain/compare/types.ts';
import { quotesHref } from '#domain/quotes/filter.ts';
import type { Page, Quote } from '#domain/quotes/types.ts';
import { ConflictPairs } from '../claim/conflict-pair.tsx';
import { Statements } from '../quote/statement.tsx';
import { SearchForm } from '../search/form.tsx';
import { countText, plural } from '../ui/count.tsx';
import { AffiliationList } from './affiliations.tsx';

const KINDS = {
  person: 'Person',
  organization: 'Organisation',
  group: 'Group',
  unnamed: 'Unnamed source',
} as const;

/** A person or organisation: what they said, what was said about them, where they stand and who contradicts them. */
export function ProfilePage({
  profile,
  said,
  about,
  side,
  timeline,
}: {
  profile: Profile;
  said: Page<Quote>;
  about: Page<Quote>;
  /** Their statements and those made for them. */
  side: Page<Quote>;
  /** Their statements in time, in small. */
  timeline: ReactNode;
}) {
  const { entity, claims, changed, rivals, counts } = profile;
  const aliases = entity.names.filter(({ name }) => name !== entity.name);
  return (
    <>
      <p className="kicker">{KINDS[entity.kind]}</p>
      <h1>
        <bdi>{entity.name}</bdi>
      </h1>
      {entity.description && <p className="lede mt-2">{entity.description}</p>}
      <p className="mt-3">
        <Spoken profile={profile} side={side} />
        {about.count.value > 0 && (
          <>
            {counts.said_by > 0 ? ', ' : '; '}
            <a href={quotesHref({ about: [entity.slug] })}>{countText(about.count)} about them</a>
          </>
        )}
        .
      </p>
      <div className="max-w-xl">
        <SearchForm
          label={`Search what ${entity.name} said`}
          within={{ speaker: [{ slug: entity.slug, name: entity.name }] }}
        />
      </div>
      {aliases.length > 0 && (
        <p className="quiet small mt-1">
          Also printed as{' '}
          {aliases.map(({ name }, at) => (
            <span key={name}>
              {at > 0 && ', '}“<bdi>{name}</bdi>”
            </span>
          ))}
          .
        </p>
      )}

      <div className="halves section">
        <div>
          <section aria-labelledby="claims">
            <h2 id="claims" className="plain-head">
              Claims they speak to
            </h2>
            {claims.length === 0 && <p className="quiet">No statement of theirs is matched to a claim.</p>}
            <ul>
              {claims.map(({ claim, labels, conflicts }) => (
                <li key={claim.slug} className="border-t border-line py-2.5 first:border-t-0">
                  <a className="font-medium" href={`/claims/${claim.slug}`}>
                    {claim.text}
                  </a>
                  <p className="quiet small">
                    {labels.map(({ label, quote }, at) => (
                      <span key={`${quote} ${label}`}>
                        {at > 0 && ', '}
                        <a href={`/quotes/${quote}`}>{label}</a>
                      </span>
                    ))}
                    {conflicts > 0 && `; ${plural(conflicts, 'pair')} of statements in conflict`}
                  </p>
                </li>
              ))}
            </ul>
            {counts.claims > claims.length && (
              <p className="quiet small mt-2">
                Shown are the {claims.length} most contested of {plural(counts.claims, 'claim')}.
              </p>
            )}
          </section>
        </div>
        <div className="grid content-start gap-8">
          <section aria-labelledby="rivals">
            <h2 id="rivals" className="plain-head">
              In conflict with
            </h2>
            {rivals.length === 0 ? (
              <p className="quiet">Nobody, as far as statements are on record and matched to claims.</p>
            ) : (
              <ul>
                {rivals.map(({ b, claims: on }) => (
                  <li
                    key={b.slug}
                    className="flex items-baseline justify-between gap-4 border-t border-line py-2 first:border-t-0"
                  >
                    <a href={`/people/${b.slug}`}>
                      <bdi>{b.name}</bdi>
                    </a>
                    <a
                      className="small whitespace-nowrap"
                      href={compareHref({ sides: [entity.slug, b.slug] })}
                    >
                      compare, {plural(on, 'claim')}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </section>
          <AffiliationList affiliations={entity.affiliations} />
        </div>
      </div>

      <section className="section" aria-labelledby="changed">
        <h2 id="changed">
          Changed positions{' '}
          <span className="quiet">
            {changed.length === 0
              ? 'none on record'
              : 'statements of theirs, or of those who speak for them, that cannot both be kept'}
          </span>
        </h2>
        <ConflictPairs conflicts={changed} />
        {counts.claims > 0 && (
          <p className="small">
            <a href={compareHref({ sides: [entity.slug] })}>Earlier against later, claim by claim</a>
          </p>
        )}
      </section>

      {timeline}

      <div className="section grid gap-x-14 gap-y-10 lg:grid-cols-2">
        {counts.said_by === 0 && side.items.length > 0 ? (
          <QuoteColumn
            id="said"
            head="Said for them"
            list={side}
            all={quotesHref({ side: [entity.slug] })}
            none=""
          />
        ) : (
          <QuoteColumn
            id="said"
            head="Said by them"
            list={said}
            all={quotesHref({ speaker: [entity.slug] })}
            none="None of their own words are on record."
          />
        )}
        <QuoteColumn
          id="about"
          head="Said about them"
          list={about}
          all={quotesHref({ about: [entity.slug] })}
          none="Nothing said about them is on record."
        />
      </div>
    </>
  );
}

/** Of more who spoke for somebody these are named. */
const SPOKESPEOPLE_NAMED = 3;

/** How much of theirs is on record, in their own words and through whom. */
function Spoken({ profile, side }: { profile: Profile; side: Page<Quote> }) {
  const { entity, counts, spokespeople } = profile;
  const named = spokespeople.slice(0, SPOKESPEOPLE_NAMED);
  const others = spokespeople.length > named.length;
  const speakers = named.map(({ slug, name }, at) => (
    <span key={slug}>
      {at > 0 && (at === named.length - 1 && !others ? ' and ' : ', ')}
      <a href={`/people/${slug}`}>
        <bdi>{name}</bdi>
      </a>
      {others && at === named.length - 1 && ' and others'}
    </span>
  ));
  const ofSide = quotesHref({ side: [entity.slug] });
  const more = side.count.value > counts.said_by && spokespeople.length > 0;
  if (counts.said_by > 0) {
    return (
      <>
        <a href={quotesHref({ speaker: [entity.slug] })}>{plural(counts.said_by, 'statement')} by them</a>
        {more && (
          <>
            , <a href={ofSide}>{countText(side.count)} with those who spoke for them</a> ({speakers})
          </>
        )}
      </>
    );
  }
  if (!more) return 'None of their own words';
  return (
    <>
      None of their own words; <a href={ofSide}>{plural(side.count.value, 'statement')}</a> through {speakers}
      , who spoke for them
    </>
  );
}

function QuoteColumn({
  id,
  head,
  list,
  all,
  none,
}: {
  id: string;
  head: string;
  list: Page<Quote>;
  all: string;
  none: string;
}) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="plain-head">
        {head}
      </h2>
      {list.items.length === 0 ? <p className="quiet">{none}</p> : <Statements quotes={list.items} />}
      {list.next && (
        <p className="small mt-3">
          <a href={all}>All {countText(list.count)}</a>
        </p>
      )}
    </section>
  );
}
