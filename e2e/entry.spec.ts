import type { Page } from '@playwright/test';
import { expect, refusal, typeName } from './editor.ts';
import { testOnOwnSite } from './own-server.ts';

const test = testOnOwnSite('e2e-entry');
// Each takes a form through the server several times; a busy machine takes its time.
test.describe.configure({ timeout: 60_000 });

/*
 * From the first key to the public page: what a station heard from the sheriff on a Tuesday, with a claim and where
 * it stands in print.
 */

const TEXT =
  'SANTA FE — “We do not have a single message from it,” Mendoza told KOB on Tuesday. “Not one.” The sheriff was clear.';

/** Presses keys as a hand would, and counts them. */
function hand(page: Page) {
  let keys = 0;
  return {
    press: async (key: string, times = 1) => {
      for (let n = 0; n < times; n++) await page.keyboard.press(key);
      keys += times;
    },
    /** Typing and pasting: letters are not what is counted. */
    type: async (text: string) => page.keyboard.insertText(text),
    /** Goes on with the Tab key until the field has the focus. */
    async to(field: string, most = 40) {
      for (let n = 0; n < most; n++) {
        await page.keyboard.press('Tab');
        keys += 1;
        if ((await page.evaluate(() => document.activeElement?.id)) === field) return;
      }
      throw new Error(`${field} is out of reach of the keyboard`);
    },
    keys: () => keys,
  };
}

test('a statement goes from an empty form into the right cell of the comparison, by the keyboard alone', async ({
  asEditor: page,
  page: reader,
}) => {
  await page.goto('/edit/quotes/new');
  const { press, type, to, keys } = hand(page);
  await page.locator('#text').focus();
  await type('“We do not have a single message from it,” […] “Not one.”');
  await to('speaker');
  await type('Adan Men');
  await expect(page.getByRole('option', { name: /Adan Mendoza/ }).first()).toBeVisible();
  // The first is chosen already.
  await expect(page.locator('[role=option][data-highlighted]')).toHaveCount(1);
  await press('Enter');
  await expect(page.locator('#speaker')).toHaveValue('Adan Mendoza');
  await to('on_behalf_of');
  await type("Santa Fe County Sheriff's Office");
  await to('subjects');
  await type('Alec Baldwin');
  await expect(page.getByRole('option', { name: /Alec Baldwin/ }).first()).toBeVisible();
  // The first is chosen already.
  await expect(page.locator('[role=option][data-highlighted]')).toHaveCount(1);
  await press('Enter');
  await to('said_on');
  await type('last Tuesday');
  await to('source_headline');
  await type('Sheriff: not one message');
  await to('source_published');
  await type('14 January 2022');
  await to('source_text');
  await type(TEXT);
  await to('stance-0-claim');
  await type('Baldwin is complying with the search warrant for his phone');
  await to('stance-0-reason', 60);
  await page.locator('input[name=stance-0-sign][value=denies]').check();
  await page.locator('#stance-0-reason').focus();
  await type('Says that nothing of the phone was handed over');

  const preview = page.getByRole('complementary', { name: 'What will be saved' });
  await expect(preview).toContainText('11 January 2022');
  await expect(preview.getByText('Letter for letter in the source.')).toHaveCount(2);
  await press('Control+Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Saved and published.' })).toBeVisible();
  expect(keys()).toBeLessThan(90);

  await reader.goto('/compare?a=alec-baldwin&b=santa-fe-county-sheriffs-office');
  const row = reader.locator('#complying-with-warrant');
  await expect(row.getByRole('cell').nth(1)).toContainText('We do not have a single message from it,');
});

test('no letter is lost, or out of order, while a field becomes a list under the hand', async ({
  asEditor: page,
}) => {
  await page.goto('/edit/quotes/new');
  for (const field of ['speaker', 'on_behalf_of', 'outlet']) {
    await page.locator(`#${field}`).focus();
    await page.keyboard.type('A name of thirty letters or so', { delay: 3 });
    await expect(page.locator(`#${field}`)).toHaveRole('combobox');
    await expect(page.locator(`#${field}`)).toHaveValue('A name of thirty letters or so');
    await page.keyboard.press('Escape');
  }
});

test('a name that nobody has, or nearly somebody, comes back as a question; nothing that was typed is lost', async ({
  asEditor: page,
}) => {
  await page.goto('/edit/quotes/new');
  await page.getByLabel('Words', { exact: true }).fill('A sentence that nobody has said so far.');
  await typeName(page.locator('#speaker'), 'Adan Mendosa');
  await expect(page.getByRole('option', { name: /Mendo/ }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText('Nothing on record is called “Adan Mendosa”.').first()).toBeVisible();
  await expect(page.locator('#text')).toHaveValue('A sentence that nobody has said so far.');
  await page.getByRole('radio', { name: /^Adan Mendoza/ }).check();
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Statement by Adan Mendoza');
  await expect(page.getByText('draft, version 1')).toBeVisible();
});

test('what is on record already is asked about before it is doubled', async ({ asEditor: page }) => {
  await page.goto('/edit/quotes/new');
  await page.locator('#text').fill('There could be incriminating evidence on the phone');
  await typeName(page.locator('#speaker'), 'Adan Mendoza');
  await expect(page.getByRole('option', { name: /Mendo/ }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText('This may be on record already. Choose what to do.').first()).toBeVisible();
  await page.getByRole('radio', { name: /Save it as a statement of its own/ }).check();
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved as a draft' })).toBeVisible();
});

test('a killed tab loses nothing, and what is not wanted is thrown away', async ({ signIn }) => {
  const context = await signIn('secondEditor');
  const tab = await context.newPage();
  await tab.goto('/edit/quotes/new');
  await tab.locator('#text').fill('Half a sentence that was never');
  await tab.locator('#occasion').fill('a call');
  await expect(tab.getByText(/What you type is kept/)).toBeVisible();
  await tab.close();

  const again = await context.newPage();
  await again.goto('/edit/quotes/new');
  await expect(again.getByText('What you typed and did not save is here again')).toBeVisible();
  await expect(again.locator('#text')).toHaveValue('Half a sentence that was never');
  await expect(again.locator('#occasion')).toHaveValue('a call');
  await again.getByRole('button', { name: 'Throw it away' }).click();
  await expect(again.locator('#text')).toHaveValue('');
});

test('a session that has ended meanwhile costs nothing that was typed', async ({ signIn }) => {
  const context = await signIn('editor');
  const page = await context.newPage();
  await page.goto('/edit/quotes/new');
  await page.locator('#text').fill('Words that took a while to write');
  await context.clearCookies();
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(refusal(page)).toContainText('Sign in');
  await expect(page.locator('#text')).toHaveValue('Words that took a while to write');
});

test('two editors at one statement: the second sees both versions, and decides', async ({
  asEditor: first,
  asSecondEditor: second,
}) => {
  await first.goto('/edit/quotes/new');
  await first.locator('#text').fill('Two of us are writing this down at once.');
  await typeName(first.locator('#speaker'), 'Adan Mendoza');
  await expect(first.getByRole('option', { name: /Mendo/ }).first()).toBeVisible();
  await first.keyboard.press('Escape');
  await first.getByRole('button', { name: 'Save draft' }).click();
  await expect(first.getByText('draft, version 1')).toBeVisible();
  const path = new URL(first.url()).pathname;

  await second.goto(path);
  await first.locator('#text').fill('Two of us are writing this down, one after the other.');
  await first.getByRole('button', { name: 'Save draft' }).click();
  await expect(first.getByText('draft, version 2')).toBeVisible();

  await second.locator('#text').fill('Two of us were writing this down at once.');
  await second.getByRole('button', { name: 'Save draft' }).click();
  const both = second.getByRole('region', { name: 'Somebody else saved this while you were writing' });
  await expect(both).toContainText('one after the other.');
  await expect(both).toContainText('were writing this down at once.');
  await expect(second.locator('#text')).toHaveValue('Two of us were writing this down at once.');

  await second.getByLabel(/I have seen what stands now/).check();
  await second.getByRole('button', { name: 'Save draft' }).click();
  await expect(second.getByText('draft, version 3')).toBeVisible();
  await expect(second.locator('#text')).toHaveValue('Two of us were writing this down at once.');
});

test('without JavaScript the same form takes the same statement', async ({ signIn }) => {
  const context = await signIn('contributor', { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/edit/quotes/new');
  await page.locator('#text').fill('“Nothing was typed twice,” […] “not one word.”');
  await page.locator('#speaker').fill('Luke Nikas');
  await page.locator('#said_on').fill('between 1 and 11 January 2022');
  await page.locator('#outlet').fill('KZZZ');
  await page.getByRole('button', { name: 'Check' }).click();
  const preview = page.getByRole('complementary', { name: 'What will be saved' });
  await expect(preview).toContainText('between 1 and 11 January 2022');
  await page.getByRole('button', { name: 'Send for review' }).click();
  await expect(page.getByText('Nothing on record is called “KZZZ”.').first()).toBeVisible();
  await expect(page.locator('#said_on')).toHaveValue('between 1 and 11 January 2022');
  await page.getByRole('radio', { name: /new outlet: broadcaster/ }).check();
  await page.getByRole('button', { name: 'Send for review' }).click();
  await expect(page.getByText('in review, version 1')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publish' })).toHaveCount(0);
});
