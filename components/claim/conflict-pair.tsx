import {
  gapPhrase,
  RELATION_PHRASES,
  RULE_PHRASES,
  STRENGTH_PHRASES,
  TIMING_PHRASES,
} from '#domain/claims/phrases.ts';
import type { ConflictItem } from '#domain/claims/types.ts';
import { stanceMark } from '#domain/quotes/stances.ts';
import type { Quote, QuoteStance } from '#domain/quotes/types.ts';
import { Byline } from '../quote/byline.tsx';
import { Words } from '../quote/words.tsx';
import { StanceWord } from './stance.tsx';

/**
 * Two statements that cannot both be kept, facing each other across the gap between their dates. What
 * certainly came first stands first; else the one that affirms. `claim` false where the page is about it.
 */
export function ConflictPair({ conflict, claim = true }: { conflict: ConflictItem; claim?: boolean }) {
  const { a, b, first } = conflict;
  const sides = [
    { quote: a, on: conflict.claim_a },
    { quote: b, on: conflict.claim_b },
  ];
  if (first === b.id) sides.reverse();
  const [one, two] = sides;
  const linked = conflict.claim_a.slug !== conflict.claim_b.slug;
  return (
    <li className="pair">
      {claim && (
        <p className="pair-claim">
          <a href={`/claims/${conflict.claim_a.slug}`}>{conflict.claim_a.text}</a>
          {linked && (
            <>
              {' '}
              <span className="quiet">against</span>{' '}
              <a href={`/claims/${conflict.claim_b.slug}`}>{conflict.claim_b.text}</a>
            </>
          )}
        </p>
      )}
      <div className="facing">
        {one && <Facing quote={one.quote} claim={one.on.slug} />}
        <p className="gap">
          <span>{gapPhrase(conflict)}</span>
        </p>
        {two && <Facing quote={two.quote} claim={two.on.slug} />}
      </div>
      <p className="pair-why">
        {!conflict.counted && <b>Not counted. </b>}
        {linked && `${RULE_PHRASES[conflict.rule]} `}
        Conflict {RELATION_PHRASES[conflict.relation]}; {STRENGTH_PHRASES[conflict.strength]};{' '}
        {TIMING_PHRASES[conflict.timing]}.
      </p>
    </li>
  );
}

function Facing({ quote, claim }: { quote: Quote; claim: string }) {
  const stance: QuoteStance | undefined = quote.stances.find((one) => one.claim.slug === claim);
  return (
    <div className={`ruled ${stance ? stanceMark(stance) : ''}`}>
      {stance && (
        <p className="entry-head">
          <StanceWord stance={stance} />
        </p>
      )}
      <Words quote={quote} size="small" carries={stance?.span ?? null} />
      <Byline quote={quote} />
    </div>
  );
}
