import { Revisions } from '#components/review/history.tsx';
import { Problems } from '#components/ui/notice.tsx';
import { parseHistoryFilter, TYPE_WORDS } from '#domain/history/filter.ts';
import { listActors, listChanges } from '#domain/history/queries.ts';
import { type PageProps, queryOf } from '../../../_server/page.ts';
import { editorContext } from '../../../_server/session.ts';

export const metadata = { title: 'History' };

const NOT_TOLD = ['user', 'user_link', 'api_token'];

/** The newest changes by anyone to anything. */
export default async function HistoryPage(props: PageProps) {
  const query = await queryOf(props);
  const ctx = await editorContext(`/edit/history?${query}`);
  const { filter, problems } = parseHistoryFilter(query);
  const [{ items, next }, actors] = await Promise.all([listChanges(ctx, filter), listActors(ctx)]);
  const earlier = new URLSearchParams({
    ...(filter.type ? { type: filter.type } : {}),
    ...(filter.who ? { who: filter.who } : {}),
    ...(next ? { after: String(next) } : {}),
  });
  return (
    <>
      <h1>History</h1>
      <p className="lede mt-2">
        Every change to the record, the newest first: who, when, why, and what it changed.
      </p>
      <Problems problems={problems} />
      <form method="get" action="/edit/history" className="queue-filters">
        <label>
          <span className="label">Kind of record</span>
          <select key={filter.type} className="field" name="type" defaultValue={filter.type ?? ''}>
            <option value="">Any</option>
            {Object.entries(TYPE_WORDS)
              .filter(([type]) => !NOT_TOLD.includes(type))
              .map(([type, word]) => (
                <option key={type} value={type}>
                  {word}
                </option>
              ))}
          </select>
        </label>
        <label>
          <span className="label">Changed by</span>
          <select key={filter.who} className="field" name="who" defaultValue={filter.who ?? ''}>
            <option value="">Anyone</option>
            {actors.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button className="button plain" type="submit">
          Apply
        </button>
      </form>
      {items.length === 0 && <p className="mt-6">No change matches.</p>}
      <Revisions items={items} />
      {(next || filter.after) && (
        <nav className="pager" aria-label="Pages">
          {next && (
            <a className="button plain" href={`/edit/history?${earlier}`} rel="next">
              Earlier changes
            </a>
          )}
          {filter.after && <a href="/edit/history">Back to the newest</a>}
        </nav>
      )}
    </>
  );
}
