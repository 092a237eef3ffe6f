import { expect, test } from './fixtures.ts';

test.use({ javaScriptEnabled: false });

test('two names are typed and compared', async ({ page }) => {
  await page.goto('/compare');
  await page.getByLabel('Whose statements').fill('Alec Baldwin');
  await page.getByLabel('Against whose').fill("Santa Fe County Sheriff's Office");
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page).toHaveURL(/\/compare\?a=alec-baldwin&b=santa-fe-county-sheriffs-office$/);
  const cell = page.locator('#complying-with-warrant').getByRole('cell').first();
  await expect(cell).toContainText("That's a lie.");
  await cell.getByText('Why “affirms”').click();
  await expect(cell).toContainText('Calls any suggestion that he is not complying a lie.');
});

test('filters, search and pages are plain forms and links', async ({ page }) => {
  await page.goto('/quotes');
  await page.getByRole('group', { name: 'Form' }).getByRole('checkbox', { name: 'indirect' }).check();
  await page.getByRole('button', { name: 'Apply' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('14 paraphrases');

  await page.getByRole('searchbox', { name: 'Search the record' }).fill('hammer');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('On record with “hammer”');
  await page.goto('/quotes?q=hammer');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 statement with the words “hammer”');
});

test('what is not on record says so, in a whole page', async ({ page }) => {
  for (const path of ['/quotes/never-recorded', '/people/nobody-at-all', '/nowhere']) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not on record');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('navigation', { name: 'Main' }).first()).toBeVisible();
  }
});
