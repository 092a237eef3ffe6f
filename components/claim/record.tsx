import type { ReactNode } from 'react';
import type { Claim, ClaimCounts, ClaimStance, ConflictItem } from '#domain/claims/types.ts';
import { compareHref } from '#domain/compare/filter.ts';
import { quotesHref } from '#domain/quotes/filter.ts';
import { stanceMark } from '#domain/quotes/stances.ts';
import type { Quote } from '#domain/quotes/types.ts';
import { asSentence } from '#lib/text/as-sentence.ts';
import { Byline } from '../quote/byline.tsx';
import { Words } from '../quote/words.tsx';
import { NewestOf, plural } from '../ui/count.tsx';
import { InTurn } from '../ui/in-turn.tsx';
import { ConflictPairs } from './conflict-pair.tsx';
import { StanceWord } from './stance.tsx';

const KIND_NOTES: Record<Claim['kind'], string> = {
  event: 'About what happened.',
  state: 'About a state of things, which may change.',
  speech: 'About what was said.',
  forecast: 'About what will happen.',
  position: 'A position, which may change.',
  judgement: 'A judgement.',
};

/** How long a statement on a claim is taken to stand; see domain/conflicts/rules.ts. */
function standsNote({ kind, persist_days }: Claim): string {
  if (kind !== 'state' && kind !== 'position')
    return 'A statement on it stands until its speaker takes it back.';
  return persist_days === null
    ? 'A statement on it stands until its speaker says otherwise.'
    : `A statement on it is taken to stand for ${plural(persist_days, 'day')}.`;
}

/** A claim: who affirms, who denies, who speaks to it neither way, in date order; then the pairs in conflict. */
export function ClaimRecord({
  claim,
  stances,
  counts,
  conflicts,
  pairs,
  quotes,
  timeline,
}: {
  claim: Claim;
  stances: ClaimStance[];
  counts: ClaimCounts;
  conflicts: ConflictItem[];
  /** How many there are, counted or not. */
  pairs: number;
  quotes: ReadonlyMap<string, Quote>;
  /** The statements on it in time, in small. */
  timeline: ReactNode;
}) {
  const columns = [
    { head: 'Affirm', sign: 1, of: counts.affirms, none: 'Nobody on record affirms this.' },
    { head: 'Deny', sign: -1, of: counts.denies, none: 'Nobody on record denies this.' },
    {
      head: 'Neither',
      sign: 0,
      of: counts.neither,
      none: 'Nobody on record speaks to this without taking a side.',
    },
  ];
  const holders = [...new Map(stances.map(({ holder }) => [holder.slug, holder])).values()];
  return (
    <>
      <p className="kicker">
        Claim
        {claim.topic && (
          <>
            {' on '}
            <a href={`/topics/${claim.topic.slug}`}>
              <bdi>{claim.topic.name}</bdi>
            </a>
          </>
        )}
      </p>
      <h1 className="max-w-[32ch]">{claim.text}</h1>
      <p className="lede mt-3">
        {KIND_NOTES[claim.kind]} {standsNote(claim)}
        {claim.scope && ` ${claim.scope}`}
      </p>
      {holders.length > 1 && holders.length <= 6 && (
        <p className="small mt-2">
          <a href={compareHref({ sides: holders.map(({ slug }) => slug), claim: [claim.slug] })}>
            Line these {holders.length} parties up on this claim
          </a>
        </p>
      )}
      <div className="thirds section">
        {columns.map(({ head, sign, of, none }) => {
          const held = stances.filter((stance) => stance.sign === sign);
          return (
            <section className="column" key={head} aria-labelledby={`stance-${sign}`}>
              <h2 id={`stance-${sign}`} className="plain-head">
                {head} <span className="quiet font-normal">{of}</span>
              </h2>
              {of === 0 && <p className="silent">{none}</p>}
              <ol>
                {held.map((stance) => (
                  <InTurn key={`${stance.quote} ${stance.holder.slug}`}>
                    <ClaimEntry stance={stance} quote={quotes.get(stance.quote)} />
                  </InTurn>
                ))}
              </ol>
            </section>
          );
        })}
      </div>
      <NewestOf
        shown={stances.length}
        all={counts.affirms + counts.denies + counts.neither}
        what="statements"
        href={quotesHref({ claim: [claim.slug] })}
      />
      {timeline}
      <section className="section" aria-labelledby="conflicts">
        <h2 id="conflicts">
          In pairs{' '}
          <span className="quiet">
            {counts.conflicts === 0
              ? 'no conflict on record'
              : `${plural(counts.conflicts, 'pair')} of statements that cannot both be kept; this does not say who is right`}
          </span>
        </h2>
        <ConflictPairs conflicts={conflicts} on={claim.slug} />
        <NewestOf
          shown={conflicts.length}
          all={pairs}
          what="pairs"
          href={`/api/v1/conflicts?claim=${claim.slug}`}
        />
      </section>
    </>
  );
}

function ClaimEntry({ stance, quote }: { stance: ClaimStance; quote: Quote | undefined }) {
  if (!quote) return null;
  return (
    <li className={`entry ruled ${stanceMark(stance)}`}>
      <p className="entry-head">
        <StanceWord stance={stance} />
      </p>
      <Words quote={quote} size="small" carries={stance.span} />
      <Byline quote={quote} />
      <details>
        <summary>Why “{stance.label}”</summary>
        <p>
          {asSentence(stance.reason)}
          {stance.condition && ` On the condition: ${stance.condition}.`}
          {stance.state === 'disputed' && ' Editors disagree on this; it is not counted.'}
        </p>
      </details>
    </li>
  );
}
