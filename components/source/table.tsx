import type { SourceRow } from '#domain/sources/types.ts';
import { DateText } from '../ui/date.tsx';

/** Sources with who published them, when, and how many statements on record stand in them. */
export function SourcesTable({ sources }: { sources: SourceRow[] }) {
  return (
    <table className="ledger mt-6">
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col" className="n">
            Statements
          </th>
        </tr>
      </thead>
      <tbody>
        {sources.map(({ id, kind, headline, outlet, outlet_note, published, counts }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`/sources/${id}`}>
                <bdi>{headline}</bdi>
              </a>
              <span className="quiet small block font-normal">
                {kind},{' '}
                {outlet ? (
                  <a className="quiet" href={`/outlets/${outlet.slug}`}>
                    <bdi>{outlet.name}</bdi>
                  </a>
                ) : (
                  outlet_note.replace(/\.$/, '') || 'publisher not named'
                )}
                , {published ? <DateText date={published} /> : 'not dated'}
              </span>
            </th>
            <td className="n">
              <a
                href={`/sources/${id}#statements`}
                aria-label={`${counts.quotes.toLocaleString('en')} statements in ${headline}`}
              >
                {counts.quotes.toLocaleString('en')}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
