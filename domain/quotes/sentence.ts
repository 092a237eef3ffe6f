import { formatDate } from '#lib/dates/format.ts';
import type { Named } from '../entities/types.ts';
import type { QuoteFilter, SlugFilter } from './filter.ts';
import type { Count } from './types.ts';

type Names = Record<SlugFilter, Named[]>;

/**
 * A filter in a person's words: "12 statements by Alec Baldwin about themselves, said or possibly said in January 2022":
 * of most statements a range of days is known, and it need not lie within the period as a whole.
 */
export function quoteSentence(filter: QuoteFilter, names: Names, count: Count): string {
  const { value, capped } = count;
  const n = `${value.toLocaleString('en')}${capped ? '+' : ''}`;
  const parts = [
    `${n} ${filter.form.length === 1 ? FORM_NOUNS[filter.form[0] ?? 'direct'] : 'statement'}${value === 1 ? '' : 's'}`,
  ];
  const list = (field: SlugFilter) => orList(names[field].map(({ name }) => name));
  if (filter.speaker.length > 0) parts.push(`by ${list('speaker')}`);
  if (filter.side.length > 0) parts.push(`by or on behalf of ${list('side')}`);
  if (filter.about.length > 0) parts.push(aboutSelf(filter) ? 'about themselves' : `about ${list('about')}`);
  if (filter.outlet.length > 0) parts.push(`${OUTLET_WORDS[filter.outlet_as ?? 'any']} ${list('outlet')}`);
  if (filter.topic.length > 0) parts.push(`on ${orList(names.topic.map(({ name }) => `“${name}”`))}`);
  if (filter.stance.length > 0 || filter.claim.length > 0) parts.push(stancePhrase(filter, names.claim));
  if (filter.q) parts.push(`with the words “${filter.q}”`);
  const sentence = parts.join(' ');
  const when = withinPeriod(filter.from, filter.to);
  return when ? `${sentence}, said or possibly said ${when}` : sentence;
}

/** A period as an adverb: "in January 2022", "on 12 January 2022", "between 1 and 11 January 2022"; null if open. */
function withinPeriod(from: string | null, to: string | null): string | null {
  const period = periodPhrase(from, to);
  if (period === null || /^(until|from|between) /.test(period)) return period;
  return `${from === to && from?.length === 10 ? 'on' : 'in'} ${period}`;
}

const FORM_NOUNS = {
  direct: 'direct quote',
  mixed: 'partly quoted statement',
  indirect: 'paraphrase',
} as const;
const OUTLET_WORDS = {
  any: 'in or to',
  venue: 'said to',
  credit: 'credited to',
  publisher: 'printed in',
} as const;
const STANCE_VERBS = { affirms: 'affirm', denies: 'deny', neither: 'speak neither way on' } as const;

function aboutSelf({ speaker, about }: QuoteFilter): boolean {
  return speaker.length === 1 && about.length === 1 && speaker[0] === about[0];
}

function stancePhrase({ stance }: QuoteFilter, claims: Named[]): string {
  const verb = stance.length > 0 ? orList(stance.map((one) => STANCE_VERBS[one])) : 'speak to';
  return `that ${verb} ${claims.length > 0 ? orList(claims.map(({ name }) => `“${name}”`)) : 'some claim'}`;
}

/** A period in words: "January 2022", "between 1 and 11 January 2022", "from 12 January 2022 onwards"; null if open. */
export function periodPhrase(from: string | null, to: string | null): string | null {
  if (!from && !to) return null;
  if (!from) return `until ${formatDate({ edtf: to ?? '' })}`;
  if (!to) return `from ${formatDate({ edtf: from })} onwards`;
  if (from === to) return formatDate({ edtf: from });
  const [year, month] = [from.slice(0, 4), from.slice(0, 7)];
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year;
  const lastOfMonth = new Date(Date.UTC(Number(year), Number(month.slice(5)), 0)).toISOString().slice(0, 10);
  if (from === `${month}-01` && to === lastOfMonth) return formatDate({ edtf: month });
  return formatDate({ edtf: `[${from}..${to}]` });
}

/** "A", "A or B", "A, B or C". */
export function orList(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}

/** One filter in use, as a phrase, with the filter that is left when it is taken away. */
export type Chip = { phrase: string; without: QuoteFilter };

/** The filters in use, one chip each, to be taken away one by one. */
export function quoteChips(filter: QuoteFilter, names: Names): Chip[] {
  const fresh = { ...filter, after: null };
  const chips: Chip[] = [];
  if (filter.q) chips.push({ phrase: `“${filter.q}”`, without: { ...fresh, q: '', sort: 'newest' } });
  const words: Record<SlugFilter, string> = {
    speaker: 'by',
    side: 'by or for',
    about: 'about',
    outlet: OUTLET_WORDS[filter.outlet_as ?? 'any'],
    topic: 'on',
    claim: 'claim:',
  };
  for (const field of Object.keys(words) as SlugFilter[]) {
    for (const { slug, name } of names[field]) {
      const rest = filter[field].filter((value) => value !== slug);
      chips.push({ phrase: `${words[field]} ${name}`, without: { ...fresh, [field]: rest } });
    }
  }
  for (const stance of filter.stance) {
    const rest = filter.stance.filter((value) => value !== stance);
    chips.push({
      phrase: stance === 'neither' ? 'neither way' : stance,
      without: { ...fresh, stance: rest },
    });
  }
  for (const form of filter.form) {
    const rest = filter.form.filter((value) => value !== form);
    chips.push({ phrase: `${FORM_NOUNS[form]}s`, without: { ...fresh, form: rest } });
  }
  const period = periodPhrase(filter.from, filter.to);
  if (period) chips.push({ phrase: period, without: { ...fresh, from: null, to: null } });
  return chips;
}
