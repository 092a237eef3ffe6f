import { expect, test } from './fixtures.ts';

test('from the home page to the contested claim in two clicks', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByText('Story: The Rust shooting, 36 statements.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'All claims, the most contested first' })).toHaveAttribute(
    'href',
    '/claims',
  );
  await page.getByRole('link', { name: 'The Rust shooting', exact: true }).click();
  const contested = page.getByRole('region', { name: /^Contested/ });
  await expect(contested.locator('.pair-claim').first()).toHaveText('Baldwin pulled the trigger of the gun');
  await expect(contested.locator('.pair')).toHaveCount(6);
  await contested
    .getByRole('link', { name: 'Baldwin is complying with the search warrant for his phone' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Baldwin is complying with the search warrant for his phone',
  );
  await expect(page.getByRole('region', { name: /^In pairs/ })).toContainText('1 to 11 days later');
});

test('from a name to everything said by and about them in two clicks', async ({ page }) => {
  for (const [link, heading] of [
    ['8 statements by them', '8 statements by Alec Baldwin'],
    ['26 about them', '26 statements about Alec Baldwin'],
  ] as const) {
    await page.goto('/');
    await page.getByRole('rowheader').getByRole('link', { name: 'Alec Baldwin', exact: true }).click();
    await page.getByRole('link', { name: link }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  }
});

test('a source shows its statements in place, and nothing else of its text', async ({ page }) => {
  await page.goto('/quotes/allred-shot-the-gun');
  await page
    .getByRole('region', { name: 'Where it stands in print' })
    .getByRole('link', { name: /Nearing End/ })
    .click();
  await expect(page).toHaveURL(/\/sources\/article-2$/);
  const statements = page.locator('.in-place > li');
  await expect(statements).toHaveCount(24);
  await expect(page.locator('#allred-shot-the-gun')).toContainText('characters 4,886 to 5,170');
  const starts = await page
    .getByText(/^characters [\d,]+ to/)
    .evaluateAll((all) =>
      all.map((one) => Number(/[\d,]+/.exec(one.textContent ?? '')?.[0].replaceAll(',', ''))),
    );
  expect(starts).toHaveLength(24);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  await expect(page.getByRole('region', { name: 'On this source' })).toContainText('Not kept');
  await expect(page.locator('.strip .stretch')).toHaveCount(24);
});

test('an outlet keeps its roles apart, and each number leads to as many', async ({ page }) => {
  await page.goto('/outlets/newsweek');
  await expect(page.getByRole('region', { name: /^Said to it/ }).getByRole('listitem')).toHaveCount(1);
  await page
    .getByRole('region', { name: /^Printed in it/ })
    .getByRole('link', { name: '24 statements' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('24 statements printed in Newsweek');

  await page.goto('/outlets');
  const links = await page
    .locator('td.n a')
    .evaluateAll((all) => all.map((a) => ({ href: a.getAttribute('href') ?? '', n: Number(a.textContent) })));
  expect(links.length).toBeGreaterThan(5);
  for (const { href, n } of links) {
    expect((await (await page.request.get(`/api/v1${href}&limit=100`)).json()).items, href).toHaveLength(n);
  }
});

test('a story holds the topics below it, its people and its claims', async ({ page }) => {
  await page.goto('/topics');
  await page.getByRole('link', { name: 'The phone and its warrant', exact: true }).click();
  await expect(page.getByRole('navigation', { name: 'Where this topic stands' })).toHaveText(
    'The Rust shooting',
  );
  await expect(page.getByRole('region', { name: 'Claims' }).getByRole('row')).toHaveCount(5);
  await page.getByRole('link', { name: /by Alec Baldwin on this topic$/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'by Alec Baldwin on “The phone and its warrant”',
  );
});

/** The addresses within the site that a page links to. */
const linksOf = (html: string) =>
  [...html.matchAll(/<a [^>]*?href="(\/[^"#]*)/g)].map(([, href]) => (href ?? '').replaceAll('&amp;', '&'));

/** An address without the values of its filters: one kind of list is one page, whatever it is narrowed to. */
const kindOf = (href: string) => href.replace(/=[^&]*/g, '=');

test('no link of the site is dead, and every page is linked from another', async ({ request }) => {
  test.setTimeout(120_000);
  const seen = new Set(['/']);
  const open = ['/'];
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    const answer = await request.get(at);
    expect(answer.status(), at).toBe(200);
    if (!(answer.headers()['content-type'] ?? '').includes('html')) continue;
    for (const href of linksOf(await answer.text())) {
      // Filters add up without end; from a narrowed list the way goes on to whole pages only.
      if (at.includes('?') && href.includes('?')) continue;
      if (seen.has(kindOf(href))) continue;
      seen.add(kindOf(href));
      open.push(href);
    }
  }
  const sitemaps = await (await request.get('/sitemap.xml')).text();
  for (const [, sitemap] of sitemaps.matchAll(/<loc>https?:\/\/[^/]+(\/[^<]*)<\/loc>/g)) {
    const list = await (await request.get(sitemap ?? '')).text();
    for (const [, path] of list.matchAll(/<loc>https?:\/\/[^/]+(\/[^<]*)<\/loc>/g)) {
      expect([...seen], 'a page that nothing links to').toContain(path);
    }
  }
  expect(seen.size).toBeGreaterThan(100);
});
