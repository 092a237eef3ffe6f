import { FilingTable } from '#components/filing/claims.tsx';
import { CLAIM_STATUS_WORDS } from '#components/filing/words.ts';
import { Problems } from '#components/ui/notice.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { may } from '#domain/accounts/permissions.ts';
import { parseFilingFilter } from '#domain/claims/filing.ts';
import { countWaiting, listFilingClaims } from '#domain/claims/queries-filing-list.ts';
import { CLAIM_STATUSES } from '#lib/vocabulary.ts';
import { type PageProps, queryOf } from '../../../_server/page.ts';
import { editorContext } from '../../../_server/session.ts';

export const metadata = { title: 'Claims' };

export default async function FilingPage(props: PageProps) {
  const ctx = await editorContext('/edit/claims');
  const query = await queryOf(props);
  const { filter, problems } = parseFilingFilter(query);
  const { items, next, total } = await listFilingClaims(ctx, filter);
  const waiting = await countWaiting(ctx);
  const more = new URLSearchParams(query);
  if (next !== null) more.set('after', String(next));
  return (
    <>
      <h1>Claims</h1>
      <p className="lede mt-2">
        {waiting.suggested + waiting.disputed === 0 ? (
          'No stance waits to be settled.'
        ) : (
          <a href="/edit/claims?waiting=1">
            {waiting.suggested} suggested and {waiting.disputed} disputed stances wait to be settled.
          </a>
        )}{' '}
        {may(ctx.user, 'changeNamed') && <a href="/edit/claims/new">Word a new claim</a>}
      </p>
      <form method="get" className="desk-filter">
        <label>
          <span className="label">Words of it</span>
          <input className="field" type="search" name="q" defaultValue={filter.q} />
        </label>
        <label>
          <span className="label">Status</span>
          <select className="field" name="status" defaultValue={filter.status[0] ?? 'open'}>
            {CLAIM_STATUSES.map((status) => (
              <option key={status} value={status}>
                {CLAIM_STATUS_WORDS[status]}
              </option>
            ))}
          </select>
        </label>
        {filter.topic.map((topic) => (
          <input key={topic} type="hidden" name="topic" value={topic} />
        ))}
        <button className="button plain" type="submit">
          Show
        </button>
        {filter.topic.length > 0 && <a href="/edit/claims">All topics</a>}
      </form>
      <Problems problems={problems} />
      {items.length > 0 ? <FilingTable claims={items} /> : <p className="mt-6">No claim fits.</p>}
      <Pager
        next={next === null ? null : `/edit/claims?${more}`}
        first={filter.after > 0 ? '/edit/claims' : null}
        label={`Next of ${total.toLocaleString('en')}`}
      />
    </>
  );
}
