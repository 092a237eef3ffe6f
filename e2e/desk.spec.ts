import { expect, expectAccessible, test } from './fixtures.ts';

test('the palette goes anywhere from the keyboard, and Escape gives the place back', async ({ page }) => {
  await page.goto('/claims');
  await expect(page.getByRole('button', { name: 'Go to…' })).toBeVisible();
  await page.getByRole('link', { name: 'Claims', exact: true }).first().focus();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Go to' });
  await expect(palette).toBeVisible();
  await expect(palette.getByRole('combobox')).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type('baldwyn');
  await expect(palette.getByText('People spelt like it')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expect(page.getByRole('link', { name: 'Claims', exact: true }).first()).toBeFocused();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('trigger');
  await expect(palette.getByRole('option', { name: /Baldwin pulled the trigger/ })).toBeVisible();
  for (let n = 0; n < 20; n += 1) {
    const highlighted = await palette.locator('[data-highlighted]').textContent();
    if (highlighted?.startsWith('Baldwin pulled the trigger')) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/claims\/pulled-the-trigger$/);
});

test('/ goes to the search; no key does anything while typing, and keys can be switched off', async ({
  page,
}) => {
  await page.goto('/people');
  await expect(page.getByRole('button', { name: 'Go to…' })).toBeVisible();
  const search = page.getByRole('searchbox', { name: 'Search the record' });
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
  await page.keyboard.type('a/b');
  await expect(search).toHaveValue('a/b');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.getByRole('checkbox', { name: /searches/ }).uncheck();
  await page.reload();
  await expect(page.getByRole('checkbox', { name: /searches/ })).not.toBeChecked();
  await page.keyboard.press('/');
  await page.keyboard.press('Control+k');
  await expect(search).not.toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Go to…' }).click();
  await expect(page.getByRole('dialog', { name: 'Go to' })).toBeVisible();
});

test('chosen colours are there before anything is drawn, on every page, and on paper they are light', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await page.getByRole('radio', { name: 'Dark' }).check();
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await background();
  // What the first pixel would show: the scheme when the body begins, before any other script ran.
  await page.addInitScript(() => {
    new MutationObserver((_list, observer) => {
      if (!document.body) return;
      observer.disconnect();
      Object.assign(window, { first: document.documentElement.dataset.theme ?? 'none' });
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('/claims/pulled-the-trigger');
  expect(await page.evaluate(() => (window as unknown as { first: string }).first)).toBe('dark');
  expect(await background()).toBe(dark);
  await expectAccessible(page);
  await page.emulateMedia({ media: 'print' });
  expect(await background()).not.toBe(dark);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('radio', { name: 'As the device' }).check();
  await expect.poll(background).not.toBe(dark);
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  test('nothing moves', async ({ page }) => {
    await page.goto('/');
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) => {
          const { transitionDuration, animationName } = getComputedStyle(element);
          return !/^0s(, 0s)*$/.test(transitionDuration) || animationName !== 'none';
        }).length,
    );
    expect(moving).toBe(0);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('search, topics and sources work, and nothing dead is offered', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('searchbox', { name: 'Search words, people, claims and sources' }).fill('hammer');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page.locator('.statements mark')).toHaveText(['hammer']);
    await expect(page.getByRole('radio', { name: 'Dark' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Go to…' })).toHaveCount(0);
    await page.getByRole('navigation', { name: 'Everything' }).getByRole('link', { name: 'Sources' }).click();
    await page
      .getByRole('rowheader')
      .getByRole('link', { name: /Nearing End/ })
      .click();
    await expect(page.locator('.in-place > li')).toHaveCount(24);
  });
});
