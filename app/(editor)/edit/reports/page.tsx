import { HandleForm, StepForm } from '#components/review/forms.tsx';
import { Moment } from '#components/review/history.tsx';
import { may } from '#domain/accounts/permissions.ts';
import { STATUS_WORDS } from '#domain/quotes/transitions.ts';
import { listReports } from '#domain/reports/queries.ts';
import { KIND_WORDS, STATE_WORDS } from '#domain/reports/types.ts';
import { type PageProps, queryOf } from '../../../_server/page.ts';
import { editorContext } from '../../../_server/session.ts';
import { handleReport, holdReported } from '../review/actions.ts';

export const metadata = { title: 'Reports' };

/** What readers say is wrong, and what the desk makes of it. */
export default async function ReportsPage(props: PageProps) {
  const query = await queryOf(props);
  const ctx = await editorContext(`/edit/reports?${query}`);
  const state = query.get('state') === 'done' ? ('done' as const) : ('open' as const);
  const quote = query.get('quote');
  const page = Math.max(1, Math.min(500, Number(query.get('page')) || 1));
  const { items, more } = await listReports(ctx, { state: quote ? 'all' : state, quote, page });
  const handles = may(ctx.user, 'handleReport');
  return (
    <>
      <h1>Reports of errors</h1>
      <p className="lede mt-2">
        What readers say is wrong. Only the desk sees it.{' '}
        <a href={state === 'open' && !quote ? '/edit/reports?state=done' : '/edit/reports'}>
          {state === 'open' && !quote ? 'Those dealt with' : 'Those that wait'}
        </a>
      </p>
      {query.has('done') && (
        <p className="notice" role="status">
          Noted.
        </p>
      )}
      {query.has('held') && (
        <p className="notice" role="status">
          The quote is held: readers see that it is being checked, and not its words.
        </p>
      )}
      {items.length === 0 && (
        <p className="mt-6">{state === 'open' ? 'No report waits.' : 'None has been dealt with.'}</p>
      )}
      <ol className="revisions">
        {items.map((report) => (
          <li key={report.number} id={report.number}>
            <p className="revision-head">
              <b>{KIND_WORDS[report.kind]}</b>{' '}
              <span className="quiet">
                no. <span className="tabular">{report.number}</span>, <Moment at={report.made_at} />,{' '}
                {STATE_WORDS[report.state].toLowerCase()}
                {report.handled_by && ` by ${report.handled_by}`}
              </span>
            </p>
            <blockquote className="reader-says">{report.message}</blockquote>
            {report.contact && (
              <p className="quiet small">
                To be reached at <bdi>{report.contact}</bdi>
              </p>
            )}
            <p className="revision-of">
              <span className="quiet">On </span>
              <a className="said" href={`/edit/quotes/${report.quote.id}/review`}>
                {report.quote.text}
              </a>{' '}
              <span className="quiet">
                <bdi>{report.quote.speaker}</bdi>, {STATUS_WORDS[report.quote.status].toLowerCase()}
              </span>
            </p>
            {handles && (
              <div className="report-steps">
                {report.quote.status === 'published' && (
                  <StepForm action={holdReported} quote={report.quote} verb="Hold the quote" quiet />
                )}
                <HandleForm key={report.version} action={handleReport} report={report} />
              </div>
            )}
          </li>
        ))}
      </ol>
      {more && (
        <nav className="pager" aria-label="Pages">
          <a className="button plain" href={`/edit/reports?state=${state}&page=${page + 1}`} rel="next">
            More
          </a>
        </nav>
      )}
    </>
  );
}
