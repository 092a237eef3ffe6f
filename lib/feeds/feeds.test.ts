import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { type AtomFeed, atom } from './atom.ts';
import { SITEMAP, sitemapIndex } from './sitemap.ts';
import { escapeXml } from './xml.ts';

/** The texts of a document's elements, by path, read by a parser that refuses whatever is not well-formed. */
function read(xml: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  const path: string[] = [];
  const texts: string[] = [];
  const add = (key: string, text: string) => {
    found[key] = [...(found[key] ?? []), text];
  };
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name);
    texts.push('');
    for (const [attribute, { value }] of Object.entries(attributes))
      add(`${path.join('/')}@${attribute}`, value);
  });
  parser.on('text', (text) => texts.push((texts.pop() ?? '') + text));
  parser.on('closetag', () => {
    add(path.join('/'), texts.pop() ?? '');
    path.pop();
  });
  parser.write(xml).close();
  return found;
}

const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      "'",
      ']]>',
      '<!--',
      '\0',
      '\u0008',
      '\u001f',
      '\ufffe',
      '\ud800',
      '\udc00',
      '😀',
      '\u2028',
      '\r',
      '\n',
    ),
    fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
  ),
});

/** What XML has a way to say of a text: other signs are replaced one by one. */
const spoken = (text: string) =>
  Array.from(text.toWellFormed(), (sign) =>
    (sign < ' ' && !'\t\n\r'.includes(sign)) || sign === '\ufffe' || sign === '\uffff' ? '\ufffd' : sign,
  ).join('');

const feed = (title: string, html: string): AtomFeed => ({
  self: 'https://record.example.org/feeds/quotes.atom?q=a&b',
  page: 'https://record.example.org/quotes',
  next: null,
  title,
  author: 'On Record',
  updated: '2022-01-12T10:00:00.000Z',
  entries: [
    {
      id: 'https://record.example.org/quotes/a',
      url: 'https://record.example.org/quotes/a',
      title,
      html,
      language: 'en',
      categories: [title],
      published: '2022-01-11T10:00:00.000Z',
      updated: '2022-01-12T10:00:00.000Z',
    },
  ],
});

describe('Atom', () => {
  test('is well-formed whatever the words hold, and says the same words', () => {
    fc.assert(
      fc.property(nasty, nasty, (title, html) => {
        const found = read(atom(feed(title, html)));
        expect(found['feed/title']).toEqual([spoken(title)]);
        expect(found['feed/entry/content']).toEqual([spoken(html)]);
      }),
    );
  });

  test('has everything that RFC 4287 asks for', () => {
    const found = read(atom({ ...feed('Title', '<p>Words</p>'), next: 'https://record.example.org/next' }));
    for (const once of ['feed/id', 'feed/title', 'feed/updated', 'feed/author/name'])
      expect(found[once], once).toHaveLength(1);
    for (const once of ['id', 'title', 'updated', 'link', 'content'])
      expect(found[`feed/entry/${once}`], once).toHaveLength(1);
    expect(found['feed/link@rel']).toEqual(['self', 'alternate', 'next']);
    expect(found['feed/link@href']?.[0]).toBe(found['feed/id']?.[0]);
    expect(found['feed@xmlns']).toEqual(['http://www.w3.org/2005/Atom']);
    expect(found['feed/entry/content@type']).toEqual(['html']);
  });
});

test('sitemaps are well-formed, with times where there are any', () => {
  const entries = [
    { url: 'https://a.example/?b&c', modified: '2022-01-12T10:00:00.000Z' },
    { url: 'https://a.example/' },
  ];
  const found = read(SITEMAP.head + entries.map(SITEMAP.entry).join('') + SITEMAP.tail);
  expect(found['urlset/url/loc']).toEqual(entries.map(({ url }) => url));
  expect(found['urlset/url/lastmod']).toEqual(['2022-01-12T10:00:00.000Z']);
  expect(read(sitemapIndex(['https://a.example/1.xml']))['sitemapindex/sitemap/loc']).toHaveLength(1);
});

test('escaping leaves nothing that ends an attribute or begins a tag', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      expect(escapeXml(text)).not.toMatch(/[<>"']|&(?!(lt|gt|amp|quot|#39|#13);)/);
    }),
  );
});
