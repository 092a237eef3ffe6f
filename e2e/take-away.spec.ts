import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, watch } from './fixtures.ts';
import { REASON } from './story.ts';

const CITATION =
  /^Alec Baldwin, on Instagram, between 1 and 11 January 2022: “Any suggestion .* That's a lie\.” Quoted in “New Update In Rust Investigation .*”, publisher not named, January 2022\. On Record, http:\/\/localhost:\d+\/quotes\/baldwin-instagram-lie$/;

test('from a quote to its citation in one click', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/quotes/baldwin-instagram-lie');
  await page.getByRole('button', { name: 'Copy citation' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(CITATION);
});

test('the keyboard copies too, and where the clipboard is closed the text is left selected', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto('/quotes/baldwin-instagram-lie');
  const button = page.getByRole('button', { name: 'Copy code' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Selected: press Ctrl+C or ⌘C')).toBeVisible();
  const selected = await page.evaluate(() => {
    const field = document.activeElement;
    return field instanceof HTMLTextAreaElement
      ? field.value.slice(field.selectionStart, field.selectionEnd)
      : null;
  });
  expect(selected).toMatch(/^<iframe src="http:\/\/localhost:\d+\/embed\/quotes\/baldwin-instagram-lie"/);
});

test('citation files are a click away and carry the name of the quote', async ({ page }) => {
  await page.goto('/quotes/mendoza-working-with-lawyer');
  await page.getByRole('link', { name: 'Cite and share' }).click();
  await expect(page.getByRole('heading', { name: 'Cite and share' })).toBeInViewport();
  for (const [name, file] of [
    ['BibTeX', 'mendoza-working-with-lawyer.bib'],
    ['RIS', 'mendoza-working-with-lawyer.ris'],
    ['CSL-JSON', 'mendoza-working-with-lawyer.json'],
  ] as const) {
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name, exact: true }).click();
    expect((await download).suggestedFilename()).toBe(file);
  }
});

test('a list is taken away under its own filter', async ({ page, request }) => {
  await page.goto('/quotes?speaker=alec-baldwin&topic=phone-warrant');
  for (const [name, type] of [
    ['CSV', 'text/csv'],
    ['JSON', 'application/json'],
    ['JSON-LD', 'application/ld+json'],
    ['feed', 'application/atom+xml'],
  ] as const) {
    const href = await page.locator('main').getByRole('link', { name, exact: true }).getAttribute('href');
    expect(href).toContain('speaker=alec-baldwin&topic=phone-warrant');
    const answer = await request.get(href ?? '');
    expect(answer.headers()['content-type']).toContain(type);
    const text = await answer.text();
    expect(text).toContain('baldwin-instagram-lie');
    expect(text).not.toContain('sheriff-phone-not-handed-over","');
  }
});

test('every page that stands on a list leads to it in other forms', async ({ page, request }) => {
  const lists: [path: string, address: string, nouns: string[]][] = [
    ['/topics', '', ['topics']],
    ['/outlets?kind=magazine', 'kind=magazine', ['outlets']],
    ['/sources?outlet=newsweek', 'outlet=newsweek', ['sources']],
    ['/claims?q=phone', 'q=phone', ['claims']],
    ['/search?q=phone', 'q=phone', ['quotes']],
    ['/matrix?topic=phone-warrant', 'topic=phone-warrant', ['quotes']],
    ['/timeline?topic=phone-warrant&lanes=claim', 'topic=phone-warrant', ['quotes']],
    ['/compare?a=alec-baldwin&b=mamie-mitchell', 'side=alec-baldwin&side=mamie-mitchell', ['quotes']],
    ['/topics/phone-warrant', 'topic=phone-warrant', ['quotes', 'conflicts']],
    ['/people/alec-baldwin', 'speaker=alec-baldwin', ['quotes']],
    ['/people/alec-baldwin', 'about=alec-baldwin', ['quotes']],
    ['/people/alec-baldwin', 'a=alec-baldwin', ['conflicts']],
    ['/claims/pulled-the-trigger', 'claim=pulled-the-trigger', ['quotes', 'conflicts']],
    ['/outlets/newsweek', 'outlet=newsweek', ['quotes', 'sources']],
  ];
  for (const [path, query, nouns] of lists) {
    await page.goto(path);
    for (const noun of nouns) {
      for (const ending of ['.csv', '', '.jsonld']) {
        const address = `/api/v1/${noun}${ending}${query && `?${query}`}`;
        await expect(page.locator(`main .take-along a[href="${address}"]`), `${path} ${address}`).toHaveCount(
          1,
        );
        expect((await request.get(address)).status(), address).toBe(200);
      }
    }
  }
  await page.goto('/sources/article-2');
  await expect(page.locator('.take-along a[href="/api/v1/sources/article-2"]')).toBeVisible();
});

test('the page of a story, person, claim or outlet announces its own feeds and links them', async ({
  page,
  request,
}) => {
  const feeds = {
    '/topics/phone-warrant': ['quotes.atom?topic=phone-warrant', 'conflicts.atom?topic=phone-warrant'],
    '/people/alec-baldwin': ['quotes.atom?speaker=alec-baldwin', 'quotes.atom?about=alec-baldwin'],
    '/claims/pulled-the-trigger': [
      'quotes.atom?claim=pulled-the-trigger',
      'conflicts.atom?claim=pulled-the-trigger',
    ],
    '/outlets/newsweek': ['quotes.atom?outlet=newsweek'],
  };
  for (const [path, own] of Object.entries(feeds)) {
    await page.goto(path);
    for (const feed of own) {
      const announced = page.locator(
        `link[rel=alternate][type="application/atom+xml"][href$="/feeds/${feed}"]`,
      );
      await expect(announced, feed).toHaveCount(1);
      await expect(page.locator(`main a[href="/feeds/${feed}"]`), feed).toBeVisible();
      expect((await request.get(`/feeds/${feed}`)).headers()['content-type'], feed).toContain('atom+xml');
    }
  }
});

test('what a page says of itself where its address is passed on', async ({ page }) => {
  const said = async (path: string) => {
    await page.goto(path);
    const meta = page.locator('meta[property^="og:"], meta[name=description]');
    return Object.fromEntries(
      await meta.evaluateAll((all) =>
        all.map((one) => [
          one.getAttribute('property') ?? one.getAttribute('name'),
          one.getAttribute('content'),
        ]),
      ),
    ) as Record<string, string>;
  };
  const seen = new Set<string>();
  for (const path of [
    '/quotes/baldwin-instagram-lie',
    '/quotes/sheriff-phone-not-handed-over',
    '/claims/pulled-the-trigger',
    '/compare?a=alec-baldwin&b=santa-fe-county-sheriffs-office',
    '/people/alec-baldwin',
    '/topics/phone-warrant',
    '/outlets/newsweek',
    '/sources/article-2',
  ]) {
    const meta = await said(path);
    expect(meta, path).toMatchObject({ 'og:site_name': 'On Record', 'og:description': meta.description });
    expect(meta['og:url'], path).toMatch(/^http:\/\/localhost:\d+\//);
    expect(meta['og:url']?.endsWith(path), path).toBe(true);
    expect(meta['og:title'], path).toBeTruthy();
    expect(meta['og:type'], path).toBeTruthy();
    seen.add(meta.description ?? '');
  }
  expect(seen.size).toBe(8);
  const retracted = await said('/quotes/e2e-retracted');
  expect(retracted.description).toContain(REASON);
  expect(await said('/matrix')).toMatchObject({ 'og:title': expect.stringContaining('Who said how much') });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('citation and code stand there to be selected, and no button promises more', async ({ page }) => {
    await page.goto('/quotes/baldwin-instagram-lie');
    await expect(page.getByLabel('Citation')).toHaveValue(CITATION);
    await expect(page.getByLabel('Code that shows it on another site')).toHaveValue(/^<iframe /);
    await expect(page.getByRole('button', { name: /Copy/ })).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'BibTeX' })).toBeVisible();
  });
});

test('corrections are told with the reason, and the words of a retracted quote are not', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Corrections' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Corrections');
  const entry = page.getByRole('article').filter({ hasText: REASON });
  await expect(entry).toContainText('A statement retracted');
  await entry.getByRole('link', { name: 'A statement retracted' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This quote was retracted');
});

test.describe('on another site', () => {
  let site: ReturnType<typeof createServer>;
  let address: string;
  test.beforeAll(async ({ baseURL }) => {
    site = createServer((request, response) => {
      const framed = new URL(request.url ?? '/', 'http://a').searchParams.get('frame');
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(
        `<!doctype html><title>A paper</title><style>*{color:red;font:9px cursive}</style><p>As he said:</p><iframe src="${baseURL}${framed}" title="quote" width="500" height="320"></iframe>`,
      );
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(site.address() as AddressInfo).port}/?frame=`;
  });
  test.afterAll(() => {
    site.close();
  });

  test('an embedded quote is shown, in its own dress, with a way to its record', async ({ page }) => {
    await page.goto(`${address}/embed/quotes/baldwin-abc-hammer`);
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('blockquote')).toHaveText(
      'Says that he “let go of the hammer of the gun, and the gun goes off.”',
    );
    expect(await frame.getByRole('blockquote').evaluate((quote) => getComputedStyle(quote).fontSize)).toBe(
      '20px',
    );
    await expect(frame.getByRole('link', { name: 'Full record at On Record' })).toHaveAttribute(
      'href',
      /\/quotes\/baldwin-abc-hammer$/,
    );
  });

  test('a retracted one is shown without its words', async ({ page }) => {
    await page.goto(`${address}/embed/quotes/e2e-retracted`);
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('main')).toContainText('Statement retracted.');
    await expect(frame.getByRole('main')).toContainText(REASON);
    await expect(frame.getByRole('blockquote')).toHaveCount(0);
  });

  for (const path of ['/quotes/baldwin-no', '/embed/other', '/embed/quotes/baldwin-no/more', '/']) {
    test(`${path} is not shown in a frame`, async ({ browser }) => {
      const context = await browser.newContext();
      const troubles = watch(context);
      const page = await context.newPage();
      await page.goto(address + path);
      await expect.poll(() => troubles.join()).toContain("frame-ancestors 'none'");
      await context.close();
    });
  }
});
