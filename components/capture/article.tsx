import { Fragment } from 'react';
import { paragraphs, segments } from '#domain/capture/rules.ts';
import type { Mark } from '#domain/capture/types.ts';

const STATE_WORDS: Record<Mark['state'], string> = {
  pending: 'waits',
  accepted: 'accepted',
  rejected: 'rejected',
};
const SIGNS: Record<Mark['state'], string> = { pending: '', accepted: '✓', rejected: '✕' };

/**
 * The article as it is stored, with every statement in its place: its number before it, and under it a line that
 * says what became of it. Where statements overlap the line is double.
 */
export function MarkedArticle({ text, marks }: { text: string; marks: readonly Mark[] }) {
  return (
    <div className="captured serif" id="captured" lang="en">
      {paragraphs(text).map(({ start, end }) => (
        <p key={start}>
          {segments(start, end, marks).map((segment) => (
            <Fragment key={segment.start}>
              {segment.begins.map((mark) => (
                <a
                  key={mark.candidate}
                  className={`mark-number ${mark.state}`}
                  id={`mark-${mark.candidate}`}
                  href={`#statement-${mark.candidate}`}
                  aria-label={`Statement ${mark.number}, ${STATE_WORDS[mark.state]}`}
                >
                  {SIGNS[mark.state]}
                  {mark.number}
                </a>
              ))}
              {segment.marks.length === 0 ? (
                <span data-at={segment.start}>{text.slice(segment.start, segment.end)}</span>
              ) : (
                <mark
                  className={classOf(segment.marks)}
                  data-at={segment.start}
                  data-of={segment.marks.map(({ candidate }) => candidate).join(' ')}
                >
                  {text.slice(segment.start, segment.end)}
                </mark>
              )}
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  );
}

/** What waits outweighs what is decided. */
function classOf(marks: readonly Mark[]): string {
  const state = (['pending', 'accepted', 'rejected'] as const).find((one) =>
    marks.some((mark) => mark.state === one),
  );
  return `${state}${marks.length > 1 ? ' overlapping' : ''}`;
}
