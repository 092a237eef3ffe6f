import { stanceLabel } from '#domain/quotes/stances.ts';
import type { Bracket, Timeline } from '#domain/timeline/types.ts';
import { stanceSymbol } from '../claim/stance.tsx';
import { COLUMN_WIDTH, heights, type Sizes } from './timeline-sizes.ts';

/** How wide the marks of conflict are, all columns together. */
function bracketsWidth({ brackets }: Timeline): number {
  const columns = Math.max(0, ...brackets.map(({ column }) => column + 1));
  return columns * COLUMN_WIDTH + 4;
}

/**
 * The marks of conflict, beside the lanes: a line joins the statements that cannot be kept together, with a
 * sign for how each stands. It has no direction, since it tells no order; what is known of that, the bars show.
 */
export function TimelineBrackets({ timeline, sizes }: { timeline: Timeline; sizes: Sizes }) {
  const { rows, height } = heights(timeline, sizes);
  const names = new Map(
    timeline.lanes.flatMap(({ marks }) => marks.map(({ row, quote }) => [row, quote.speaker.name] as const)),
  );
  const y = (row: number) => (rows[row] ?? 0) + sizes.said + 3;
  return (
    // biome-ignore lint/a11y/useSemanticElements: HTML's own groups cannot hold a drawing's parts
    <svg
      className="time-brackets"
      width={bracketsWidth(timeline)}
      height={height}
      role="group"
      aria-label="Statements in conflict"
    >
      {timeline.brackets.map((bracket) => {
        const { letter, claims, ends, column } = bracket;
        const x = column * COLUMN_WIDTH + COLUMN_WIDTH / 2;
        const [first, last] = [ends[0]?.row ?? 0, ends.at(-1)?.row ?? 0];
        const words = bracketWords(bracket, (row) => names.get(row) ?? '');
        return (
          <a key={letter} href={`/claims/${claims[0]?.slug ?? ''}#conflicts`} aria-label={words}>
            <title>{words}</title>
            <line className="joint" x1={x} x2={x} y1={y(first)} y2={y(last)} />
            <text className="letter" x={x} y={y(first) - 9} textAnchor="middle">
              {letter}
            </text>
            {ends.map(({ row, stance }) => (
              <g key={row}>
                <rect className="node" x={x - 7} y={y(row) - 8} width="14" height="16" />
                <text className={`sign sign${stance.sign}`} x={x} y={y(row) + 5} textAnchor="middle">
                  {stanceSymbol(stance)}
                </text>
              </g>
            ))}
          </a>
        );
      })}
    </svg>
  );
}

/** A mark of conflict in words: on what, and who stands how. */
function bracketWords({ letter, claims, ends }: Bracket, nameOf: (row: number) => string): string {
  const onWhat = (slug: string) =>
    claims.length > 1 ? ` “${claims.find((claim) => claim.slug === slug)?.text ?? slug}”` : '';
  const stands = ends.map(
    ({ row, stance }) => `${nameOf(row)} ${stanceLabel(stance)}${onWhat(stance.claim)}`,
  );
  return `${letter}, in conflict on ${claims.map(({ text }) => `“${text}”`).join(' against ')}: ${[...new Set(stands)].join(', ')}`;
}

/** What the letters stand for. */
export function BracketKey({ timeline }: { timeline: Timeline }) {
  const { brackets, undrawn_conflicts } = timeline;
  if (brackets.length === 0) return null;
  return (
    <div className="bracket-key">
      <p>
        Statements in conflict are joined at the side; the line does not say which came first.
        {undrawn_conflicts > 0 &&
          ` ${undrawn_conflicts} more ${undrawn_conflicts === 1 ? 'pair stands' : 'pairs stand'} in the list only, for want of room.`}
      </p>
      <ul>
        {brackets.map(({ letter, claims }) => (
          <li key={letter}>
            <b>{letter}</b>{' '}
            {claims.map(({ slug, text }, at) => (
              <span key={slug}>
                {at > 0 && ' against '}
                <a href={`/claims/${slug}#conflicts`}>{text}</a>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
