import { expect, signedIn, test } from './editor.ts';
import { EDITOR_PAGES } from './editor-pages.ts';
import { expectAccessible, VIEWPORTS, watch } from './fixtures.ts';

/** The widest a page may be is the window. */
const tooWide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

for (const [name, { as, path }] of Object.entries(EDITOR_PAGES)) {
  test(`${name}: accessible at any width, in light and dark, and never too wide`, async ({ browser }) => {
    test.setTimeout(120_000);
    const context = await signedIn(browser, as, { reducedMotion: 'reduce' });
    const troubles = watch(context);
    const page = await context.newPage();
    await page.goto(path);
    await expect(page).toHaveURL(path);
    for (const viewport of Object.values(VIEWPORTS)) {
      await page.setViewportSize(viewport);
      for (const details of await page.locator('main details:not([open]) > summary').all()) {
        if (await details.isVisible()) await details.click();
      }
      await expectAccessible(page);
      expect(await page.evaluate(tooWide)).toBe(0);
    }
    await context.close();
    expect(troubles).toEqual([]);
  });
}

test('every page for editors is kept by nobody, listed nowhere, and carries the headers', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  for (const [name, { as, path }] of Object.entries(EDITOR_PAGES)) {
    const context = await signedIn(browser, as);
    const page = await context.newPage();
    const headers = (await page.goto(path))?.headers() ?? {};
    expect(headers['cache-control'], name).toBe('private, no-store');
    expect(headers['x-robots-tag'], name).toBe('noindex, nofollow');
    expect(headers['x-content-type-options'], name).toBe('nosniff');
    expect(headers['cross-origin-opener-policy'], name).toBe('same-origin');
    const policy = headers['content-security-policy'] ?? '';
    for (const rule of [
      "'strict-dynamic'",
      "object-src 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy, name).toContain(rule);
    }
    expect(policy, name).not.toContain('unsafe-inline');
    await context.close();
  }
});

test('a page for editors sends everyone else to sign in, and back', async ({ page }) => {
  test.setTimeout(120_000);
  for (const { path } of Object.values(EDITOR_PAGES)) {
    await page.goto(path);
    const [whole = path] = path.split('?');
    await expect(page).toHaveURL(new RegExp(`/sign-in\\?next=${encodeURIComponent(whole)}`));
  }
});

test('an editor’s pages are never a reader’s, nor the other way round', async ({
  asEditor,
  page,
  request,
}) => {
  await asEditor.goto('/quotes');
  await expect(asEditor.getByRole('link', { name: 'Edit', exact: true })).toBeVisible();
  await page.goto('/quotes');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Edit', exact: true })).toHaveCount(0);
  await asEditor.reload();
  await expect(asEditor.getByRole('link', { name: 'Edit', exact: true })).toBeVisible();
  expect((await request.get('/quotes')).headers()['cache-control']).not.toContain('public');
});
