import { expect, test } from './fixtures.ts';

test('the first stop skips to the content', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
});

test('one stop leads past the filters to what they list', async ({ page }) => {
  for (const path of ['/quotes', '/matrix', '/timeline']) {
    await page.goto(path);
    const past = page.getByRole('link', { name: 'Past the filters' });
    await past.focus();
    await expect(past).toBeInViewport();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('#listed') !== null), path).toBe(true);
  }
});

test('every stop of the comparison can be seen and none is a trap', async ({ page }) => {
  await page.goto('/compare?a=alec-baldwin&b=santa-fe-county-sheriffs-office');
  const stops: string[] = [];
  for (let n = 0; n < 200; n += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return null;
      const { width, height } = at.getBoundingClientRect();
      const { outlineStyle } = getComputedStyle(at);
      return {
        name: `${at.tagName} ${at.textContent?.slice(0, 40)}`,
        // The calendar button inside a date field is the browser's own, with its own ring.
        seen: width > 0 && height > 0 && (outlineStyle !== 'none' || at.getAttribute('type') === 'date'),
      };
    });
    if (!stop) break;
    expect(stop.seen, stop.name).toBe(true);
    stops.push(stop.name);
  }
  expect(stops.length).toBeGreaterThan(20);
  expect(stops.length).toBeLessThan(200);
});

test('a reason opens and closes with the keyboard', async ({ page }) => {
  await page.goto('/compare?a=alec-baldwin&b=santa-fe-county-sheriffs-office');
  const why = page.locator('#cooperating-with-police summary').first();
  await why.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Says that he is fully cooperating.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Says that he is fully cooperating.')).toBeHidden();
});
