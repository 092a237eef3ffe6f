import { expect, test } from './fixtures.ts';

test('a reader browses by person: from the home page to what he said and what was said about him', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByText('Demo data:')).toBeVisible();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'People' }).click();
  await page.getByRole('rowheader', { name: 'Alec Baldwin Actor' }).getByRole('link').click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Alec Baldwin');
  await expect(page).toHaveTitle('Alec Baldwin · On Record');
  const said = page.getByRole('region', { name: 'Said by them' });
  await expect(said.getByRole('article')).toHaveCount(8);
  await expect(said).toContainText('Any suggestion that I am not complying with requests or orders');
  await expect(page.getByRole('region', { name: 'In conflict with' })).toContainText(
    "Santa Fe County Sheriff's Office",
  );
  await expect(page.getByRole('region', { name: 'Affiliations' })).toContainText('Luke Nikas');

  await page.getByRole('link', { name: '26 about them' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('26 statements about Alec Baldwin');
});

test('every count leads to a list of exactly that many', async ({ page }) => {
  await page.goto('/people');
  const rows = await page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .all();
  expect(rows.length).toBeGreaterThan(10);
  const links = await page
    .locator('td.n a')
    .evaluateAll((all) => all.map((a) => ({ href: a.getAttribute('href') ?? '', n: Number(a.textContent) })));
  for (const { href, n } of links) {
    const answer = await page.request.get(`/api/v1${href}&limit=100`);
    expect((await answer.json()).items, href).toHaveLength(n);
  }
});

test('one quote shows its words, seal, dates with their reasons, source, stance, conflict and request for comment', async ({
  page,
}) => {
  await page.goto('/quotes/baldwin-instagram-lie');
  await expect(page.locator('.words.large')).toHaveText(
    "Any suggestion that I am not complying with requests or orders or demands or search warrants about my phone, that's b******t. That's a lie.",
  );
  await expect(page.getByText('Verbatim in the source').first()).toBeVisible();
  const facts = page.getByRole('region', { name: 'On this statement' });
  await expect(facts).toContainText('between 1 and 11 January 2022');
  await expect(facts).toContainText("'just days' before January 12");
  await expect(facts).toContainText('on Instagram');
  await expect(page.locator('#claims')).toContainText('calls any suggestion that he is not complying a lie', {
    ignoreCase: true,
  });
  const conflict = page.getByRole('region', { name: /In conflict with/ });
  await expect(conflict).toContainText('Announces that Baldwin still has not given up his phone.');
  await expect(conflict).toContainText('1 to 11 days later');

  await page.goto('/quotes/allred-shot-the-gun');
  await expect(page.locator('.words.large q')).toHaveCount(2);
  await expect(page.locator('.words.large')).toContainText('[…]');
  await expect(page.getByText('Newsweek reached out to a representative of Alec Baldwin')).toBeVisible();

  await page.goto('/quotes/sheriff-nearing-end');
  await expect(page.getByText('Paraphrased by Newsweek').first()).toBeVisible();
  await expect(page.locator('.words.large q')).toHaveCount(0);
});

test('words that are copied are the words as printed, without our marks', async ({ page }) => {
  await page.goto('/quotes/baldwin-no');
  const copied = await page.evaluate(() => {
    const words = document.querySelector('.words.large');
    if (words) getSelection()?.selectAllChildren(words);
    return getSelection()?.toString().trim();
  });
  expect(copied).toBe('No!');
});

test('what is not on record says so, with status 404', async ({ page }) => {
  const answer = await page.goto('/quotes/never-recorded');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not on record');
});
