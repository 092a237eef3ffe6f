import { expect, test } from './fixtures.ts';

/** What is left of a sheet of A4 between margins of 15 mm, in CSS pixels. */
const SHEET = { width: 680, height: 1000 };
test.use({ viewport: SHEET });
test.beforeEach(({ page }) => page.emulateMedia({ media: 'print' }));

const COMPARISON = '/compare?a=alec-baldwin&b=santa-fe-county-sheriffs-office';
const DAY = String.raw`\d{1,2} [A-Z][a-z]+ \d{4}`;

test('a printed page says whose it is, where it stands, of which day, and when it was printed', async ({
  page,
  baseURL,
}) => {
  await page.goto(COMPARISON);
  const head = page.locator('.print-line');
  await expect(head).toBeVisible();
  await expect(head).toContainText(/^On Record /);
  await expect(head).toContainText(`${baseURL}${COMPARISON}`);
  await expect(head).toContainText(new RegExp(`The record as of ${DAY} Printed on ${DAY}$`));
  await page.emulateMedia({ media: 'screen' });
  await expect(head).toBeHidden();
});

test('a comparison is printed side by side, without what is there to be pressed', async ({ page }) => {
  await page.goto(COMPARISON);
  await expect(page.locator('.controls')).toBeHidden();
  const [first, second] = await page.locator('.compare tbody tr').first().locator('td').all();
  const [left, right] = [await first?.boundingBox(), await second?.boundingBox()];
  expect(right?.y).toBe(left?.y);
  expect(right?.x).toBeGreaterThan((left?.x ?? 0) + 150);
  expect((right?.x ?? 0) + (right?.width ?? 0)).toBeLessThanOrEqual(SHEET.width);
});

test('a printed quote keeps its citation and leaves out what only programs use', async ({ page }) => {
  await page.goto('/quotes/baldwin-instagram-lie');
  await expect(page.getByText('For reference managers and programs')).toBeHidden();
  await expect(page.getByRole('link', { name: 'Report an error' })).toBeHidden();
  await expect(page.getByLabel('Citation')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the address and the day of the record are printed all the same', async ({ page, baseURL }) => {
    await page.goto('/quotes/baldwin-instagram-lie');
    const head = page.locator('.print-line');
    await expect(head).toContainText(`${baseURL}/quotes/baldwin-instagram-lie`);
    await expect(head).toContainText(new RegExp(`The record as of ${DAY}`));
  });
});
