import { notFound } from 'next/navigation';
import { ClaimHead } from '#components/filing/claim-head.tsx';
import { FiledList } from '#components/filing/filed.tsx';
import { FilingDesk } from '#components/filing/filing-desk.tsx';
import { FilingStatement } from '#components/filing/statement.tsx';
import { may } from '#domain/accounts/permissions.ts';
import { getSetting } from '#domain/accounts/queries-settings.ts';
import type { UnfiledQuote } from '#domain/claims/filing.ts';
import { getFilingClaim, listFiled } from '#domain/claims/queries-filing.ts';
import { listUnfiled } from '#domain/claims/queries-unfiled.ts';
import { type PageProps, queryOf } from '../../../../_server/page.ts';
import { editorContext } from '../../../../_server/session.ts';
import { changeStance, confirmStance, fileStatement, reviewStance, withdrawStance } from '../actions.ts';

export const metadata = { title: 'Filing' };

type Props = PageProps<{ slug: string }>;

export default async function FilingClaimPage(props: Props) {
  const { slug } = await props.params;
  const ctx = await editorContext(`/edit/claims/${slug}`);
  const claim = await getFilingClaim(ctx, slug);
  if (!claim) notFound();
  const query = await queryOf(props);
  const q = (query.get('q') ?? '').slice(0, 200);
  const after = Number(query.get('after')) || null;
  const filed = await listFiled(ctx, claim.id);
  const open = claim.status === 'open';
  const unfiled = open ? await listUnfiled(ctx, claim, { q, after }) : { items: [], next: null };
  const more = new URLSearchParams({ ...(q ? { q } : {}), after: String(unfiled.next) });
  const reasons = [...new Set(filed.map(({ reason }) => reason))].slice(0, 12);
  return (
    <>
      <ClaimHead
        claim={claim}
        mayEdit={may(ctx.user, 'changeNamed')}
        editorsNeeded={getSetting(ctx, 'editors_per_stance')}
      />
      <div className="filing">
        {open && (
          <section aria-labelledby="unfiled">
            <h2 id="unfiled" className="plain-head">
              Not filed yet
            </h2>
            <form method="get" className="desk-filter">
              <label>
                <span className="label">Search all statements for</span>
                <input className="field" type="search" name="q" defaultValue={q} />
              </label>
              <button className="button plain" type="submit">
                Search
              </button>
              {q && <a href={`/edit/claims/${claim.slug}`}>Those near this claim</a>}
            </form>
            <p className="filing-keys">
              <kbd>j</kbd> <kbd>k</kbd> next, previous · <kbd>a</kbd> affirms · <kbd>d</kbd> denies ·{' '}
              <kbd>n</kbd> takes no side · <kbd>w</kbd> marks a sentence · <kbd>Enter</kbd> files it ·{' '}
              <kbd>Esc</kbd> closes. Words marked with the mouse are taken over.
            </p>
            <FilingDesk
              action={fileStatement}
              claim={claim.slug}
              rows={unfiled.items.map(rowOf)}
              reasons={reasons}
            />
            {unfiled.items.length === 0 && (
              <p className="silent">
                {q
                  ? 'No statement that is not filed here holds these words.'
                  : 'No statement near this claim is left to file. Search for others above.'}
              </p>
            )}
            {unfiled.next !== null && (
              <p className="mt-4">
                <a className="button plain" href={`/edit/claims/${claim.slug}?${more}`} rel="next">
                  Earlier statements
                </a>
              </p>
            )}
          </section>
        )}
        <section aria-labelledby="filed">
          <h2 id="filed" className="plain-head">
            {open ? 'Filed here' : 'Was filed here'} <span className="quiet font-normal">{filed.length}</span>
          </h2>
          {filed.length === 0 && <p className="silent">Nothing is filed under this claim.</p>}
          <FiledList
            claim={claim.slug}
            stances={filed}
            opened={Number(query.get('stance')) || null}
            mayDecide={may(ctx.user, 'confirmStance') && open}
            me={ctx.user.id}
            actions={{
              confirm: confirmStance,
              review: reviewStance,
              withdraw: withdrawStance,
              change: changeStance,
            }}
          />
        </section>
      </div>
    </>
  );
}

function rowOf(quote: UnfiledQuote) {
  const { id, text, speaker, on_behalf_of, from_split } = quote;
  return {
    id,
    text,
    // Whom it was spoken for comes first: theirs is the commitment unless the editor says otherwise.
    holders: on_behalf_of ? [on_behalf_of, speaker] : [speaker],
    note: from_split ? 'Was filed under the claim that this one was split from' : '',
    statement: <FilingStatement quote={quote} />,
  };
}
