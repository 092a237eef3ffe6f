import { quoteHref } from '#domain/quotes/filter.ts';
import { plainWords } from '#domain/quotes/plain-words.ts';
import { searchHref } from '#domain/search/filter.ts';
import type { SearchAnswer } from '#domain/search/types.ts';

/** One line of the palette: where it leads. `id` is unique among the lines. */
export type PaletteEntry = { id: string; name: string; note: string; href: string };
export type PaletteGroup = { value: string; items: PaletteEntry[] };

export const PLACES: readonly (readonly [href: string, name: string])[] = [
  ['/', 'Home'],
  ['/compare', 'Compare'],
  ['/claims', 'Claims'],
  ['/people', 'People'],
  ['/quotes', 'Quotes'],
  ['/topics', 'Topics'],
  ['/outlets', 'Outlets'],
  ['/sources', 'Sources'],
  ['/matrix', 'Matrix'],
  ['/timeline', 'Timeline'],
  ['/search', 'Search'],
  ['/corrections', 'Corrections'],
  ['/about', 'How this record is made'],
  ['/docs/api', 'API'],
];

type Found = Pick<SearchAnswer, 'people' | 'near' | 'claims' | 'topics' | 'quotes'>;
const SHOWN_WORDS = 90;

/** What the palette lists for what was typed: pages by name, then what a search found, then the search itself. */
export function paletteGroups(typed: string, found: Found | null): PaletteGroup[] {
  const q = typed.trim();
  const wanted = q.toLowerCase();
  const pages = PLACES.filter(([, name]) => name.toLowerCase().includes(wanted));
  const groups: PaletteGroup[] = [
    { value: 'Pages', items: pages.map(([href, name]) => ({ id: href, name, note: '', href })) },
  ];
  if (q && found) {
    const people = found.people.items.length > 0 ? found.people.items : found.near;
    groups.push(
      {
        value: found.people.items.length > 0 || people.length === 0 ? 'People' : 'People spelt like it',
        items: people.map(({ slug, name, description }) => at(`/people/${slug}`, name, description)),
      },
      {
        value: 'Claims',
        items: found.claims.items.map(({ slug, text, topic }) => at(`/claims/${slug}`, text, topic?.name)),
      },
      {
        value: 'Topics',
        items: found.topics.items.map(({ slug, name, parent }) => at(`/topics/${slug}`, name, parent?.name)),
      },
      {
        value: 'Statements',
        items: found.quotes.items.map((quote) => {
          const { name } = quote.speaker;
          const by = quote.form === 'indirect' ? `${name}, paraphrased` : name;
          return at(quoteHref(quote.id, q), plainWords(quote, SHOWN_WORDS), by);
        }),
      },
    );
  }
  if (q) groups.push({ value: 'Everything', items: [at(searchHref({ q }), `Search the record for “${q}”`)] });
  return groups.filter(({ items }) => items.length > 0);
}

const at = (href: string, name: string, note = ''): PaletteEntry => ({ id: href, name, note, href });
