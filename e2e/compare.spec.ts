import { expect, test } from './fixtures.ts';

const ADDRESS = '/compare?a=alec-baldwin&b=santa-fe-county-sheriffs-office';

test('Baldwin and the sheriff on the warrant for the phone: in conflict, word for word', async ({ page }) => {
  await page.goto(ADDRESS);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    "Alec Baldwin and Santa Fe County Sheriff's Office: what each said",
  );
  await expect(page.locator('.compare-summary')).toContainText(
    'In conflict on 2 of the 3 claims both speak to; agreed on 1. 5 more claims have one side only.',
  );

  const row = page.locator('#complying-with-warrant');
  await expect(row.getByRole('rowheader')).toContainText('In conflict');
  await expect(row.getByRole('rowheader')).toContainText('Alec Baldwin spoke first, by 1 to 11 days');
  const [baldwin, sheriff] = [row.getByRole('cell').nth(0), row.getByRole('cell').nth(1)];
  await expect(baldwin).toContainText('Affirms');
  await expect(baldwin).toContainText("that's b******t. That's a lie.");
  await expect(baldwin).toContainText('between 1 and 11 Jan 2022');
  await expect(baldwin).toContainText('on Instagram');
  await expect(sheriff).toContainText('Denies in part');
  await expect(sheriff).toContainText('12 Jan 2022');

  await sheriff.getByText('Why “denies in part”').click();
  await expect(sheriff).toContainText(
    'Says that the phone is still not handed over; that this is not complying is our reading.',
  );
});

test('disagreements stand first, an unanswered claim says so, and what is filed nowhere stands below', async ({
  page,
}) => {
  await page.goto(ADDRESS);
  const statuses = await page.locator('.verdict b').allTextContents();
  expect(statuses.slice(0, 3)).toEqual(['In conflict', 'In conflict', 'Both deny']);
  await expect(page.locator('#phone-handed-over')).not.toContainText('Order unknown');
  expect(new Set(statuses.slice(3))).toEqual(new Set(['One side only']));
  await expect(page.locator('#pulled-the-trigger')).toContainText('No statement on this found.');
  await expect(page.locator('#unmatched').getByRole('article')).toHaveCount(8);
});

test('only conflicts, without those who speak for a side, in another order: all in the address', async ({
  page,
}) => {
  await page.goto(ADDRESS);
  await page.locator('.compare-summary').getByRole('link', { name: '2', exact: true }).click();
  await expect(page).toHaveURL(/show=conflicts/);
  await expect(page.locator('tbody tr')).toHaveCount(2);

  await page.getByLabel('Show').selectOption('all');
  await page.getByLabel('Who speaks for a side').selectOption('0');
  await page.getByLabel('Order').selectOption('latest');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL(/reps=0/);
  await expect(page.getByText('Luke Nikas')).toHaveCount(0);
  await expect(page.locator('#complying-with-warrant')).toBeVisible();
});

test('two names are picked with the keyboard, from suggestions', async ({ page }) => {
  await page.goto('/compare');
  await page.getByLabel('Whose statements').focus();
  await page.keyboard.type('bald');
  await expect(page.getByRole('option', { name: /^Alec Baldwin\b/ }).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Whose statements')).toHaveValue('Alec Baldwin');

  await page.getByLabel('Against whose').focus();
  await page.keyboard.type('sheriff');
  await page.getByRole('option', { name: /^Santa Fe County Sheriff's Office/ }).click();
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page).toHaveURL(/\/compare\?a=alec-baldwin&b=santa-fe-county-sheriffs-office$/);
});

test('ready-made comparisons stand where most is contested', async ({ page }) => {
  await page.goto('/compare');
  await page.getByRole('link', { name: /^Alec Baldwin against Mamie Mitchell/ }).click();
  await expect(page.locator('.compare-summary')).toContainText('In conflict on all 4 claims both speak to.');
});

test('a name that fits nobody is not guessed', async ({ page }) => {
  await page.goto('/compare?a=Alec+Baldwyn&b=alec-baldwin');
  await expect(page.getByText('Nobody on record is called “Alec Baldwyn”.')).toBeVisible();
  await expect(page.getByLabel('Whose statements')).toHaveValue('Alec Baldwyn');
  await expect(page.getByLabel('Against whose')).toHaveValue('Alec Baldwin');
  await expect(page.getByRole('table')).toHaveCount(0);
  await page.getByRole('link', { name: 'Alec Baldwin alone' }).click();
  await expect(page).toHaveURL('/compare?a=alec-baldwin');

  // A short name that nobody has is such a name too, and two unknown ones stay both where they were typed.
  await page.goto('/compare?a=joel-souza&b=Sheriff&o=first');
  await expect(page.getByText('Nobody on record is called “joel-souza”.')).toBeVisible();
  await expect(page.getByLabel('Whose statements')).toHaveValue('joel-souza');
  await expect(page.getByLabel('Against whose')).toHaveValue('Sheriff');
  await expect(page.getByRole('heading', { name: 'Where most is contested' })).toHaveCount(0);

  // The name that was meant takes the place of the one that was typed; what else was asked for stays.
  await page.goto('/compare?a=Alec+Baldwyn&b=mamie-mitchell&o=first');
  await page.getByRole('link', { name: 'Alec Baldwin', exact: true }).click();
  await expect(page).toHaveURL('/compare?a=alec-baldwin&b=mamie-mitchell&o=first');

  await page.goto('/compare?a=alec-baldwin&b=alec-baldwin');
  await expect(page.getByText('“alec-baldwin” is a side already; it is shown once.')).toBeVisible();
  const answer = await page.request.get('/api/v1/compare?a=alec-baldwin&b=joel-souza');
  expect((await answer.json()).errors).toEqual([
    { field: 'b', message: 'Nobody on record is called “joel-souza”.' },
  ]);
});

test('one side alone: no order is claimed that the dates do not allow', async ({ page }) => {
  await page.goto('/compare?a=alec-baldwin');
  // Nothing of his is certainly earlier or later than something else on the same claim: those columns are not drawn.
  await expect(page.getByRole('columnheader')).toHaveText(['Claim', 'Order unknown']);
  const cell = page.locator('#pulled-the-trigger').getByRole('cell');
  await expect(cell).toHaveCount(1);
  await expect(cell.getByRole('listitem')).toHaveCount(4);
});
