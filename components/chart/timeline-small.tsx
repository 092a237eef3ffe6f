import { timelineHref } from '#domain/timeline/filter.ts';
import type { TimelineAnswer } from '#domain/timeline/queries.ts';
import { countText } from '../ui/count.tsx';
import { TimelineFigure } from './timeline.tsx';

/**
 * A small timeline on the page of a person or claim, with the way to the whole one. Nothing where fewer than
 * two statements have a date: one mark alone tells no more than its date does.
 */
export function SmallTimeline({ answer }: { answer: TimelineAnswer }) {
  const { timeline, quotes, count, filter } = answer;
  if (quotes.filter(({ said_on }) => said_on).length < 2) return null;
  return (
    <section className="section" aria-labelledby="timeline">
      <h2 id="timeline">
        In time{' '}
        <span className="quiet">
          {count.value > quotes.length
            ? `the newest ${quotes.length} of ${countText(count)} statements`
            : 'as closely as the dates are known'}
        </span>
      </h2>
      <TimelineFigure timeline={timeline} small />
      <p className="small mt-2">
        <a href={timelineHref(filter)}>The whole timeline, with when each was published, and in words</a>
      </p>
    </section>
  );
}
