import { expect, test } from './fixtures.ts';

test('a search finds statements, people, claims and sources, and its words stay marked on the opened page', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('searchbox', { name: 'Search the record' }).fill('phone lie');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=phone\+lie$/);
  const statements = page.getByRole('region', { name: /^Statements/ });
  await expect(statements.getByRole('article')).toHaveCount(1);
  await expect(statements.locator('mark')).toHaveText(['phone', 'lie']);

  await statements.getByRole('link', { name: 'full record' }).click();
  await expect(page).toHaveURL(/\/quotes\/baldwin-instagram-lie\?q=phone%20lie$/);
  await expect(page.locator('.words.large mark')).toHaveText(['phone', 'lie']);
  await page.getByRole('link', { name: 'without marks' }).click();
  await expect(page).toHaveURL(/\/baldwin-instagram-lie$/);
  await expect(page.locator('.words mark')).toHaveCount(0);

  await page.goto('/search?q=trigger');
  await expect(
    page
      .getByRole('region', { name: /^Claims/ })
      .getByRole('link')
      .first(),
  ).toHaveText('Baldwin pulled the trigger of the gun');
  await expect(page.getByRole('region', { name: /^Topics/ })).toContainText('Who pulled the trigger');
});

test('a typing error in a name is asked about, never put right unasked', async ({ page }) => {
  await page.goto('/search?q=Baldwyn');
  await expect(page.getByText('Nothing on record holds all of these words.')).toBeVisible();
  const asked = page.getByRole('status').filter({ hasText: 'Did you mean' });
  await expect(asked.getByRole('link', { name: 'Alec Baldwin', exact: true })).toHaveAttribute(
    'href',
    '/people/alec-baldwin',
  );
  await asked.getByRole('link', { name: 'Baldwin', exact: true }).click();
  await expect(page).toHaveURL(/\/search\?q=Baldwin$/);
  await expect(page.getByRole('link', { name: '24 statements' })).toBeVisible();

  await page.goto('/people?q=Guttierez');
  await page.getByRole('link', { name: 'Hannah Gutierrez Reed' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hannah Gutierrez Reed');

  await page.goto('/compare?a=Alec+Baldwyn');
  await expect(page.getByText('Did you mean')).toContainText('Alec Baldwin');
});

test('a search stays inside one person or topic until told otherwise', async ({ page }) => {
  await page.goto('/people/alec-baldwin');
  await page.getByRole('searchbox', { name: 'Search what Alec Baldwin said' }).fill('trigger');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/speaker=alec-baldwin/);
  for (const who of await page.locator('.statements .who').allTextContents())
    expect(who).toBe('Alec Baldwin');
  const inside = await page.locator('.statements article').count();
  await page.getByRole('link', { name: 'only said by Alec Baldwin: search outside it, too' }).click();
  await expect(page).toHaveURL(/\/search\?q=trigger$/);
  expect(await page.locator('.statements article').count()).toBeGreaterThan(inside);
});

test('every count of a search leads to as many', async ({ page }) => {
  for (const q of ['baldwin', 'the', 'news']) {
    await page.goto(`/search?q=${q}`);
    const answer = await (await page.request.get(`/api/v1/search?q=${q}`)).json();
    for (const [kind, list] of [
      ['quotes', 'quotes'],
      ['people', 'entities'],
      ['claims', 'claims'],
      ['topics', 'topics'],
      ['outlets', 'outlets'],
      ['sources', 'sources'],
    ] as const) {
      const whole = await (await page.request.get(`/api/v1/${list}?q=${q}&limit=100`)).json();
      expect(answer[kind].count, `${q} ${kind}`).toEqual(whole.count);
    }
  }
});
