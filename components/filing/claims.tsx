import type { FilingClaimRow } from '#domain/claims/filing.ts';

/** Claims as editors work through them: what is filed, what waits, and what may belong there. */
export function FilingTable({ claims }: { claims: FilingClaimRow[] }) {
  return (
    <table className="ledger mt-4">
      <thead>
        <tr>
          <th scope="col">Claim</th>
          <th scope="col" className="n">
            Filed
          </th>
          <th scope="col" className="n">
            To settle
          </th>
          <th scope="col" className="n">
            Not filed
          </th>
        </tr>
      </thead>
      <tbody>
        {claims.map(({ slug, text, topic, filed, suggested, disputed, unfiled }) => (
          <tr key={slug}>
            <th scope="row">
              <a href={`/edit/claims/${slug}`}>{text}</a>
              {topic && (
                <span className="quiet small block font-normal">
                  <a href={`/edit/claims?topic=${topic.slug}`}>
                    <bdi>{topic.name}</bdi>
                  </a>
                </span>
              )}
            </th>
            <td className="n">{filed}</td>
            <td className="n">{suggested + disputed > 0 ? <strong>{suggested + disputed}</strong> : '—'}</td>
            <td className="n">{topic ? unfiled : '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
