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
