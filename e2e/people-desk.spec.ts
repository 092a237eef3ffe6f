import { expect, refusal } from './editor.ts';
import { testOnOwnSite } from './own-server.ts';

const test = testOnOwnSite('e2e-people');
test.describe.configure({ timeout: 60_000 });

test('a merge is shown before it is done, done, told to readers, and undone', async ({ asEditor, page }) => {
  await asEditor.goto('/edit/people/twitter-user-1');
  await asEditor.getByLabel('The person or organisation that it really is').fill('second quoted');
  await asEditor
    .getByRole('option', { name: /^Twitter user .*second quoted/ })
    .first()
    .click();
  await asEditor.getByRole('button', { name: 'Show what would move' }).click();
  await expect(asEditor.getByRole('heading', { level: 1 })).toHaveText(/^Merge .+ into .+\?$/);
  await expect(asEditor.getByText('statement said by them')).toBeVisible();
  await expect(asEditor.getByText('An unnamed source is merged only if')).toBeVisible();
  await expect(asEditor.getByText('/people/twitter-user-1')).toBeVisible();
  await page.goto('/people/twitter-user-1');
  await expect(page).toHaveURL('/people/twitter-user-1');

  await asEditor.getByLabel('Why they are one').fill('one account, quoted by two articles');
  await asEditor.getByRole('button', { name: /^Merge into/ }).click();
  await expect(asEditor).toHaveURL(/\/edit\/people\/twitter-user-2/);
  await expect(asEditor.getByText('one account, quoted by two articles')).toBeVisible();
  const moved = await page.request.get('/people/twitter-user-1', { maxRedirects: 0 });
  expect(moved.status()).toBe(308);
  expect(moved.headers().location).toMatch(/\/people\/twitter-user-2$/);
  await page.goto('/quotes?speaker=twitter-user-2');
  await expect(page.locator('.statements > li')).toHaveCount(2);
  await page.goto('/corrections');
  await expect(page.getByText('one account, quoted by two articles')).toBeVisible();

  await asEditor.getByText('Undo it').click();
  await asEditor.getByLabel('Reason').last().fill('they are two accounts after all');
  await asEditor.getByRole('button', { name: 'Undo the merge' }).click();
  await expect(asEditor.getByText(/Undone on/)).toBeVisible();
  expect((await page.request.get('/people/twitter-user-1', { maxRedirects: 0 })).status()).toBe(200);
  await page.goto('/quotes?speaker=twitter-user-2');
  await expect(page.locator('.statements > li')).toHaveCount(1);
});

test('who speaks for the other cannot be merged into them, and the page says why', async ({
  asEditor: page,
}) => {
  await page.goto('/edit/people/luke-nikas/merge?into=alec-baldwin');
  await expect(refusal(page)).toContainText('One speaks for the other');
  await expect(page.getByRole('button', { name: /^Merge into/ })).toHaveCount(0);
});

test('a near name is offered before another person is added', async ({ asEditor: page }) => {
  await page.goto('/edit/people/new');
  await page.getByLabel('Name', { exact: true }).fill('Hilaria Baldwin');
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(page.locator('.near').getByRole('link', { name: 'Alec Baldwin' }).first()).toBeVisible();
  await expect(page.locator('.near')).toContainText('same surname');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Hilaria Baldwin');
  await page.getByLabel('This is none of those').check();
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hilaria Baldwin');
  await expect(page.getByText('Not to be taken for')).toContainText('Alec Baldwin');
});

test('names and affiliations are kept with their dates; another name takes a public reason', async ({
  asEditor,
  page,
}) => {
  await asEditor.goto('/edit/people/jason-bowles');
  const names = asEditor.locator('section', {
    has: asEditor.getByRole('heading', { name: 'Names', exact: true }),
  });
  await names.getByLabel('Other names').fill('J. Bowles | 2019 | | as printed in filings');
  await names.getByRole('button', { name: 'Save' }).click();
  await expect(names.getByText('It is saved.')).toBeVisible();
  await asEditor.reload();
  await expect(names.getByLabel('Other names')).toHaveValue(
    /J\. Bowles \| 2019 \| {2}\| as printed in filings/,
  );

  await names.getByLabel('Name', { exact: true }).fill('Jason W. Bowles');
  await names.getByRole('button', { name: 'Save' }).click();
  await expect(refusal(asEditor)).toContainText('they will see it');
  await names.getByLabel('Reason').fill('the filings give his middle name');
  await names.getByRole('button', { name: 'Save' }).click();
  await expect(asEditor.getByRole('heading', { level: 1 })).toHaveText('Jason W. Bowles');
  await page.goto('/corrections');
  await expect(page.getByText('the filings give his middle name')).toBeVisible();

  await asEditor.getByText('Add an affiliation').click();
  const add = asEditor.locator('details', { hasText: 'Add an affiliation' });
  await add.getByLabel('As', { exact: true }).selectOption('member');
  await add.getByLabel('The other').fill('Occupational Safety');
  await asEditor
    .getByRole('option', { name: /^Occupational Safety/ })
    .first()
    .click();
  await add.getByLabel('From').fill('2019~');
  await add.getByRole('button', { name: 'Add' }).click();
  await expect(asEditor.locator('.linked > li').filter({ hasText: 'member of' })).toContainText(
    'since c. 2019',
  );
  const own = asEditor.locator('.linked > li').filter({ hasText: 'member of' });
  await own.getByText('Change or take back').click();
  await own.getByLabel('Reason').fill('that was somebody else');
  await own.getByRole('button', { name: 'Take it back' }).click();
  await expect(own).toHaveCount(0);
});

test('a topic is moved below another, never below itself', async ({ asEditor: page }) => {
  await page.goto('/edit/topics/new?parent=rust-shooting');
  await page.getByLabel('Name', { exact: true }).fill('Insurance of the production');
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Insurance of the production');
  await page.goto('/edit/topics/rust-shooting');
  await page.getByLabel('Below').fill('Insurance of the production');
  await page
    .getByRole('option', { name: /^Insurance of the production/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(refusal(page)).toContainText('cannot lie below itself');
});

test('everything works without JavaScript', async ({ signIn }) => {
  const context = await signIn('editor', { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/edit/outlets/new');
  await page.getByLabel('Name', { exact: true }).fill('Taos Courier');
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Taos Courier');
  await page.getByLabel('The outlet that it really is').fill('Newsweek');
  await page.getByRole('button', { name: 'Show what would move' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Merge Taos Courier into Newsweek?');
  await page.getByLabel('Why they are one').fill('entered by mistake twice');
  await page.getByRole('button', { name: 'Merge into Newsweek' }).click();
  await expect(page.getByText('entered by mistake twice')).toBeVisible();
  await page.getByText('Undo it').click();
  await page.getByLabel('Reason').last().fill('it is a paper of its own');
  await page.getByRole('button', { name: 'Undo the merge' }).click();
  await page.goto('/edit/outlets/taos-courier');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Taos Courier');
});
