import { byDate } from '#domain/quotes/order.ts';
import type { Bar } from '#domain/timeline/axis.ts';
import type { Lane, Mark, Timeline } from '#domain/timeline/types.ts';
import { formatDateShort } from '#lib/dates/format.ts';
import { stanceSymbol } from '../claim/stance.tsx';
import { InlineWords } from '../quote/inline-words.tsx';
import { InTurn } from '../ui/in-turn.tsx';
import { heights, type Sizes } from './timeline-sizes.ts';
import { markWords, namesSpeaker } from './timeline-words.ts';

const percent = (n: number) => `${Math.round(n * 1000) / 1000}%`;

/** The axis above the lanes: it stays in sight while they are read. */
export function TimelineAxis({ timeline }: { timeline: Timeline }) {
  return (
    <svg className="time-axis" width="100%" height="40" aria-hidden="true">
      {timeline.ticks.map(({ day, x, label, year }) => (
        <g key={day}>
          <line className="tick" x1={percent(x)} x2={percent(x)} y1="31" y2="40" />
          <text x={percent(x)} y="29" textAnchor={x > 93 ? 'end' : 'start'}>
            {label}
          </text>
          {year && (
            <text className="year" x={percent(x)} y="13" textAnchor={x > 93 ? 'end' : 'start'}>
              {year}
            </text>
          )}
        </g>
      ))}
      <line className="rule" x1="0" x2="100%" y1="39" y2="39" />
    </svg>
  );
}

/**
 * Statements in their lanes. Marks follow each other by date in the document, so that keys and screen readers
 * go through time; where each is drawn is another matter.
 */
export function TimelineLanes({ timeline, sizes }: { timeline: Timeline; sizes: Sizes }) {
  const { lanes, ticks } = timeline;
  const { heads, rows, height } = heights(timeline, sizes);
  const marks = lanes
    .flatMap((lane) => lane.marks.map((mark) => ({ lane, mark })))
    .sort((x, y) => inTime(x.mark, y.mark));
  return (
    // biome-ignore lint/a11y/useSemanticElements: HTML's own groups cannot hold a drawing's parts
    <svg className="time-lanes" width="100%" height={height} role="group" aria-label="Statements by date">
      <defs>
        {SOFT.map(({ id, from, to }) => (
          <linearGradient key={id} id={id}>
            <stop offset="0" className={from} />
            <stop offset="0.14" className="full" />
            <stop offset="0.86" className="full" />
            <stop offset="1" className={to} />
          </linearGradient>
        ))}
      </defs>
      <g>
        {ticks.map(({ day, x }) => (
          <line key={day} className="grid" x1={percent(x)} x2={percent(x)} y1="0" y2={height} />
        ))}
      </g>
      {lanes.map((lane, at) => (
        <g key={lane.key}>
          <line className="lane" x1="0" x2="100%" y1={(heads[at] ?? 0) + 0.5} y2={(heads[at] ?? 0) + 0.5} />
          <foreignObject x="0" y={(heads[at] ?? 0) + 7} width="100%" height={sizes.head - 8}>
            <p className="lane-name">
              <bdi>{laneName(lane)}</bdi>
            </p>
          </foreignObject>
        </g>
      ))}
      {marks.map(({ lane, mark }) => (
        <InTurn key={mark.row}>
          <MarkRow mark={mark} lane={lane} y={rows[mark.row] ?? 0} sizes={sizes} />
        </InTurn>
      ))}
    </svg>
  );
}

/** Which ends of a bar are soft: both, one, or, where it goes on beyond the axis, none. */
const SOFT = [
  { id: 'soft-both', from: 'thin', to: 'thin' },
  { id: 'soft-start', from: 'thin', to: 'full' },
  { id: 'soft-end', from: 'full', to: 'thin' },
];

function softness({ begins, ends }: Bar): string | undefined {
  if (begins && ends) return 'url(#soft-both)';
  if (begins) return 'url(#soft-start)';
  return ends ? 'url(#soft-end)' : undefined;
}

const inTime = (x: Mark, y: Mark): number => byDate(x.quote, y.quote) || x.row - y.row;

/** What a lane is called where its name alone does not say. */
export function laneName({ of, dated }: Lane): string {
  if (of) return of.name;
  return dated ? 'Filed under no claim' : 'Not dated';
}

function MarkRow({ mark, lane, y, sizes }: { mark: Mark; lane: Lane; y: number; sizes: Sizes }) {
  const { quote, said, published, stance } = mark;
  const words = markWords(quote, stance, lane);
  // The label begins where the bar begins, or ends where it ends if there is more room before it.
  const start = said ? Math.min(said.x, 100) : 0;
  const end = said ? said.x + said.width : 100;
  const before = said !== null && start > 55;
  const middle = y + sizes.said;
  return (
    <a href={`/quotes/${quote.id}`} aria-label={words}>
      <title>{words}</title>
      <rect className="hit" x="0" y={y} width="100%" height={sizes.row - 2} />
      {said && (
        <foreignObject
          x={before ? '0' : percent(start)}
          y={y + sizes.label}
          width={percent(before ? Math.max(end, 60) : 100 - start)}
          height="20"
        >
          <Label mark={mark} lane={lane} end={before} />
        </foreignObject>
      )}
      {!said && (
        <foreignObject x="0" y={y + sizes.label + 6} width="100%" height="20">
          <Label mark={mark} lane={lane} end={false} />
        </foreignObject>
      )}
      {said?.exact && (
        <>
          <rect
            className="said exact"
            x={percent(said.x)}
            y={middle}
            width={percent(said.width)}
            height="8"
          />
          <line
            className="said-tick"
            x1={percent(said.x)}
            x2={percent(said.x)}
            y1={middle - 2}
            y2={middle + 10}
          />
        </>
      )}
      {said && !said.exact && (
        <rect
          className={softness(said) ? 'said' : 'said whole'}
          x={percent(said.x)}
          y={middle}
          width={percent(said.width)}
          height="8"
          fill={softness(said)}
        />
      )}
      {sizes.published !== null && published && (
        <Published said={said} published={published} y={y + sizes.published} saidY={middle + 8} />
      )}
    </a>
  );
}

function Label({ mark: { quote, stance }, lane, end }: { mark: Mark; lane: Lane; end: boolean }) {
  return (
    <p className={end ? 'mark-label end' : 'mark-label'}>
      <span className="when">{quote.said_on ? formatDateShort(quote.said_on) : ''}</span>{' '}
      {namesSpeaker(quote, lane) && (
        <span className="who">
          <bdi>{quote.speaker.name}</bdi>
          {': '}
        </span>
      )}
      {stance && (
        <span className="how" data-symbol={stanceSymbol(stance)}>
          {stance.label}:{' '}
        </span>
      )}
      <InlineWords quote={quote} />
    </p>
  );
}

/** When it was first published: a hollow mark below, joined to what was said where it came later. */
function Published({
  said,
  published,
  y,
  saidY,
}: {
  said: Bar | null;
  published: Bar;
  y: number;
  saidY: number;
}) {
  const from = said ? said.x + (said.exact ? 0 : said.width) : null;
  return (
    <>
      {from !== null && published.x > from && (
        <g className="joins">
          <line x1={percent(from)} x2={percent(from)} y1={saidY} y2={y + 3} />
          <line x1={percent(from)} x2={percent(published.x)} y1={y + 2.5} y2={y + 2.5} />
        </g>
      )}
      <rect
        className={published.exact ? 'published exact' : 'published'}
        x={percent(published.x)}
        y={y}
        width={percent(published.width)}
        height="5"
      />
    </>
  );
}
