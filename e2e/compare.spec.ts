import { expect, test } from './fixtures.ts';

const ADDRESS = '/compare?a=alec-baldwin&b=santa-fe-county-sheriffs-office';

test('Baldwin and the sheriff on the warrant for the phone: in conflict, word for word', async ({ page }) => {
  await page.goto(ADDRESS);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    "Alec Baldwin and Santa Fe County Sheriff's Office: what each said",
  );
  await expect(page.locator('.compare-summary')).toContainText('In conflict on 2 claims');

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
  expect(statuses.slice(0, 3)).toEqual(['In conflict', 'In conflict', 'Agreed']);
  expect(new Set(statuses.slice(3))).toEqual(new Set(['One side only']));
  await expect(page.locator('#pulled-the-trigger')).toContainText('No statement on this found.');
  await expect(page.locator('#unmatched').getByRole('article')).toHaveCount(8);
});

test('only conflicts, without those who speak for a side, in another order: all in the address', async ({
  page,
}) => {
  await page.goto(ADDRESS);
  await page.getByRole('link', { name: '2 claims', exact: true }).click();
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
  await expect(page.locator('.compare-summary')).toContainText('In conflict on 4 claims');
});

test('a name that fits nobody is not guessed', async ({ page }) => {
  await page.goto('/compare?a=Alec+Baldwyn&b=alec-baldwin');
  await expect(page.getByText('Nobody on record is called “Alec Baldwyn”.')).toBeVisible();
});

test('one side alone: no order is claimed that the dates do not allow', async ({ page }) => {
  await page.goto('/compare?a=alec-baldwin');
  await expect(page.getByRole('columnheader')).toHaveText(['Claim', 'Earlier', 'Later', 'Order unknown']);
  const [earlier, later, unknown] = await page.locator('#pulled-the-trigger').getByRole('cell').all();
  await expect(earlier ?? page.locator('none')).toContainText('None.');
  await expect(later ?? page.locator('none')).toContainText('None.');
  await expect(unknown?.getByRole('listitem') ?? page.locator('none')).toHaveCount(4);
});
