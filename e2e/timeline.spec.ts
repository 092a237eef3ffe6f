import { expect, test, VIEWPORTS } from './fixtures.ts';

const box = async (locator: import('@playwright/test').Locator) => {
  const found = await locator.boundingBox();
  if (!found) throw new Error('It is not drawn.');
  return found;
};

test('statements stand in lanes, ranges as ranges and days as days, and lead to their records', async ({
  page,
}) => {
  await page.goto('/timeline?topic=phone-warrant');
  // Ticks are dark on paper and pale in the dark: the legend names no colour.
  await expect(page.locator('.timeline .legend')).toContainText('A tick is a known day');
  const lanes = page.locator('.time-lanes');
  const range = lanes.getByRole('link', {
    name: /^between 1 and 11 Jan 2022 “Any suggestion .*said by Alec Baldwin/,
  });
  const day = lanes.getByRole('link', {
    name: /^12 Jan 2022 Announces .*said by Santa Fe County Sheriff's Office/,
  });
  await expect(range.locator('.said')).toHaveAttribute('fill', 'url(#soft-both)');
  await expect(day.locator('.said')).toHaveClass('said exact');
  const [eleven, one] = [await box(range.locator('.said')), await box(day.locator('.said'))];
  expect(eleven.width / one.width).toBeGreaterThan(10.5);
  expect(eleven.width / one.width).toBeLessThan(11.5);
  expect(Math.abs(eleven.x + eleven.width - one.x)).toBeLessThan(0.5);
  await range.click();
  await expect(page).toHaveURL('/quotes/baldwin-instagram-lie');
});

test('conflict marks join lanes, tell no order, and lead to the claim', async ({ page }) => {
  await page.goto('/timeline?topic=phone-warrant&lanes=side');
  const marks = page.getByRole('group', { name: 'Statements in conflict' });
  const mark = marks.getByRole('link', { name: /in conflict on “Baldwin is cooperating with the police”/ });
  await expect(mark).toHaveAccessibleName(/Alec Baldwin affirms, Santa Fe County Sheriff's Office denies/);
  await expect(marks.locator('marker, polygon, path')).toHaveCount(0);
  const entry = page.locator('#at-baldwin-cooperating .against');
  await expect(entry).toContainText('order unknown');
  await expect(page.locator('#at-baldwin-instagram-lie .against')).toContainText('1 to 11 days later');
  await expect(page.locator('#at-sheriff-phone-not-handed-over .against')).toContainText(
    '1 to 11 days earlier',
  );
  await mark.click();
  await expect(page).toHaveURL('/claims/cooperating-with-police#conflicts');
});

test('zooming and moving are links, and the address is the state', async ({ page }) => {
  await page.goto('/timeline');
  const time = page.getByRole('navigation', { name: 'Stretch of time' });
  const axis = page.locator('.time-axis text');
  await expect(axis).toHaveText(['Jan', '2022', 'Apr', 'Jul', 'Oct', 'Jan', '2023']);
  await time.getByRole('link', { name: 'Zoom in' }).click();
  await expect(page).toHaveURL(/from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d/);
  await expect(axis).toHaveText(['Mar', '2022', 'May', 'Jul', 'Sep']);
  const closer = new URL(page.url()).searchParams;
  await time.getByRole('link', { name: 'Later' }).click();
  const later = new URL(page.url()).searchParams;
  expect((later.get('from') ?? '') > (closer.get('from') ?? '')).toBe(true);
  await time.getByRole('link', { name: 'Earlier' }).click();
  await expect(page).toHaveURL(`/timeline?${closer}`);
  await time.getByRole('link', { name: 'Zoom out' }).click();
  await time.getByRole('link', { name: 'All dates' }).click();
  await expect(page).toHaveURL('/timeline');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('36 statements');
});

test('the keyboard goes through the marks by date, whatever lane they stand in', async ({ page }) => {
  await page.goto('/timeline?topic=phone-warrant');
  const order = await page
    .locator('.dated-list > li')
    .evaluateAll((items) => items.map(({ id }) => id.replace(/^at-/, '/quotes/')));
  expect(order).toHaveLength(11);
  await page.locator('.bracket-key a').last().focus();
  const reached: string[] = [];
  for (let n = 0; n < order.length; n += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const at = document.activeElement;
      return { href: at?.getAttribute('href') ?? '', ring: at ? getComputedStyle(at).outlineStyle : 'none' };
    });
    expect(stop.ring).not.toBe('none');
    reached.push(stop.href);
  }
  expect(reached).toEqual(order);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(order.at(-1) ?? '');
});

test('the list below says in words what the picture shows', async ({ page }) => {
  await page.goto('/timeline?claim=pulled-the-trigger&lanes=side');
  const drawn = await page
    .locator('.time-lanes a')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')?.replace('/quotes/', 'at-')));
  const told = await page.locator('.dated-list > li').evaluateAll((all) => all.map(({ id }) => id));
  expect(told).toEqual(drawn);
  await expect(page.locator('#at-baldwin-maintains')).toContainText(
    'between 21 October 2021 and 31 December 2022',
  );
  await expect(page.locator('#at-baldwin-maintains')).toContainText(
    'first published between 1 April and 31 December 2022',
  );
});

test('an empty stretch of time says which filter to drop', async ({ page }) => {
  await page.goto('/timeline?from=1990-01-01&to=1990-12-31');
  await expect(page.getByText('No statement on record fits all of this.')).toBeVisible();
  await page.getByRole('link', { name: '36 without “1990”' }).click();
  await expect(page).toHaveURL('/timeline');
});

test('small timelines stand on the pages of people and claims, and lead to the whole', async ({ page }) => {
  await page.goto('/claims/pulled-the-trigger');
  const small = page.getByRole('region', { name: /^In time/ });
  await expect(small.locator('.time-lanes a')).toHaveCount(6);
  await small.getByRole('link', { name: 'The whole timeline' }).click();
  await expect(page).toHaveURL('/timeline?claim=pulled-the-trigger&lanes=side');
  await page.goto('/people/alec-baldwin');
  await expect(page.getByRole('region', { name: /^In time/ }).locator('.time-lanes a')).toHaveCount(12);
});

test.describe('on a phone, without JavaScript', () => {
  test.use({ viewport: VIEWPORTS.phone, javaScriptEnabled: false });

  test('lanes are chosen and marks followed', async ({ page }) => {
    await page.goto('/timeline');
    await page.getByRole('link', { name: 'by claim' }).click();
    await expect(page.locator('.lane-name').first()).toBeVisible();
    await expect(
      page.locator('.lane-name', { hasText: 'Baldwin is cooperating with the police' }),
    ).toBeVisible();
    const width = (await box(page.locator('.time-lanes'))).width;
    expect(width).toBeLessThan(VIEWPORTS.phone.width);
    await page.locator('.time-lanes a').first().click();
    await expect(page).toHaveURL(/\/quotes\//);
  });
});
