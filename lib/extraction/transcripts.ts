import type { Stretch } from './decide.ts';
import type { Reading } from './read.ts';

/** "BALDWIN", "Q", "JAKE TAPPER": how transcripts name who takes a turn. */
const LABEL = /^(?:Q|A|[\p{Lu}][\p{Lu}.'’ -]{2,40})$/u;
const FULL_NAME = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}$/u;
/** A turn read by its label is sure to be one: above every clause that may be found within it. */
const SURE = 0.97;

/**
 * The turns of a transcript: paragraphs that begin with a name and a colon, where at least two do with capitals or
 * three with names as they are written elsewhere. What follows the colon is that party's words to the paragraph's end.
 */
export function findTurns({ article, cues }: Reading): Stretch[] {
  const { units, tokens, text, regions, regionOf } = article;
  const labels = cues.flatMap((cue, index) => {
    const unit = units[cue.unit];
    if (cue.kind !== 'colon' || !unit || units[cue.unit - 1]?.paragraph === unit.paragraph) return [];
    const label = text.slice(tokens[unit.from]?.start ?? 0, tokens[cue.at - 1]?.end ?? 0);
    const style = LABEL.test(label) ? 'capitals' : FULL_NAME.test(label) ? 'name' : null;
    return style ? [{ cue, index, style }] : [];
  });
  const count = (style: string) => labels.filter((label) => label.style === style).length;
  const counts = new Map([
    ['capitals', count('capitals') >= 2],
    ['name', count('name') >= 3],
  ]);
  return labels.flatMap(({ cue, index, style }): Stretch[] => {
    if (!counts.get(style)) return [];
    let last = cue.unit;
    while (units[last + 1]?.paragraph === units[cue.unit]?.paragraph) last += 1;
    const from = cue.to;
    const to = units[last]?.to ?? from;
    const own = regions[regionOf[from] ?? -1];
    const start = own?.start ?? tokens[from]?.start ?? 0;
    const end = own && regionOf[to - 1] === regionOf[from] ? own.end : (tokens[to - 1]?.end ?? start);
    if (to <= from || end <= start) return [];
    return [
      {
        from,
        to,
        start,
        end,
        cue: index,
        side: 'after',
        form: 'direct',
        chance: SURE,
        region: -1,
        opening: 'turn',
        closing: 'paragraph',
      },
    ];
  });
}
