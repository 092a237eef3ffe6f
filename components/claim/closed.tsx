import type { ClosedClaim } from '#domain/claims/types.ts';
import { formatDay } from '#lib/dates/format.ts';

/** A claim that was split or retired: where it went and why. Nothing is filed under it any more. */
export function ClosedClaimRecord({ claim }: { claim: ClosedClaim }) {
  const { text, status, reason, parts, updated_at } = claim;
  return (
    <>
      <p className="kicker">{status === 'split' ? 'Claim that was split' : 'Claim that was retired'}</p>
      <h1 className="max-w-[32ch]">{text}</h1>
      <p className="lede mt-3">
        {status === 'split' ? 'Split into other claims' : 'No longer used'} since{' '}
        <time dateTime={updated_at}>{formatDay(updated_at)}</time>: {reason}
      </p>
      {status === 'split' && (
        <section className="section" aria-labelledby="parts">
          <h2 id="parts">Where it went</h2>
          {parts.length === 0 && <p className="silent">No statement has been filed under its parts yet.</p>}
          <ul>
            {parts.map((part) => (
              <li key={part.slug}>
                <a href={`/claims/${part.slug}`}>{part.text}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="mt-6">
        <a href="/claims">All claims</a>
      </p>
    </>
  );
}
