import type { FilingClaim } from '#domain/claims/filing.ts';
import { CLAIM_KIND_WORDS } from './words.ts';

/** The claim that statements are filed under: its wording, what it covers, what became of it. */
export function ClaimHead({
  claim,
  mayEdit,
  editorsNeeded,
}: {
  claim: FilingClaim;
  mayEdit: boolean;
  editorsNeeded: '1' | '2';
}) {
  const { slug, text, kind, scope, topic, status, status_reason, merged_into, parts, known } = claim;
  return (
    <>
      <p className="kicker">
        <a href="/edit/claims">Claims</a>
        {topic && (
          <>
            {' · '}
            <bdi>{topic.name}</bdi>
          </>
        )}
      </p>
      <h1 className="max-w-[40ch]">{text}</h1>
      <p className="lede mt-2">
        {CLAIM_KIND_WORDS[kind]}. {scope}
      </p>
      {status !== 'open' && (
        <div className="notice">
          <p>
            {status === 'merged' && merged_into && (
              <>
                Merged into <a href={`/edit/claims/${merged_into.slug}`}>{merged_into.text}</a>
                {merged_into.sign === -1 && ', which is worded the other way round'}.{' '}
              </>
            )}
            {status === 'split' && 'Split. Its statements wait to be filed under: '}
            {parts.map((part, at) => (
              <span key={part.slug}>
                {at > 0 && '; '}
                <a href={`/edit/claims/${part.slug}`}>{part.text}</a>
              </span>
            ))}
            {parts.length > 0 && '. '}
            {status === 'retired' && 'Retired. '}
            {status_reason}
          </p>
        </div>
      )}
      <p className="desk-links">
        {mayEdit && <a href={`/edit/claims/${slug}/edit`}>Reword, link, merge, split or retire</a>}
        {known ? (
          <a href={`/claims/${slug}`}>As readers see it</a>
        ) : (
          <span>Readers do not know of it yet</span>
        )}
        {editorsNeeded === '2' && <span>Two editors have to agree on a stance</span>}
      </p>
    </>
  );
}
