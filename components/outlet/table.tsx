import type { OutletRow } from '#domain/outlets/types.ts';
import { quotesHref } from '#domain/quotes/filter.ts';
import { CountCell } from '../ui/count-cell.tsx';

/** Outlets with how many statements came from each of their three roles. */
export function OutletsTable({ outlets }: { outlets: OutletRow[] }) {
  return (
    <table className="ledger wide mt-6">
      <thead>
        <tr>
          <th scope="col">Outlet</th>
          {['Said to it', 'Credited', 'Printed in it'].map((head) => (
            <th key={head} scope="col" className="n">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {outlets.map(({ slug, name, kind, counts }) => (
          <tr key={slug}>
            <th scope="row">
              <a href={`/outlets/${slug}`}>
                <bdi>{name}</bdi>
              </a>
              <span className="quiet small block font-normal">{kind}</span>
            </th>
            <CountCell
              n={counts.venue}
              href={quotesHref({ outlet: [slug], outlet_as: 'venue' })}
              what={`said to ${name}`}
            />
            <CountCell
              n={counts.credit}
              href={quotesHref({ outlet: [slug], outlet_as: 'credit' })}
              what={`credited to ${name}`}
            />
            <CountCell
              n={counts.publisher}
              href={quotesHref({ outlet: [slug], outlet_as: 'publisher' })}
              what={`printed in ${name}`}
            />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
