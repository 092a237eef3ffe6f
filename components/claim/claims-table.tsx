import type { ClaimRow } from '#domain/claims/types.ts';
import { CountCell } from '../ui/count-cell.tsx';

/** Claims with how many statements affirm and deny them; each number leads to those statements. */
export function ClaimsTable({ claims, topic = true }: { claims: ClaimRow[]; topic?: boolean }) {
  return (
    <table className="ledger wide mt-6">
      <thead>
        <tr>
          <th scope="col">Claim</th>
          {['Affirm', 'Deny', 'Neither', 'Conflicts'].map((head) => (
            <th key={head} scope="col" className="n">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {claims.map(({ slug, text, topic: on, counts }) => (
          <tr key={slug}>
            <th scope="row">
              <a href={`/claims/${slug}`}>{text}</a>
              {topic && on && (
                <a className="quiet small block font-normal" href={`/topics/${on.slug}`}>
                  <bdi>{on.name}</bdi>
                </a>
              )}
            </th>
            <CountCell
              n={counts.affirms}
              href={`/quotes?claim=${slug}&stance=affirms`}
              what={`affirm: ${text}`}
            />
            <CountCell
              n={counts.denies}
              href={`/quotes?claim=${slug}&stance=denies`}
              what={`deny: ${text}`}
            />
            <CountCell
              n={counts.neither}
              href={`/quotes?claim=${slug}&stance=neither`}
              what={`speak neither way on: ${text}`}
            />
            <CountCell
              n={counts.conflicts}
              href={`/claims/${slug}#conflicts`}
              what={`pairs in conflict on: ${text}`}
            />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
