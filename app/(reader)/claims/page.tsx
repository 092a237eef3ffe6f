import { Problems } from '#components/ui/notice.tsx';
import { parseClaimFilter } from '#domain/claims/filter.ts';
import { listClaims } from '#domain/claims/queries.ts';
import { readerContext } from '../../_server/context.ts';
import { type PageProps, queryOf } from '../../_server/page.ts';

export const metadata = { title: 'Claims' };

export default async function ClaimsPage(props: PageProps) {
  const query = await queryOf(props);
  const { filter, problems } = parseClaimFilter(query);
  const list = await listClaims(readerContext(), filter);
  const more = new URLSearchParams(query);
  if (list.next) more.set('after', list.next);
  return (
    <>
      <h1>Claims</h1>
      <p className="lede mt-2">
        What is affirmed and denied, each worded once and neutrally. Those with the most statements against
        each other come first.
      </p>
      <Problems problems={[...problems, ...list.problems]} />
      {list.items.length === 0 ? (
        <p className="mt-6">
          No claim on record fits. <a href="/claims">All claims</a>.
        </p>
      ) : (
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
            {list.items.map(({ slug, text, topic, counts }) => (
              <tr key={slug}>
                <th scope="row">
                  <a href={`/claims/${slug}`}>{text}</a>
                  {topic && (
                    <a className="quiet small block font-normal" href={`/quotes?topic=${topic.slug}`}>
                      {topic.name}
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
      )}
      {(list.next || filter.after) && (
        <nav className="pager" aria-label="Pages">
          {list.next && (
            <a className="button plain" href={`/claims?${more}`} rel="next">
              Next {filter.limit} of {list.count.value.toLocaleString('en')}
            </a>
          )}
          {filter.after && <a href="/claims">Back to the first page</a>}
        </nav>
      )}
    </>
  );
}

function CountCell({ n, href, what }: { n: number; href: string; what: string }) {
  return (
    <td className="n">
      {n > 0 ? (
        <a href={href} aria-label={`${n} ${what}`}>
          {n}
        </a>
      ) : (
        <span className="quiet">0</span>
      )}
    </td>
  );
}
