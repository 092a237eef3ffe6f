import { expect, signedIn, test } from './editor.ts';
import { EDITOR_PAGES } from './editor-pages.ts';
import { expectAccessible, sideways, VIEWPORTS, watch } from './fixtures.ts';

/** Kept by nobody, listed nowhere, and with the headers of every page. */
function expectGuarded(headers: Record<string, string>): void {
  expect(headers['cache-control']).toBe('private, no-store');
  expect(headers['x-robots-tag']).toBe('noindex, nofollow');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  const policy = headers['content-security-policy'] ?? '';
  for (const rule of [
    "'strict-dynamic'",
    "object-src 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ]) {
    expect(policy).toContain(rule);
  }
  expect(policy).not.toContain('unsafe-inline');
}

for (const [name, { as, path }] of Object.entries(EDITOR_PAGES)) {
  test(`${name}: kept by nobody; accessible at any width, in light and dark, and never too wide`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const context = await signedIn(browser, as, { reducedMotion: 'reduce' });
    const troubles = watch(context);
    const page = await context.newPage();
    const headers = (await page.goto(path))?.headers() ?? {};
    await expect(page).toHaveURL(path);
    expectGuarded(headers);
    for (const viewport of Object.values(VIEWPORTS)) {
      await page.setViewportSize(viewport);
      for (const details of await page.locator('main details:not([open]) > summary').all()) {
        if (await details.isVisible()) await details.click();
      }
      await expectAccessible(page);
      expect(await sideways(page)).toBe(0);
    }
    await context.close();
    expect(troubles).toEqual([]);
  });
}

test('a page for editors sends everyone else to sign in, and back', async ({ request }) => {
  for (const { path } of Object.values(EDITOR_PAGES)) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(307);
    const [whole = path] = path.split('?');
    expect(answer.headers().location, path).toContain(`/sign-in?next=${encodeURIComponent(whole)}`);
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
