import type { Page } from '@playwright/test';
import { expect, refusal, typeName } from './editor.ts';
import { VIEWPORTS } from './fixtures.ts';
import { testOnOwnSite } from './own-server.ts';

const test = testOnOwnSite('e2e-filing');
test.describe.configure({ timeout: 60_000 });

const CLAIM = '/edit/claims/pulled-the-trigger';
const unfiled = (page: Page) => page.locator('.unfiled > li');
const filed = (page: Page) => page.locator('.filed > li');

/** Waits until keys are listened to. */
const ready = (page: Page) => expect(page.getByRole('button', { name: 'Go to…' })).toBeVisible();

/** Words a claim of the test's own, on the topic that has most to file, and opens it. */
async function newClaim(page: Page, text: string): Promise<void> {
  await page.goto('/edit/claims/new');
  await page.getByLabel('The claim').fill(text);
  await page.getByLabel('About').selectOption('state');
  await typeName(page.getByLabel('Topic'), 'The phone and its warrant');
  await page
    .getByRole('option', { name: /^The phone and its warrant/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Make the claim' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text);
}

/** Counts every key that is pressed. */
function counted(page: Page) {
  let strokes = 0;
  return {
    press: async (key: string) => {
      strokes += 1;
      await page.keyboard.press(key);
    },
    type: async (text: string) => {
      strokes += text.length;
      await page.keyboard.type(text);
    },
    strokes: () => strokes,
  };
}

test('statements are filed one after another by keyboard alone', async ({ asEditor: page }) => {
  await newClaim(page, 'The phone was in the state of New York by then');
  await page.reload();
  await ready(page);
  const ids = await unfiled(page).evaluateAll((items) => items.map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(3);
  const keys = counted(page);
  for (const [n, key] of ['a', 'd', 'n'].entries()) {
    if (n === 0) await keys.press('j');
    // Filing one may bring others near: the next is whichever then has the focus.
    await expect(page.locator('.unfiled > li:focus')).toHaveCount(1);
    const id = await page.locator('.unfiled > li:focus').getAttribute('id');
    await keys.press(key);
    await keys.type('said so here');
    await keys.press('Enter');
    await expect(page.locator(`#${id}`)).toHaveCount(0);
  }
  // One key to take the first up; then for each a letter, a reason and Enter.
  expect(keys.strokes()).toBe(1 + 3 * (1 + 'said so here'.length + 1));
  await expect(filed(page)).toHaveCount(3);
  for (const word of ['Affirms', 'Denies', 'Takes no side']) {
    await expect(filed(page).filter({ hasText: word })).toHaveCount(1);
  }
  await expect(page.locator('.unfiled > li:focus')).toHaveCount(1);
});

test('keys are letters while one types, and rest where they are switched off', async ({ asEditor: page }) => {
  await page.goto(CLAIM);
  await ready(page);
  await page.keyboard.press('j');
  await page.keyboard.press('d');
  const [first] = await unfiled(page).all();
  const reason = first?.getByLabel('Why you read it so');
  await reason?.pressSequentially('a and d and n and j');
  await expect(reason ?? page.locator('none')).toHaveValue('a and d and n and j');
  await expect(first?.getByLabel('denies it') ?? page.locator('none')).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(first ?? page.locator('none')).toBeFocused();
  await page.keyboard.press('w');
  await expect(first?.getByLabel('The words that carry it') ?? page.locator('none')).not.toHaveValue('');

  await page.getByRole('checkbox', { name: /searches/ }).uncheck();
  await page.reload();
  await ready(page);
  await page.locator('h1').click();
  await page.keyboard.press('a');
  await expect(page.locator('.unfiled details[open]')).toHaveCount(0);
});

test('what was typed survives a refusal, beside what is wrong', async ({ asEditor: page }) => {
  await page.goto(CLAIM);
  const [first] = await unfiled(page).all();
  if (!first) throw new Error('nothing to file');
  await first.getByText('File it').first().click();
  await first.getByLabel('affirms it').check();
  await first.getByLabel('Why you read it so').fill('he says as much');
  await first.getByLabel('The words that carry it').fill('words that nobody said');
  await first.getByRole('button', { name: 'File it' }).click();
  await expect(first.getByText('These words do not stand in the quote.').first()).toBeVisible();
  await expect(first.getByLabel('Why you read it so')).toHaveValue('he says as much');
  await expect(first.getByLabel('affirms it')).toBeChecked();
});

test('a second editor disputes: it stays visible and is not counted; readers see it so', async ({
  asEditor,
  asSecondEditor,
  page,
}) => {
  await newClaim(asEditor, 'The phone had been wiped before it was given');
  const [first] = await unfiled(asEditor).all();
  await first?.getByText('File it').first().click();
  await first?.getByLabel('affirms it').check();
  await first?.getByLabel('Why you read it so').fill('it is implied by it');
  await first?.getByRole('button', { name: 'File it' }).click();
  await expect(filed(asEditor)).toHaveCount(1);
  const address = new URL(asEditor.url()).pathname;

  await asSecondEditor.goto(address);
  await asSecondEditor.getByRole('link', { name: 'Dispute, change or withdraw' }).click();
  await asSecondEditor.getByLabel('You', { exact: true }).selectOption('disagree');
  const forms = asSecondEditor.locator('.stance-forms section').first();
  await forms.getByLabel('Reason').fill('it says nothing of the kind');
  await forms.getByRole('button', { name: 'Say so' }).click();
  await expect(asSecondEditor.getByText('Disputed: shown, not counted')).toBeVisible();
  await page.goto(address.replace('/edit', ''));
  await expect(page.getByText('Affirms (disputed)')).toBeVisible();
});

test('a claim is split: its address tells where it went, and its statements wait under the parts', async ({
  asEditor,
  page,
}) => {
  await newClaim(asEditor, 'The phone was withheld and its data were erased');
  const [first] = await unfiled(asEditor).all();
  await first?.getByText('File it').first().click();
  await first?.getByLabel('denies it').check();
  await first?.getByLabel('Why you read it so').fill('denied in so many words');
  await first?.getByRole('button', { name: 'File it' }).click();
  await expect(filed(asEditor)).toHaveCount(1);
  const address = new URL(asEditor.url()).pathname;
  await asEditor.goto(`${address}/edit`);
  const split = asEditor.locator('section', {
    has: asEditor.getByRole('heading', { name: 'Split into several' }),
  });
  await split
    .getByLabel('The parts')
    .fill('The phone was withheld from the police\nThe data of the phone were erased');
  await split.getByLabel('Reason').fill('it says two things at once');
  await split.getByRole('button', { name: 'Split' }).click();
  await expect(asEditor.getByText('Was filed here')).toBeVisible();
  await asEditor.getByRole('link', { name: 'The phone was withheld from the police' }).click();
  await expect(unfiled(asEditor).first()).toContainText(
    'Was filed under the claim that this one was split from',
  );
  await page.goto(address.replace('/edit', ''));
  await expect(page.getByText('it says two things at once')).toBeVisible();
  const answer = await page.request.get(`/api/v1${address.replace('/edit', '')}`);
  expect(await answer.json()).toMatchObject({ status: 'split', reason: 'it says two things at once' });
  await page.goto('/corrections');
  await expect(page.getByRole('heading', { name: 'Claim split: “The phone was withheld' })).toBeVisible();
});

test('statements are linked, and the link is taken back', async ({ asEditor: page }) => {
  await page.goto('/edit/quotes/sheriff-case-file/links');
  const [first] = await page
    .locator('section', { hasText: 'Link it to another' })
    .locator('.linked > li')
    .all();
  await first?.getByText('Link to this').click();
  await first?.getByLabel('It', { exact: true }).selectOption('responds_to');
  await first?.getByLabel('Reason').fill('answers it on the same day');
  await first?.getByRole('button', { name: 'Link' }).click();
  const linked = page.locator('section', { has: page.getByRole('heading', { name: 'Linked', exact: true }) });
  await expect(linked.getByText('responds to')).toBeVisible();
  await linked.getByText('Take the link back').click();
  await linked.getByLabel('Reason').fill('it answers another one');
  await linked.getByRole('button', { name: 'Take it back' }).click();
  await expect(linked.getByText('It is linked to no other statement.')).toBeVisible();
});

test('with two editors needed, what one files waits for another', async ({
  asAdmin,
  asEditor,
  asSecondEditor,
}) => {
  await asAdmin.goto('/edit/settings');
  await asAdmin.getByLabel('How many editors').selectOption('2');
  await asAdmin.getByRole('button', { name: 'Save' }).click();
  await expect(asAdmin.getByText('It is saved.')).toBeVisible();
  try {
    await newClaim(asEditor, 'The warrant was never shown to anybody at all');
    await expect(asEditor.getByText('Two editors have to agree on a stance')).toBeVisible();
    const [first] = await unfiled(asEditor).all();
    await first?.getByText('File it').first().click();
    await first?.getByLabel('denies it').check();
    await first?.getByLabel('Why you read it so').fill('denied in so many words');
    await first?.getByRole('button', { name: 'File it' }).click();
    await expect(asEditor.getByText('It waits as a suggestion')).toBeVisible();
    await asEditor.getByRole('button', { name: 'Confirm' }).click();
    await expect(refusal(asEditor)).toContainText('A second editor has to confirm');
    await asSecondEditor.goto(new URL(asEditor.url()).pathname);
    await asSecondEditor.getByRole('button', { name: 'Confirm' }).click();
    await expect(asSecondEditor.getByText('Suggested: waits for an editor')).toHaveCount(0);
  } finally {
    await asAdmin.getByLabel('How many editors').selectOption('1');
    await asAdmin.getByRole('button', { name: 'Save' }).click();
    await expect(asAdmin.getByText('It is saved.')).toBeVisible();
  }
});

for (const [device, viewport] of Object.entries(VIEWPORTS)) {
  test(`${device}: a statement is filed without JavaScript`, async ({ signIn }) => {
    const context = await signIn('editor', { viewport, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/edit/claims/report-exonerates-baldwin');
    const [first] = await unfiled(page).all();
    if (!first) throw new Error('nothing to file');
    const id = await first.getAttribute('id');
    await first.getByText('File it').first().click();
    await first.getByLabel('takes no side').check();
    await first.getByLabel('Why you read it so').fill('it speaks of something else');
    await first.getByRole('button', { name: 'File it' }).click();
    await expect(page.getByText('Filed: takes no side.')).toBeVisible();
    await expect(page.locator(`#${id}`)).toHaveCount(0);
    await expect(filed(page).filter({ hasText: 'it speaks of something else' })).not.toHaveCount(0);
  });
}
