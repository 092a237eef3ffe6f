import type { Capture, Mark } from '#domain/capture/types.ts';
import { formatDate } from '#lib/dates/format.ts';

const AS = [
  ['draft', 'drafts'],
  ['in_review', 'sent for review'],
  ['published', 'published'],
] as const;

/** What was captured, how far it is, and what accepting makes of a statement. */
export function CaptureHead({
  capture,
  marks,
  status,
  mayPublish,
  page,
  pages,
}: {
  capture: Capture;
  marks: readonly Mark[];
  status: string;
  mayPublish: boolean;
  page: number;
  pages: number;
}) {
  const { source, known, comment_requests } = capture;
  const count = (state: Mark['state']) => marks.filter((mark) => mark.state === state).length;
  const href = (as: string, to: number) =>
    `/edit/capture/${capture.id}?as=${as}${to > 1 ? `&page=${to}` : ''}`;
  return (
    <>
      <p className="kicker">
        {[source.outlet, source.published && formatDate({ edtf: source.published }), source.byline]
          .filter(Boolean)
          .join(', ') || 'Captured article'}
      </p>
      <h1>
        <bdi>{source.headline}</bdi>
      </h1>
      <p className="desk-links">
        <span className="tabular">
          {count('pending')} wait, {count('accepted')} accepted, {count('rejected')} rejected
          {known > 0 && `, ${known} decided in an earlier reading`}
        </span>
        <span>
          Accepted as{' '}
          {AS.filter(([as]) => as !== 'published' || mayPublish).map(([as, words], at) => (
            <span key={as}>
              {at > 0 && ', '}
              {as === status ? <b aria-current="true">{words}</b> : <a href={href(as, page)}>{words}</a>}
            </span>
          ))}
        </span>
        <a href={`/edit/sources/${source.id}`}>Source</a>
        <a href="/edit/capture">Capture another</a>
      </p>
      {pages > 1 && (
        <nav className="desk-links" aria-label="Pages of statements">
          {Array.from({ length: pages }, (_, at) => at + 1).map((to) => (
            <a key={to} href={href(status, to)} aria-current={to === page ? 'page' : undefined}>
              {to}
            </a>
          ))}
        </nav>
      )}
      {comment_requests.length > 0 && (
        <details className="unfold">
          <summary>
            {comment_requests.length === 1
              ? 'One request for comment is mentioned'
              : `${comment_requests.length} requests for comment are mentioned`}
          </summary>
          <ul className="comment-lines">
            {comment_requests.map(({ text, party }) => (
              <li key={text}>
                <span className="serif">{text}</span>{' '}
                {party && <span className="quiet small">({party})</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
