import { correctionTitle, toldChanges } from '#domain/claims/corrections.ts';
import type { PublicCorrection } from '#domain/claims/types.ts';
import { formatDay } from '#lib/dates/format.ts';

/** One public correction: what was done, when and why, with old and new where they may be shown. */
export function CorrectionRecord({ correction }: { correction: PublicCorrection }) {
  const { id, at, reason, quote, named, claim } = correction;
  const changes = toldChanges(correction);
  return (
    <li id={`c${id}`}>
      <article>
        <p className="kicker">
          <time dateTime={at}>{formatDay(at)}</time>
        </p>
        <h2>
          <a href={quote?.url ?? named?.url}>{correctionTitle(correction)}</a>
        </h2>
        <p className="mt-1 max-w-[72ch]">{reason}</p>
        {changes.length > 0 && (
          <dl className="changes">
            {changes.map(({ field, old, now }) => (
              <div key={field}>
                <dt>{field}</dt>
                <dd>
                  <del>{old}</del>
                  <ins>{now}</ins>
                </dd>
              </div>
            ))}
          </dl>
        )}
        {claim && (
          <p className="quiet small mt-1">
            On the claim <a href={`/claims/${claim.slug}`}>{claim.text}</a>
          </p>
        )}
        {quote && quote.status !== 'published' && (
          <p className="quiet small mt-1">The words are not shown while this stands.</p>
        )}
      </article>
    </li>
  );
}
