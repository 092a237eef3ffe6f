import type { Form, Span } from '#lib/extraction/types.ts';
import { type GoldArticle, type GoldQuote, type Guess, isNoStatement, speakerIsRight } from './gold.ts';
import { letterCounts, lettersIn, overlap, trimmed } from './overlap.ts';
import { scorerForm, scorerRegions } from './regions.ts';

const FORMS = ['direct', 'mixed', 'indirect'] as const;
export const NEAR = 0.8;

/** How many were asked for, given, found, and found with the right speaker. */
export type Tally = {
  gold: number;
  given: number;
  found: number;
  foundOfGiven: number;
  joint: number;
  jointOfGiven: number;
};
/** Extraction and joint figures, each in per cent. */
export type Figures = {
  precision: number;
  recall: number;
  f1: number;
  speaker: number;
  joint: number;
  gold: number;
  given: number;
};
export type Scores = { all: Figures; forms: Record<Form, Figures>; verbatim: Figures; verbatimLong: Figures };
type Quote = Span & { form: Form };
type Gold = Quote & { quote: GoldQuote };
type Given = Quote & { guess: Guess };

const empty = (): Tally => ({ gold: 0, given: 0, found: 0, foundOfGiven: 0, joint: 0, jointOfGiven: 0 });
const f1 = (precision: number, recall: number) =>
  precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;

function figures({ gold, given, found, foundOfGiven, joint, jointOfGiven }: Tally): Figures {
  const share = (part: number, whole: number) => (whole > 0 ? (100 * part) / whole : 0);
  const precision = share(foundOfGiven, given);
  const recall = share(found, gold);
  return {
    ...{ precision, recall, f1: f1(precision, recall), gold, given },
    speaker: share(joint, found),
    joint: f1(share(jointOfGiven, given), share(joint, gold)),
  };
}

/**
 * Holds what a system found against what people annotated: a stretch counts as found where it shares four fifths of
 * its letters with an annotated one, each at most once; joint counts only those with the right speaker.
 * @param statements leaves out wishes and beliefs, neither asked for nor punished
 */
export function score(
  articles: readonly GoldArticle[],
  guesses: ReadonlyMap<string, readonly Guess[]>,
  statements: boolean,
): Scores {
  const all = empty();
  const forms: Record<Form, Tally> = { direct: empty(), mixed: empty(), indirect: empty() };
  const verbatim = [empty(), empty()];
  for (const article of articles) {
    const { text } = article;
    const counts = letterCounts(text);
    const regions = scorerRegions(text);
    const read = prepare(article, guesses.get(article.id) ?? [], counts, regions, statements);
    for (const { form } of read.gold) forms[form].gold += 1;
    for (const { form } of read.given) forms[form].given += 1;
    all.gold += read.gold.length;
    all.given += read.given.length;
    for (const [gold, given] of pairs(counts, read.gold, read.given)) {
      const right = speakerIsRight(gold.quote, given.guess) ? 1 : 0;
      for (const tally of [all, forms[gold.form]]) {
        tally.found += 1;
        tally.joint += right;
      }
      for (const tally of [all, forms[given.form]]) {
        tally.foundOfGiven += 1;
        tally.jointOfGiven += right;
      }
    }
    for (const [at, fewest] of [1, 4].entries())
      countVerbatim(verbatim[at] ?? empty(), text, counts, regions, read, fewest);
  }
  const byForm = Object.fromEntries(FORMS.map((form) => [form, figures(forms[form])])) as Record<
    Form,
    Figures
  >;
  return {
    all: figures(all),
    forms: byForm,
    verbatim: figures(verbatim[0] ?? empty()),
    verbatimLong: figures(verbatim[1] ?? empty()),
  };
}

function prepare(
  { text, quotes }: GoldArticle,
  guesses: readonly Guess[],
  counts: Int32Array,
  regions: readonly Span[],
  statements: boolean,
): { gold: Gold[]; given: Given[] } {
  const read = (span: Span, form: Form | undefined): Quote | null => {
    const { start, end } = trimmed(text, span);
    return end > start ? { start, end, form: form ?? scorerForm(counts, { start, end }, regions) } : null;
  };
  const every = quotes.flatMap((quote): Gold[] => {
    const own = read(quote, quote.form);
    return own ? [{ ...own, quote }] : [];
  });
  const seen = new Set<string>();
  const given = guesses.flatMap((guess): Given[] => {
    const own = read(guess, guess.form);
    const key = own ? `${own.start}:${own.end}` : '';
    if (!own || seen.has(key)) return [];
    seen.add(key);
    return [{ ...own, guess }];
  });
  if (!statements) return { gold: every, given };
  const gold = every.filter(({ quote, form }) => !isNoStatement({ ...quote, form }));
  const left = every.filter(({ quote, form }) => isNoStatement({ ...quote, form }));
  const near = (list: readonly Span[], span: Span) =>
    list.some((other) => overlap(counts, other, span) >= 0.5);
  return { gold, given: given.filter((span) => !near(left, span) || near(gold, span)) };
}

/** One to one, the greatest overlap first. */
function pairs(counts: Int32Array, gold: readonly Gold[], given: readonly Given[]): [Gold, Given][] {
  const found: { share: number; a: number; b: number }[] = [];
  for (const [a, one] of gold.entries()) {
    for (const [b, other] of given.entries()) {
      const share = overlap(counts, one, other);
      if (share >= NEAR) found.push({ share, a, b });
    }
  }
  found.sort((x, y) => y.share - x.share || x.a - y.a || x.b - y.b);
  const [taken, used] = [new Set<number>(), new Set<number>()];
  return found.flatMap(({ a, b }): [Gold, Given][] => {
    const [one, other] = [gold[a], given[b]];
    if (!one || !other || taken.has(a) || used.has(b)) return [];
    taken.add(a);
    used.add(b);
    return [[one, other]];
  });
}

/** Only what stands within quotation marks: which marks were found, and with whom. */
function countVerbatim(
  tally: Tally,
  text: string,
  counts: Int32Array,
  regions: readonly Span[],
  { gold, given }: { gold: Gold[]; given: Given[] },
  fewest: number,
): void {
  for (const region of regions) {
    const inner = trimmed(text, region);
    const words = text
      .slice(inner.start, inner.end)
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    if (inner.end <= inner.start || words < fewest) continue;
    const asked = coveredBy(counts, inner, gold);
    const found = coveredBy(counts, inner, given);
    if (asked) tally.gold += 1;
    if (found) tally.given += 1;
    if (!asked || !found) continue;
    const right = speakerIsRight(asked.quote, found.guess) ? 1 : 0;
    tally.found += 1;
    tally.foundOfGiven += 1;
    tally.joint += right;
    tally.jointOfGiven += right;
  }
}

function coveredBy<T extends Span>(counts: Int32Array, inner: Span, spans: readonly T[]): T | null {
  const all = lettersIn(counts, inner.start, inner.end);
  let best: T | null = null;
  let most = 0;
  for (const span of spans) {
    const [from, to] = [Math.max(span.start, inner.start), Math.min(span.end, inner.end)];
    const share = to > from && all > 0 ? lettersIn(counts, from, to) / all : 0;
    if (share > most) {
      most = share;
      best = span;
    }
  }
  return most >= NEAR ? best : null;
}
