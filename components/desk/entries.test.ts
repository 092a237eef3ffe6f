import { describe, expect, test } from 'vitest';
import { parseSearchFilter } from '#domain/search/filter.ts';
import { searchRecord } from '#domain/search/queries.ts';
import { rustDesk } from '#domain/test-context.ts';
import { PLACES, paletteGroups } from './entries.ts';

const found = async (q: string) =>
  (await searchRecord(rustDesk().nobody, parseSearchFilter(new URLSearchParams({ q, limit: '4' })).filter))
    .answer;

describe('the palette', () => {
  test('lists the pages, and those whose name holds what was typed', () => {
    expect(paletteGroups('', null)).toEqual([
      { value: 'Pages', items: PLACES.map(([href, name]) => ({ id: href, name, note: '', href })) },
    ]);
    expect(paletteGroups(' CLAI', null)[0]?.items.map(({ href }) => href)).toEqual(['/claims']);
  });

  test('lists what a search found, and the search itself last', async () => {
    const groups = paletteGroups('baldwin', await found('baldwin'));
    expect(groups.map(({ value }) => value)).toEqual([
      'People',
      'Claims',
      'Topics',
      'Statements',
      'Everything',
    ]);
    expect(groups[0]?.items[0]).toMatchObject({ name: 'Alec Baldwin', href: '/people/alec-baldwin' });
    expect(groups.at(-1)?.items[0]?.href).toBe('/search?q=baldwin');
    const ids = groups.flatMap(({ items }) => items.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('shows whose words are whose: quoted stretches in marks of their own, a paraphrase as one', async () => {
    const statements = async (q: string) =>
      paletteGroups(q, await found(q)).find(({ value }) => value === 'Statements')?.items ?? [];
    const shown = async (q: string, id: string) =>
      (await statements(q)).find(({ href }) => href.startsWith(`/quotes/${id}?`));
    expect((await shown('hammer gun goes off', 'baldwin-abc-hammer'))?.name).toBe(
      'Says that he “let go of the hammer of the gun, and the gun goes off.”',
    );
    expect((await shown('unfortunate', 'deputy-unfortunate-news'))?.name).toBe(
      "“I do have some very unfortunate news to tell you,” […] “She didn't make it.”",
    );
    const paraphrase = await shown('phone', 'sheriff-phone-not-handed-over');
    expect(paraphrase?.note).toContain(', paraphrased');
    expect(paraphrase?.name).not.toMatch(/[“”]/);
  });

  test('says so where a name is only spelt like what was typed', async () => {
    const groups = paletteGroups('baldwyn', await found('baldwyn'));
    expect(groups[0]).toMatchObject({ value: 'People spelt like it', items: [{ name: 'Alec Baldwin' }, {}] });
  });
});
