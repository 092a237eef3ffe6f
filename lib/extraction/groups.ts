import type { Statement } from './decide.ts';
import type { Reading } from './read.ts';

/** How many words may stand between two pieces of one statement: the attribution, and no more. */
const ATTRIBUTION = 30;

/**
 * Numbers for the statements: pieces of one get the same. Both sides of one cue are one ("A, he said, B"), and so is
 * a quotation that follows the attribution of another in the same paragraph ("A," he said. "B.").
 */
export function groupStatements({ article }: Reading, statements: readonly Statement[]): number[] {
  const { units, unitOf } = article;
  const groups: number[] = [];
  let last = 0;
  for (const [at, statement] of statements.entries()) {
    const before = statements[at - 1];
    const same =
      before !== undefined &&
      ((statement.cue >= 0 && statement.cue === before.cue) ||
        (statement.cue < 0 &&
          statement.carried &&
          statement.speaker === before.speaker &&
          before.form !== 'indirect' &&
          statement.from - before.to <= ATTRIBUTION &&
          units[unitOf[statement.from] ?? 0]?.paragraph === units[unitOf[before.to - 1] ?? 0]?.paragraph));
    if (!same) last += 1;
    groups.push(last);
  }
  return groups;
}
