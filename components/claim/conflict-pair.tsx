import { gapPhrase, RULE_PHRASES, specialPhrase } from '#domain/claims/phrases.ts';
import type { ConflictItem } from '#domain/claims/types.ts';
import { stanceMark } from '#domain/quotes/stances.ts';
import type { Quote, QuoteStance } from '#domain/quotes/types.ts';
import { Byline } from '../quote/byline.tsx';
import { Words } from '../quote/words.tsx';
import { StanceWord } from './stance.tsx';

/**
 * Pairs of statements that cannot both be kept. What is the usual case is said once above them, and beside a pair
 * only what is special; a statement in several pairs on one claim is printed once, facing the others.
 */
export function ConflictPairs({
  conflicts,
  on,
  own,
}: {
  conflicts: ConflictItem[];
  /** The claim that the page is about: it is not named again. */
  on?: string;
  /** The quote that the page is about: only what stands against it is printed. */
  own?: string;
}) {
  const shared = ({ claim_a, claim_b, a }: ConflictItem) =>
    [claim_a.slug, claim_b.slug, own ?? a.id].join(' ');
  return (
    <>
      {conflicts.some((conflict) => specialPhrase(conflict) === '') && (
        <p className="quiet small mb-4 max-w-[72ch]">
          Two parties contradict each other, and what each said still stood when the other spoke, where a pair
          does not say otherwise.
        </p>
      )}
      <ul>
        {[...Map.groupBy(conflicts, shared)].map(([key, pairs]) => (
          <li className="pair" key={key}>
            <PairClaim conflict={pairs[0]} on={on} />
            {pairs.length === 1 && pairs[0] && !own ? (
              <Pair conflict={pairs[0]} />
            ) : (
              <div className={own ? 'facing other-side' : 'facing one-against-several'}>
                {!own && pairs[0] && <Facing {...sidesOf(pairs[0]).a} />}
                <ol>
                  {pairs.map((conflict) => (
                    <OtherSide
                      key={`${conflict.a.id} ${conflict.b.id}`}
                      conflict={conflict}
                      own={own ?? conflict.a.id}
                    />
                  ))}
                </ol>
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

const isLinked = ({ claim_a, claim_b }: ConflictItem) => claim_a.slug !== claim_b.slug;

const sidesOf = ({ a, b, claim_a, claim_b }: ConflictItem) => ({
  a: { quote: a, claim: claim_a.slug },
  b: { quote: b, claim: claim_b.slug },
});

/** On which claim, or which two, the statements are in conflict. */
function PairClaim({ conflict, on }: { conflict: ConflictItem | undefined; on: string | undefined }) {
  if (!conflict || (on !== undefined && !isLinked(conflict))) return null;
  return (
    <p className="pair-claim">
      <a href={`/claims/${conflict.claim_a.slug}`}>{conflict.claim_a.text}</a>
      {isLinked(conflict) && (
        <>
          {' '}
          <span className="quiet">against</span>{' '}
          <a href={`/claims/${conflict.claim_b.slug}`}>{conflict.claim_b.text}</a>
        </>
      )}
    </p>
  );
}

/**
 * Two statements facing each other across the gap between their dates. What certainly came first stands first;
 * else the one that affirms.
 */
function Pair({ conflict }: { conflict: ConflictItem }) {
  const { a, b } = sidesOf(conflict);
  const [one, two] = conflict.first === conflict.b.id ? [b, a] : [a, b];
  return (
    <>
      <div className="facing">
        <Facing {...one} />
        <p className="gap">
          <span>{gapPhrase(conflict, one.quote.id)}</span>
        </p>
        <Facing {...two} />
      </div>
      <Special conflict={conflict} />
    </>
  );
}

/** What stands against a statement that is printed once for several pairs, and when it was said from there. */
function OtherSide({ conflict, own }: { conflict: ConflictItem; own: string }) {
  const { a, b } = sidesOf(conflict);
  return (
    <li>
      <p className="gap">
        <span>{gapPhrase(conflict, own)}</span>
      </p>
      <div>
        <Facing {...(conflict.a.id === own ? b : a)} />
        <Special conflict={conflict} />
      </div>
    </li>
  );
}

/** What is not usual about a pair. */
function Special({ conflict }: { conflict: ConflictItem }) {
  const special = specialPhrase(conflict);
  if (conflict.counted && !special && !isLinked(conflict)) return null;
  return (
    <p className="pair-why">
      {!conflict.counted && <b>Not counted. </b>}
      {isLinked(conflict) && `${RULE_PHRASES[conflict.rule]} `}
      {special}
    </p>
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
