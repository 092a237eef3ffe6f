import type { CaptureRow } from '#domain/capture/types.ts';

/** Articles that were captured, the newest first, with what still waits in each. */
export function CaptureList({ rows }: { rows: readonly CaptureRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section className="section" aria-labelledby="captured-before">
      <h2 id="captured-before">Captured before</h2>
      <ul className="rows">
        {rows.map(({ id, headline, outlet, state, made_at, made_by, counts }) => (
          <li key={id}>
            <span>
              <a href={`/edit/capture/${id}`}>
                <bdi>{headline}</bdi>
              </a>{' '}
              <span className="quiet small">
                {outlet && <bdi>{outlet}, </bdi>}
                {made_by}, <time dateTime={made_at}>{made_at.slice(0, 16).replace('T', ' ')} UTC</time>
              </span>
            </span>
            <span className="small tabular">
              {state === 'ready'
                ? `${counts.pending} wait, ${counts.accepted} accepted, ${counts.rejected} rejected`
                : state === 'failed'
                  ? 'could not be read'
                  : 'being read'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
