import type { APIResponse } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { SaxesParser } from 'saxes';
import { QUOTE_FORMATS } from '#domain/exchange/formats.ts';
import { expect, test } from './fixtures.ts';
import { PAGES } from './pages.ts';
import { DRAFTS, REASON, RETRACTED, SECRET } from './story.ts';

const FORMATS = Object.entries(QUOTE_FORMATS);
/** Everything that hands out lists, and what it says it is. */
const LISTS: Record<string, string> = {
  ...Object.fromEntries(
    ['quotes', 'claims', 'conflicts', 'entities', 'topics', 'outlets', 'sources'].flatMap((noun) => [
      [`/api/v1/${noun}`, 'application/json'],
      [`/api/v1/${noun}.csv`, 'text/csv'],
      [`/api/v1/${noun}.jsonld`, 'application/ld+json'],
    ]),
  ),
  '/api/v1/corrections': 'application/json',
  '/feeds/quotes.atom': 'application/atom+xml',
  '/feeds/conflicts.atom': 'application/atom+xml',
  '/feeds/corrections.atom': 'application/atom+xml',
  '/sitemap.xml': 'application/xml',
  '/sitemaps/pages.xml': 'application/xml',
  '/sitemaps/quotes-1.xml': 'application/xml',
  '/sitemaps/people-1.xml': 'application/xml',
  '/sitemaps/claims-1.xml': 'application/xml',
  '/robots.txt': 'text/plain',
};

/** Throws unless the text is well-formed XML with its name spaces in order. */
function readXml(text: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
}

for (const [address, type] of Object.entries(LISTS)) {
  test(`${address} is ${type}, can be read as such, and holds no secret`, async ({ request }) => {
    const answer = await request.get(address);
    expect(answer.status()).toBe(200);
    expect(answer.headers()['content-type']).toContain(type);
    const text = await answer.text();
    if (/json/.test(type)) JSON.parse(text);
    if (/xml/.test(type)) readXml(text);
    if (type === 'text/csv') expect(answer.headers()['x-rows-capped']).toBe('0');
    expect(text).not.toContain(SECRET);
    for (const draft of DRAFTS) expect(text).not.toContain(draft);
  });
}

test('every form of every kind of quote is what it says it is', async ({ request }) => {
  for (const id of [
    'baldwin-instagram-lie',
    'baldwin-abc-hammer',
    'sheriff-phone-not-handed-over',
    RETRACTED,
  ]) {
    for (const [format, { type }] of FORMATS) {
      const answer = await request.get(`/api/v1/quotes/${id}/${format}`);
      expect(answer.status(), `${id} ${format}`).toBe(200);
      expect(answer.headers()['content-type'], `${id} ${format}`).toBe(type);
      const text = await answer.text();
      if (type.includes('json')) JSON.parse(text);
      if (id === RETRACTED) {
        expect(text).not.toContain(SECRET);
        if (format !== 'annotation') expect(text).toContain(REASON);
      }
    }
  }
});

test('a draft is unknown in every form', async ({ request }) => {
  for (const id of DRAFTS) {
    const addresses = FORMATS.map(([format]) => `/api/v1/quotes/${id}/${format}`);
    for (const address of [...addresses, `/embed/quotes/${id}`, `/quotes/${id}`]) {
      const answer = await request.get(address);
      expect(answer.status(), address).toBe(404);
      expect(await answer.text(), address).not.toContain(SECRET);
    }
  }
  const unknown = await request.get('/api/v1/quotes/baldwin-no/docx');
  expect(unknown.status()).toBe(404);
  expect((await unknown.json()).error).toContain('txt, bib, ris');
});

test('a filter that cannot be read is refused in every form of a list', async ({ request }) => {
  for (const address of Object.keys(LISTS).filter((one) => /\/(api|feeds)\//.test(one))) {
    const answer = await request.get(`${address}?colour=red`);
    expect(answer.status(), address).toBe(400);
    expect((await answer.json()).errors[0].field, address).toBe('colour');
  }
});

test('one part of a list says where it goes on', async ({ request }) => {
  const seen: string[] = [];
  for (let next: string | undefined = '/api/v1/quotes.csv?speaker=alec-baldwin&limit=5'; next; ) {
    const answer: APIResponse = await request.get(next);
    const rows = (await answer.text()).matchAll(/^\uFEFF?"([a-z0-9-]+)","(?:direct|mixed|indirect)"/gm);
    seen.push(...[...rows].map(([, id = '']) => id));
    next = /<([^>]+)>; rel="next"/.exec(answer.headers().link ?? '')?.[1];
  }
  expect(seen).toHaveLength(8);
  expect(new Set(seen).size).toBe(8);
});

test('every page names its own address and the feeds, and its other forms are there', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000);
  const checked = new Set<string>();
  for (const [name, path] of Object.entries(PAGES)) {
    await page.goto(path);
    const links = await page.locator('link[rel=canonical], link[rel=alternate]').evaluateAll((all) =>
      all.map((link) => ({
        rel: link.getAttribute('rel'),
        type: link.getAttribute('type'),
        href: link.getAttribute('href') ?? '',
      })),
    );
    const canonical = links.filter(({ rel }) => rel === 'canonical');
    expect(canonical, name).toHaveLength(1);
    expect(canonical[0]?.href, name).toMatch(/^http:\/\/localhost:\d+(\/|$)/);
    expect(
      links.map(({ type }) => type),
      name,
    ).toContain('application/atom+xml');
    for (const { rel, type, href } of links) {
      if (rel !== 'alternate' || checked.has(href)) continue;
      checked.add(href);
      const answer = await request.get(href);
      expect(answer.status(), href).toBe(200);
      expect(answer.headers()['content-type'], href).toContain(type?.split(';')[0]);
    }
  }
  expect(checked.size).toBeGreaterThan(20);
});

test('the canonical address of a list leaves out what could not be read', async ({ page }) => {
  await page.goto('/quotes?form=sung&topic=phone-warrant&speaker=alec-baldwin&utm_source=mail');
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
    'href',
    /\/quotes\?speaker=alec-baldwin&topic=phone-warrant$/,
  );
});

test('the linked data in a page is that of its file', async ({ page, request }) => {
  await page.goto('/quotes/baldwin-instagram-lie');
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  const file = await request.get('/api/v1/quotes/baldwin-instagram-lie/jsonld');
  expect(JSON.parse(data ?? '')).toEqual(await file.json());
  await page.goto('/claims/pulled-the-trigger');
  const claim = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
  expect(claim).toMatchObject({ '@type': 'Claim', identifier: 'pulled-the-trigger' });
});

test('every address in the sitemaps is a page, and every public quote is in them', async ({ request }) => {
  const index = await (await request.get('/sitemap.xml')).text();
  const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url);
  const pages: string[] = [];
  for (const file of locations(index)) pages.push(...locations(await (await request.get(file)).text()));
  expect(pages.filter((url) => url.includes('/quotes/'))).toHaveLength(36);
  for (const url of pages) expect((await request.get(url)).status(), url).toBe(200);
});

test('the manifest’s icons are there, in the size it says', async ({ page, request }) => {
  await page.goto('/');
  const href = await page.locator('link[rel=manifest]').getAttribute('href');
  const manifest = await (await request.get(href ?? '')).json();
  for (const { src, type, sizes } of manifest.icons) {
    const answer = await request.get(src);
    expect(answer.headers()['content-type'], src).toBe(type);
    if (type !== 'image/png') continue;
    const bytes = await answer.body();
    expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, src).toBe(sizes);
  }
  await expect(page.locator('link[rel=apple-touch-icon]')).toHaveAttribute('href', /apple-icon/);
});

test('every page and every embedded quote is valid HTML', async ({ request }) => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      // React writes void elements and empty attributes in its own way, which HTML allows.
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'doctype-style': 'off',
      'no-trailing-whitespace': 'off',
      'long-title': 'off',
    },
  });
  const embeds = {
    embed: '/embed/quotes/baldwin-abc-hammer',
    'embed, retracted': `/embed/quotes/${RETRACTED}`,
  };
  // For a missing record the framework sends a shell of its own, without a language, that its script fills.
  const { 'not found': _shell, ...pages } = PAGES;
  const found: string[] = [];
  for (const [name, path] of Object.entries({ ...pages, ...embeds })) {
    const report = await validator.validateString(await (await request.get(path)).text());
    for (const { messages } of report.results) {
      for (const { ruleId, message, selector } of messages) {
        // React's form of a server action: an empty address is the page's own in every browser.
        if (message === 'Attribute "action" has invalid value ""') continue;
        found.push(`${name}: ${ruleId}: ${message} (${selector})`);
      }
    }
  }
  expect([...new Set(found)].join('\n')).toBe('');
});
