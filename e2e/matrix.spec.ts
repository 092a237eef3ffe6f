import { expect, test, VIEWPORTS } from './fixtures.ts';

const numbersOf = (links: Element[]) =>
  links.map((a) => ({
    href: a.getAttribute('href') ?? '',
    // A drawing's link is named by its title.
    words: a.getAttribute('aria-label') ?? a.querySelector('title')?.textContent ?? '',
    n: Number(a.querySelector('text')?.textContent ?? a.textContent),
  }));

test('a number leads to exactly the statements it counts', async ({ page }) => {
  await page.goto('/quotes?topic=phone-warrant');
  await page.getByRole('navigation', { name: 'Ways to see' }).getByRole('link', { name: 'Matrix' }).click();
  await expect(page).toHaveTitle(
    /^Who said how much about whom: 11 statements on “The phone and its warrant”/,
  );
  await page.getByRole('link', { name: '2 statements by Alec Baldwin about themselves' }).click();
  await expect(page).toHaveURL('/quotes?speaker=alec-baldwin&about=alec-baldwin&topic=phone-warrant');
  await expect(page.locator('.statements > li')).toHaveCount(2);
});

for (const query of [
  '',
  '?fold=sides',
  '?topic=phone-warrant&from=2022-01-01',
  '?about=alec-baldwin&fold=sides',
]) {
  test(`every number of /matrix${query} is the length of its list, in the picture and in the table`, async ({
    page,
  }) => {
    await page.goto(`/matrix${query}`);
    const picture = await page.locator('.matrix a').evaluateAll(numbersOf);
    expect(picture.length).toBeGreaterThan(10);
    for (const { href, n } of picture) {
      const answer = await (await page.request.get(`/api/v1${href}`)).json();
      expect(answer.count.value, href).toBe(n);
    }
    await page.getByRole('link', { name: 'Read it as a table' }).click();
    await expect(page).toHaveURL(/view=table/);
    await expect(page.locator('svg.matrix')).toHaveCount(0);
    const table = await page.locator('.matrix-table td.n a').evaluateAll(numbersOf);
    // The table alone also counts everyone at once.
    const whole = table.filter(({ words }) => !/ by | about /.test(words));
    expect(whole).toHaveLength(1);
    const told = (all: { words: string; href: string; n: number }[]) =>
      new Set(all.map(({ words, href, n }) => `${n} ${words} ${href}`));
    expect(told(table.filter((one) => !whole.includes(one)))).toEqual(told(picture));
  });
}

test('those who spoke for others only stand under whom they spoke for, and are named', async ({ page }) => {
  await page.goto('/matrix');
  await page.getByRole('link', { name: 'whom they spoke for' }).click();
  await expect(page).toHaveURL('/matrix?fold=sides');
  await expect(page.getByText('Here only as speaking for others:')).toContainText('Luke Nikas');
  await expect(page.getByRole('link', { name: /by or for Luke Nikas/ })).toHaveCount(0);
  await expect(
    page.getByRole('link', { name: '12 statements by or for Alec Baldwin', exact: true }),
  ).toBeVisible();
});

test('a limit says whom it leaves out, and gives way', async ({ page }) => {
  await page.goto('/matrix?top=3');
  await expect(page.getByText('And 13 more speakers, and 6 more people spoken about')).toBeVisible();
  await page.getByRole('link', { name: 'Show more' }).click();
  await expect(page.getByText('more speakers')).toHaveCount(0);
});

test('its filters are those of the list, and keep the way it is laid out', async ({ page }) => {
  await page.goto('/matrix?fold=sides&view=table');
  await page
    .getByRole('group', { name: 'Form' })
    .getByRole('checkbox', { name: 'direct', exact: true })
    .check();
  await page.getByRole('button', { name: 'Apply' }).first().click();
  await expect(page).toHaveURL(/\/matrix\?.*fold=sides/);
  await expect(page).toHaveURL(/view=table/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('16 direct quotes');
  await page.getByRole('link', { name: /^Remove the filter/ }).click();
  await expect(page).toHaveURL('/matrix?fold=sides&view=table');
});

test('nothing found says which filter to drop, and stays on the matrix', async ({ page }) => {
  await page.goto('/matrix?speaker=alec-baldwin&q=zebra');
  await page.getByRole('link', { name: '8 without “zebra”' }).click();
  await expect(page).toHaveURL('/matrix?speaker=alec-baldwin');
});

test.describe('on a phone, without JavaScript', () => {
  test.use({ viewport: VIEWPORTS.phone, javaScriptEnabled: false });

  test('the table stands there; the picture is a link away and scrolls in its own frame', async ({
    page,
  }) => {
    await page.goto('/matrix');
    await expect(page.locator('.matrix-table')).toBeVisible();
    await expect(page.locator('svg.matrix')).toBeHidden();
    await page.getByRole('link', { name: 'See it as a picture' }).click();
    await expect(page.locator('svg.matrix')).toBeVisible();
    const cell = page.getByRole('link', { name: '3 statements by Luke Nikas about Alec Baldwin' });
    await cell.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      '3 statements by Luke Nikas about Alec Baldwin',
    );
  });
});
