import { type MatrixFilter, MOST_TOP, matrixHref, USUAL_TOP } from '#domain/matrix/filter.ts';
import type { Matrix } from '#domain/matrix/types.ts';
import type { Count } from '#domain/quotes/types.ts';
import { countText } from '../ui/count.tsx';
import { MatrixPicture } from './matrix-picture.tsx';
import { MatrixTable } from './matrix-table.tsx';

/**
 * The matrix as a picture or as a table. Where the reader has not chosen, both are sent and the page's width
 * decides: a phone shows the table.
 */
export function MatrixFigure({ matrix, filter }: { matrix: Matrix; filter: MatrixFilter }) {
  const { view } = filter;
  return (
    <>
      {view !== 'table' && (
        <div className={view ? 'matrix-view' : 'matrix-view where-wide'}>
          <p className="small">
            <a href={matrixHref({ ...filter, view: 'table' })}>Read it as a table</a>
          </p>
          <section
            className="sideways"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keys
            tabIndex={0}
            aria-label="The matrix, which may be wider than the page"
          >
            <MatrixPicture matrix={matrix} filter={filter} />
          </section>
          <p className="quiet small mt-2">A framed number counts what someone said about themselves.</p>
        </div>
      )}
      {view !== 'picture' && (
        <div className={view ? 'matrix-view' : 'matrix-view where-narrow'}>
          <p className="small">
            <a href={matrixHref({ ...filter, view: 'picture' })}>See it as a picture</a>
          </p>
          <MatrixTable matrix={matrix} filter={filter} />
        </div>
      )}
      <MatrixNotes matrix={matrix} filter={filter} />
    </>
  );
}

/** What the numbers count, and what was left out, in words. */
function MatrixNotes({ matrix, filter }: { matrix: Matrix; filter: MatrixFilter }) {
  const { more_rows, more_columns, folded, counted, count } = matrix;
  const left = [
    more_rows.value > 0 && people(more_rows, 'speaker'),
    more_columns.value > 0 && `${people(more_columns, 'person')} spoken about`,
  ].filter(Boolean);
  return (
    <div className="matrix-notes">
      {counted !== null && (
        <p className="notice">
          Counted here are the newest {counted.toLocaleString('en')} of {countText(count)} statements; a
          number with a plus leads to a list that may be longer. Narrow by topic or date to count them all.
        </p>
      )}
      {left.length > 0 && (
        <p>
          And {left.join(', and ')}, who are left out here.{' '}
          {filter.top < MOST_TOP && (
            <a href={matrixHref({ ...filter, top: Math.min(MOST_TOP, Math.max(filter.top * 2, USUAL_TOP)) })}>
              Show more
            </a>
          )}
        </p>
      )}
      <p>
        A statement about two people stands in two cells, and once in each “in all”; one about nobody on
        record stands in “in all” alone.
        {filter.fold === 'sides' &&
          ' A statement made for someone else stands with whom it was made for, and with its speaker too if they also spoke for themselves.'}
      </p>
      {folded.length > 0 && (
        <p>
          Here only as speaking for others:{' '}
          {folded.slice(0, 12).map(({ slug, name }, at) => (
            <span key={slug}>
              {at > 0 && ', '}
              <a href={`/people/${slug}`}>
                <bdi>{name}</bdi>
              </a>
            </span>
          ))}
          {folded.length > 12 && ` and ${(folded.length - 12).toLocaleString('en')} more`}.
        </p>
      )}
    </div>
  );
}

function people({ value, capped }: Count, one: 'speaker' | 'person'): string {
  const many = one === 'person' ? 'people' : 'speakers';
  return `${capped ? 'more than ' : ''}${value.toLocaleString('en')} more ${value === 1 ? one : many}`;
}
