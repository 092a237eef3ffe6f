import { cuesIn } from './cues.ts';
import type { Statement, Stretch } from './decide.ts';
import { OCCASIONS, OUTLET_ENDINGS, OUTLETS, PLATFORMS } from './lexicon/outlets.ts';
import type { Reading } from './read.ts';
import type { Venue } from './types.ts';

const CREDITS = new Set(['per', 'according', 'via']);

/**
 * Where a statement was made, as the sentence that attributes it tells: "told ABC News", "in an interview with",
 * "on Instagram", "in a statement". An outlet or platform is told before an occasion.
 */
export function findVenue(reading: Reading, stretch: Stretch, unit: number): Venue | null {
  const { article, phrases, startsAt, cues } = reading;
  const { tokens, units, regionOf } = article;
  const range = units[unit];
  if (!range) return null;
  const cue = cues[stretch.cue];
  let occasion: Venue | null = null;
  for (let at = range.from; at < range.to; at += 1) {
    const index = startsAt[at] ?? -1;
    const phrase = phrases[index];
    if (!phrase || regionOf[at] !== -1) continue;
    if (at >= stretch.from && phrase.to <= stretch.to) continue;
    const before = tokens[at - 1]?.lower ?? '';
    const name = outletName(reading, index);
    if (name && isPlatform(name.name) && /^(on|to|via|in)$/.test(before))
      return { ...name, kind: 'platform' };
    if (name && CREDITS.has(before === 'to' ? (tokens[at - 2]?.lower ?? '') : before)) continue;
    if (name && isTold(reading, at, cue?.at ?? -1))
      return { ...name, kind: isPlatform(name.name) ? 'platform' : 'outlet' };
    const head = tokens[phrase.head]?.lemma ?? '';
    if (
      occasion === null &&
      OCCASIONS.has(head) &&
      /^(in|at|during|on|with|released|issued|through|via|by)$/.test(before)
    ) {
      occasion = span(reading, phrase.from, phrase.to, 'occasion');
    }
  }
  if (cue && /^(?:re)?tweet$/.test(cue.lemma)) {
    const token = tokens[cue.at];
    return { name: 'Twitter', kind: 'platform', start: token?.start ?? 0, end: token?.end ?? 0 };
  }
  return occasion;
}

/** "told NPR", "speaking to the Post", "interview with CNN", "on Fox News", "wrote in Forbes". */
function isTold({ article: { tokens } }: Reading, at: number, cue: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  if (/^(told|tells|telling|tell)$/.test(before)) return true;
  if (before === 'to')
    return /^(speaking|spoke|talking|talked|said|statement|interview|comment|comments|email|remarks|disclosed|confirmed|revealed)$/.test(
      tokens[at - 2]?.lower ?? '',
    );
  if (before === 'with')
    return /^(interview|conversation|speaking|spoke|discussion|appearance|q&a|talking)$/.test(
      tokens[at - 2]?.lower ?? '',
    );
  if (before === 'on' || before === 'in' || before === 'for') return cue >= 0 && Math.abs(at - cue) < 10;
  return false;
}

const isPlatform = (name: string) => PLATFORMS.has(name.toLowerCase());

/** The outlet or platform that a phrase names, as printed without its article, or null. */
export function outletName(
  reading: Pick<Reading, 'phrases' | 'article'>,
  index: number,
): { name: string; start: number; end: number } | null {
  const phrase = reading.phrases[index];
  if (!phrase || phrase.kind === 'pronoun') return null;
  const { tokens } = reading.article;
  let from = phrase.from;
  while (from < phrase.head && (tokens[from]?.lower === 'the' || !/^\p{Lu}/u.test(tokens[from]?.text ?? '')))
    from += 1;
  const { name, start, end } = span(reading, from, phrase.to, 'outlet');
  const lower = name.toLowerCase();
  const ending =
    OUTLET_ENDINGS.has(tokens[phrase.head]?.lower ?? '') &&
    from < phrase.head &&
    /^\p{Lu}/u.test(tokens[phrase.head]?.text ?? '');
  if (!OUTLETS.has(lower) && !OUTLETS.has(lower.replace(/['’]s .*$/, '')) && !isPlatform(lower) && !ending)
    return null;
  const article = tokens[from - 1];
  return article?.text === 'The' && tokens[from - 2]?.text !== '.' && from - 1 > 0
    ? span(reading, from - 1, phrase.to, 'outlet')
    : { name, start, end };
}

function span(
  { article: { tokens, text } }: Pick<Reading, 'article'>,
  from: number,
  to: number,
  kind: Venue['kind'],
): Venue {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return { name: text.slice(start, end), start, end, kind };
}

/** The outlet that the sentence credits: "per NPR", "according to the Associated Press". */
export function findCredit(reading: Reading, unit: number): string | null {
  const { cues, startsAt, article } = reading;
  const range = article.units[unit];
  if (!range) return null;
  for (const cue of cuesIn(cues, unit)) {
    if (cue.kind !== 'preposition') continue;
    const name = outletName(reading, startsAt[cue.to] ?? -1);
    if (name) return name.name;
  }
  return null;
}

/**
 * The venue of each statement. One that a sentence does not tell is carried over from the sentence before where the
 * same party goes on speaking, or where that sentence sets the scene ("Speaking to the Post, ..."; "Fans on Twitter").
 */
export function carryVenues(
  reading: Reading,
  statements: readonly Statement[],
  outlet: string | undefined,
): (Venue | null)[] {
  const { cues, article } = reading;
  const venues: (Venue | null)[] = [];
  for (const [at, statement] of statements.entries()) {
    const unit = cues[statement.cue]?.unit ?? article.unitOf[statement.from] ?? 0;
    const own = findVenue(reading, statement, unit) ?? toUs(reading, unit, outlet);
    const before = statements[at - 1];
    const carried = before && goesOn(reading, before, statement) ? (venues[at - 1] ?? null) : null;
    const strong = own && own.kind !== 'occasion' ? own : null;
    venues.push(
      strong ??
        (carried?.kind === 'outlet' || carried?.kind === 'platform' ? carried : null) ??
        own ??
        carried ??
        onPlatformBefore(reading, statement, unit),
    );
  }
  return venues;
}

/** "told us", "told this newspaper": said to the publisher, where it is known. */
function toUs(
  { article: { tokens, units } }: Reading,
  unit: number,
  outlet: string | undefined,
): Venue | null {
  const range = units[unit];
  if (!range || !outlet) return null;
  for (let at = range.from + 1; at < range.to; at += 1) {
    if (!/^(us|me)$/.test(tokens[at]?.lower ?? '') || !/^(told|tells)$/.test(tokens[at - 1]?.lower ?? ''))
      continue;
    return { name: outlet, kind: 'outlet', start: tokens[at]?.start ?? 0, end: tokens[at]?.end ?? 0 };
  }
  return null;
}

function goesOn(
  { article: { units, unitOf }, references }: Reading,
  before: Statement,
  statement: Statement,
): boolean {
  const [a, b] = [references[before.speaker], references[statement.speaker]];
  const same =
    before.speaker === statement.speaker || (a && b && 'party' in a && 'party' in b && a.party === b.party);
  const [from, to] = [unitOf[before.to - 1] ?? 0, unitOf[statement.from] ?? 0];
  return (
    Boolean(same) &&
    units[from]?.paragraph === units[to]?.paragraph &&
    to - from <= 2 &&
    statement.form !== 'indirect'
  );
}

/** "Fans on Twitter remain split. "...", wrote one user.": a user writes where the sentence before says. */
function onPlatformBefore(reading: Reading, statement: Statement, unit: number): Venue | null {
  const { article, phrases, startsAt, cues } = reading;
  const { tokens, units } = article;
  const speaker = phrases[statement.speaker];
  const cue = cues[statement.cue];
  if (!speaker || !cue || !/^(write|post|comment|reply|tweet)$/.test(cue.lemma) || speaker.kind === 'name')
    return null;
  for (let at = (units[unit]?.from ?? 0) - 1; at >= 0; at -= 1) {
    if (units[article.unitOf[at] ?? 0]?.paragraph !== units[unit]?.paragraph) return null;
    const name = outletName(reading, startsAt[at] ?? -1);
    if (name && isPlatform(name.name) && tokens[at - 1]?.lower === 'on') return { ...name, kind: 'platform' };
  }
  return null;
}
