import type { Timeline } from '#domain/timeline/types.ts';
import { BracketKey, TimelineBrackets } from './timeline-brackets.tsx';
import { TimelineAxis, TimelineLanes } from './timeline-picture.tsx';
import { FULL, SMALL } from './timeline-sizes.ts';

/** Statements on the time axis, drawn on the server; `small` on the pages of other records. */
export function TimelineFigure({ timeline, small = false }: { timeline: Timeline; small?: boolean }) {
  const sizes = small ? SMALL : FULL;
  const joined = timeline.brackets.length > 0;
  return (
    <figure className={`timeline${small ? ' small-timeline' : ''}`}>
      <figcaption className="legend">
        <span>A tick is a known day; a bar with soft ends is one day within it, not known which.</span>
        {!small && <span>Hollow below: when first published.</span>}
      </figcaption>
      <BracketKey timeline={timeline} />
      <div className={joined ? 'time-grid joined' : 'time-grid'}>
        <div className="time-axis-place">
          <TimelineAxis timeline={timeline} />
        </div>
        <TimelineLanes timeline={timeline} sizes={sizes} />
        {joined && <TimelineBrackets timeline={timeline} sizes={sizes} />}
      </div>
    </figure>
  );
}
