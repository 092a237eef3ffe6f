import { article, cardOf, paste } from './capture-story.ts';
import { expect, expectAccessible, VIEWPORTS } from './fixtures.ts';
import { testOnOwnSite } from './own-server.ts';

const test = testOnOwnSite('e2e-capture');
test.describe.configure({ timeout: 90_000 });

/* An article went in and its statements come out: they are accepted, rejected, edited, and marked by hand. */

test('an article is gone through by the keyboard: accept, reject, edit, undo', async ({ asEditor: page }) => {
  await paste(page, article('keyboard'), 'The keyboard article');
  const cards = page.locator('.cards > li');
  const all = await cards.count();
  expect(all).toBeGreaterThanOrEqual(3);

  // To the sheriff's statement, which is accepted as it was found.
  const tape = cardOf(page, 'the last of the tape');
  for (let n = 0; n < all; n++) {
    await page.keyboard.press('j');
    if (await tape.evaluate((one) => one === document.activeElement)) break;
  }
  await expect(tape).toBeFocused();
  await expect(page.locator('mark[data-current]').first()).toBeVisible();
  await page.keyboard.press('a');
  await expect(tape.getByRole('link', { name: 'Draft' })).toBeVisible();

  // Edited before it is accepted; the keys are letters while one types.
  const horses = cardOf(page, 'The horses missed their stable');
  await horses.focus();
  await page.keyboard.press('e');
  await expect(horses.getByLabel('Words', { exact: true })).toBeFocused();
  const role = horses.getByLabel('Role, as printed');
  await role.fill('');
  await role.pressSequentially('axe juke');
  await expect(role).toHaveValue('axe juke');
  await page.keyboard.press('Escape');
  await expect(horses).toBeFocused();
  await page.keyboard.press('a');
  await expect(horses.getByRole('link', { name: 'Draft' })).toBeVisible();

  // Rejected, and taken back at once: the way back waits for the answer.
  const grateful = cardOf(page, 'grateful');
  await grateful.focus();
  await page.keyboard.press('x');
  await page.keyboard.press('u');
  await expect(page.getByRole('status').filter({ hasText: 'It waits again.' })).toBeVisible();
  await expect(grateful.getByRole('button', { name: 'Accept' })).toBeEnabled();
  await expect(grateful).toBeFocused();
  await page.keyboard.press('x');
  await expect(grateful.getByText('Rejected', { exact: true })).toBeVisible();

  const link = await horses.getByRole('link', { name: 'Draft' }).getAttribute('href');
  await page.goto(link ?? '');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Statement by Wanda Trellis');
  await expect(page.locator('#speaker_role')).toHaveValue('axe juke');

  // A second run, of the article as it was lengthened, shows only what is new.
  const longer = `${article('keyboard')}\n\n“That gate was never locked,” Mendoza said.`;
  await paste(page, longer, 'The keyboard article');
  await expect(page.getByText('3 decided in an earlier reading')).toBeVisible();
  await expect(cards).toHaveCount(1);
  await expect(cards).toContainText('That gate was never locked,');
});

test('keys that are switched off do nothing', async ({ asSecondEditor: page }) => {
  await paste(page, article('silent'), 'The silent article');
  await page.evaluate(() => localStorage.setItem('keys', 'off'));
  await page.reload();
  await expect(page.locator('#capture-keys')).toHaveCount(0);
  const first = page.locator('.cards > li').first();
  await first.focus();
  await page.keyboard.press('x');
  await expect(first.getByRole('button', { name: 'Reject' })).toBeVisible();
});

test('what is typed into a card is there after leaving; marked words become a statement; many at once', async ({
  asSecondEditor: page,
}) => {
  await paste(page, article('leaving'), 'The article that is left');
  const tape = cardOf(page, 'Our divers searched');
  await tape.getByText('Edit', { exact: true }).click();
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/edit/drafts'));
  await tape.getByLabel('Occasion').fill('a press conference');
  expect((await kept).ok()).toBe(true);
  await page.reload();
  await expect(tape).toContainText('with what you typed');
  await expect(tape).toContainText('a press conference');

  // Words marked in the article.
  await page.locator('#captured').evaluate((article) => {
    const piece = [...article.querySelectorAll('[data-at]')].find((one) =>
      one.textContent?.includes('account of its work'),
    );
    const text = piece?.firstChild;
    if (!text) throw new Error('no such words');
    const from = text.textContent?.indexOf('gave an account of its work') ?? 0;
    getSelection()?.setBaseAndExtent(text, from, text, from + 'gave an account of its work'.length);
  });
  await expect(page.locator('#by-hand-words')).toHaveValue('gave an account of its work');
  await page.keyboard.press('n');
  const made = cardOf(page, 'marked by hand');
  await expect(made).toBeFocused();
  await expect(made).toContainText('Nobody is named. Say who spoke.');
  await made.getByRole('button', { name: 'Accept' }).click();
  await expect(made.getByRole('alert')).toContainText('Say who spoke.');

  // Chosen ones together.
  await made.focus();
  await page.keyboard.press('s');
  await page.getByRole('button', { name: 'Reject chosen' }).click();
  await expect(page.getByText('1 rejected.')).toBeVisible();
  await page.getByLabel('All that are clear and at least so sure').selectOption('0');
  await page.getByRole('button', { name: 'Accept all of these' }).click();
  await expect(page.getByText(/^\d+ accepted/).first()).toBeVisible();
  await expect(tape.getByRole('link', { name: 'Draft' })).toBeVisible();
});

test('without JavaScript every card is a plain form', async ({ signIn }) => {
  const context = await signIn('contributor', { javaScriptEnabled: false });
  const page = await context.newPage();
  await paste(page, article('plain'), 'The plain article');
  const tape = cardOf(page, 'The generator log');
  await tape.getByRole('button', { name: 'Accept' }).click();
  await expect(tape.getByRole('link', { name: 'Draft' })).toBeVisible();
  await cardOf(page, 'slept badly').getByRole('button', { name: 'Reject' }).click();
  await expect(cardOf(page, 'slept badly').getByText('Rejected', { exact: true })).toBeVisible();
  await cardOf(page, 'slept badly').getByRole('button', { name: 'Undo' }).click();
  await expect(cardOf(page, 'slept badly').getByRole('button', { name: 'Accept' })).toBeVisible();
  const horses = cardOf(page, 'Breakfast was always');
  await horses.getByRole('button', { name: 'Accept' }).click();
  await expect(horses.getByRole('link', { name: 'Draft' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'published', exact: true })).toHaveCount(0);
  await page.getByLabel('A statement that was not found').fill('gave an account of its work');
  await page.getByRole('button', { name: 'Add statement' }).click();
  const made = cardOf(page, 'marked by hand');
  await made.getByRole('button', { name: 'Accept' }).click();
  await expect(made.getByRole('alert')).toContainText('Say who spoke.');
});

for (const [device, viewport] of Object.entries(VIEWPORTS)) {
  test(`${device}: the article with its statements is accessible in light and dark, and not too wide`, async ({
    signIn,
  }) => {
    const context = await signIn('editor', { viewport, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await paste(page, article(device as 'desktop' | 'phone'), `The ${device} article`);
    await cardOf(page, device === 'phone' ? 'rehearsals had gone' : 'costumes were his')
      .getByRole('button', { name: 'Reject' })
      .click();
    await expect(
      cardOf(page, device === 'phone' ? 'rehearsals had gone' : 'costumes were his').getByText('Rejected', {
        exact: true,
      }),
    ).toBeVisible();
    await cardOf(page, device === 'phone' ? 'Traffic on the ranch' : 'Four keys opened')
      .getByText('Edit', { exact: true })
      .click();
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
}
