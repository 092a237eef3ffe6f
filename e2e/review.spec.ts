import { refusal } from './editor.ts';
import { expect, test, VIEWPORTS } from './fixtures.ts';
import { type OwnServer, ownServer, visitors } from './own-server.ts';

test.describe.configure({ mode: 'serial' });

let server: OwnServer;
let desk: ReturnType<typeof visitors>;
test.beforeAll(async () => {
  server = await ownServer('e2e-review');
});
test.afterAll(() => server.stop());
test.beforeEach(({ browser }) => {
  desk = visitors(browser, server);
});
test.afterEach(() => desk.leave());

test('a contributor hands in, an editor sends back with a note, then publishes, and a reader sees it', async () => {
  const [cleo, edda, reader] = [
    await desk.page('contributor'),
    await desk.page('editor'),
    await desk.page('reader'),
  ];
  await cleo.goto('/edit?status=draft');
  await cleo.getByRole('link', { name: 'Someone put a live bullet in a gun.' }).click();
  await expect(cleo.getByText('It is not dated: no order can be claimed.')).toBeVisible();
  await expect(cleo.getByRole('button', { name: 'Publish' })).toHaveCount(0);
  await cleo.getByRole('button', { name: 'Submit for review' }).click();
  await expect(cleo.getByRole('status')).toContainText('submitted for review');

  await edda.goto('/edit?status=in_review&who=cleo-draft');
  await edda.getByRole('link', { name: 'Someone put a live bullet in a gun.' }).click();
  await edda.getByText('Send back…').click();
  await edda.getByLabel('What is to be done').fill('Find the day in the broadcast.');
  await edda.getByRole('button', { name: 'Send back', exact: true }).click();
  await expect(edda.getByRole('status')).toContainText('sent back');

  await cleo.goto('/edit');
  await expect(cleo.locator('#queue')).toContainText('Sent back: Find the day in the broadcast.');
  await cleo.getByRole('link', { name: 'Someone put a live bullet in a gun.' }).click();
  await cleo.getByRole('button', { name: 'Submit for review' }).click();

  expect((await reader.goto('/quotes/desk-undated'))?.status()).toBe(404);
  await edda.goto('/edit/quotes/desk-undated/review');
  await edda.getByRole('button', { name: 'Publish' }).click();
  await expect(edda.getByRole('status')).toContainText('published');
  await edda.getByRole('link', { name: 'As readers see it' }).click();
  await expect(edda.getByRole('heading', { level: 1 })).toContainText('Alec Baldwin');
  expect((await reader.goto('/quotes/desk-undated'))?.status()).toBe(200);
});

for (const javaScriptEnabled of [true, false]) {
  test(`many at once: a preview, the step, and all of it back, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async () => {
    const page = await desk.page('editor', { javaScriptEnabled });
    await page.goto('/edit?status=in_review&speaker=alec-baldwin');
    for (const n of [1, 2, 3])
      await page.getByLabel(`Choose: Alec Baldwin, A sentence of the broadcast, number ${n}.`).check();
    await page.getByRole('button', { name: 'Publish…' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Publish: 3 quotes will change');
    await page.goto(`${page.url()}&id=baldwin-abc-never`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Publish: 3 quotes will change, 1 cannot',
    );
    await expect(page.locator('main')).toContainText('It is published already.');
    await page.getByRole('button', { name: 'Publish 3 quotes' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('3 quotes published');
    expect((await page.request.get('/api/v1/quotes/desk-batch-1')).status()).toBe(200);
    await page.getByRole('button', { name: 'Take back 3 quotes' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Taken back: 3 quotes published');
    const reader = await desk.page('reader');
    expect((await reader.request.get('/api/v1/quotes/desk-batch-1')).status()).toBe(404);
    await page.goto('/edit?status=in_review&speaker=alec-baldwin');
    await expect(page.locator('#queue')).toContainText('number 3.');
  });
}

test('a step that was previewed before somebody changed a quote leaves that one alone', async () => {
  const [edda, otto] = [await desk.page('editor'), await desk.page('secondEditor')];
  await edda.goto('/edit/bulk?action=send_back&id=desk-batch-1&id=desk-batch-2');
  await otto.goto('/edit/quotes/desk-batch-2/review');
  await otto.getByRole('button', { name: 'Publish' }).click();
  await expect(otto.getByRole('status')).toContainText('published');
  await edda.getByLabel('What is to be done').fill('Name the broadcast, please.');
  await edda.getByRole('button', { name: 'Send back 2 quotes' }).click();
  await expect(edda.getByRole('heading', { level: 1 })).toHaveText('1 quote sent back');
  await expect(edda.locator('main')).toContainText('1 other quote had to stay as before.');
});

test('the queue by keyboard: j and k move, x chooses, Enter opens; not while typing, and not when switched off', async () => {
  const page = await desk.page('editor');
  await page.goto('/edit');
  const link = (n: number) => page.locator('#queue > li').nth(n).locator('a.said');
  await expect(page.getByText('down and up')).toBeVisible();
  for (const key of ['j', 'j', 'k', 'j']) await page.keyboard.press(key);
  await expect(link(1)).toBeFocused();
  await page.keyboard.press('x');
  await expect(page.locator('#queue > li').nth(1).getByRole('checkbox')).toBeChecked();
  await expect(link(1)).toBeFocused();
  const search = page.getByRole('searchbox');
  await search.focus();
  await page.keyboard.type('jxk');
  await expect(search).toHaveValue('jxk');
  await expect(page.getByRole('checkbox', { name: /^Choose/, checked: true })).toHaveCount(1);
  await link(0).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/edit\/quotes\/[a-z0-9-]+\/review$/);
  await page.goto('/edit');
  await page.getByLabel(/searches,/).uncheck();
  await page.keyboard.press('j');
  await expect(link(0)).not.toBeFocused();
});

test('a request for comment is recorded and stands beside the statement; a mistyped date keeps what was typed', async () => {
  const [edda, reader] = [await desk.page('editor'), await desk.page('reader')];
  await edda.goto('/edit/quotes/bowles-not-at-fault/comment-requests');
  const form = edda.locator('section', { hasText: 'Record a request' }).locator('form');
  await form.getByLabel('Who was asked').fill('Alec Baldwin');
  await form.getByLabel('About what').fill('who loaded the gun');
  await form.getByLabel('When').fill('01/02/2022');
  await form.getByRole('button', { name: 'Record it' }).click();
  await expect(refusal(edda)).toContainText('write the month as a word');
  await expect(form.getByLabel('About what')).toHaveValue('who loaded the gun');
  await form.getByLabel('When').fill('1 Feb 2022');
  await form.getByRole('button', { name: 'Record it' }).click();
  await expect(edda.getByRole('status')).toContainText('Recorded');
  await reader.goto('/quotes/bowles-not-at-fault');
  await expect(reader.locator('.notice', { hasText: 'Request for comment' })).toContainText(
    'about who loaded the gun, 1 February 2022',
  );
});

test('history tells who changed what; a contributor reads it and restores nothing', async () => {
  const [cleo, edda] = [await desk.page('contributor'), await desk.page('editor')];
  await cleo.goto('/edit/history?type=quote&who=otto-vane');
  await expect(cleo.locator('.revisions > li').first()).toContainText('Published by Otto Vane');
  await cleo.goto('/edit/quotes/canary-held/history');
  await expect(cleo.locator('.word-diff ins')).toHaveText(/not/);
  await expect(cleo.getByText('Restore what stood then…')).toHaveCount(0);
  await edda.goto('/edit/history/entity/alec-baldwin');
  await expect(edda.locator('.revisions > li').last()).toContainText('Made by Demo data');
  expect((await edda.goto('/edit/history/entity/nobody-at-all'))?.status()).toBe(404);
});

test('a desk on the phone: nothing is out of reach', async () => {
  const page = await desk.page('editor', { viewport: VIEWPORTS.phone });
  await page.goto('/edit');
  await page
    .getByRole('checkbox', { name: /^Choose/ })
    .first()
    .check();
  await page.getByRole('button', { name: 'Hold…' }).scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Hold…' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hold: 0 quotes will change');
});
