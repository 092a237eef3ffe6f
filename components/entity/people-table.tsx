import type { EntityRow } from '#domain/entities/types.ts';

/** People with how much they said and how much was said about them; each number leads to those quotes. */
export function PeopleTable({ people }: { people: EntityRow[] }) {
  return (
    <table className="ledger mt-6">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col" className="n">
            Said
          </th>
          <th scope="col" className="n">
            Said about
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ slug, name, description, counts }) => (
          <tr key={slug}>
            <th scope="row">
              <a href={`/people/${slug}`}>
                <bdi>{name}</bdi>
              </a>
              {description && <span className="quiet small block font-normal">{description}</span>}
            </th>
            <td className="n">
              {counts.said_by > 0 ? (
                <a href={`/quotes?speaker=${slug}`} aria-label={`${counts.said_by} said by ${name}`}>
                  {counts.said_by.toLocaleString('en')}
                </a>
              ) : (
                <span className="quiet">0</span>
              )}
            </td>
            <td className="n">
              {counts.said_about > 0 ? (
                <a href={`/quotes?about=${slug}`} aria-label={`${counts.said_about} said about ${name}`}>
                  {counts.said_about.toLocaleString('en')}
                </a>
              ) : (
                <span className="quiet">0</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
