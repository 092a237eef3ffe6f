import type { Page } from '@playwright/test';
import { openDatabase } from '#db/client.ts';
import type { Context } from '#domain/context.ts';
import { storedQuote } from '#domain/history/queries-inputs.ts';
import { saveQuote } from '#domain/quotes/commands.ts';
import { STAFF } from './accounts.ts';
import { refusal } from './editor.ts';
import { expect, test } from './fixtures.ts';
import { type OwnServer, ownServer, visitors } from './own-server.ts';

test.describe.configure({ mode: 'serial' });

let server: OwnServer;
let desk: ReturnType<typeof visitors>;
test.beforeAll(async () => {
  server = await ownServer('e2e-corrections');
});
test.afterAll(() => server.stop());
test.beforeEach(({ browser }) => {
  desk = visitors(browser, server);
});
test.afterEach(() => desk.leave());

/** Another editor gives a statement another role of its speaker, from elsewhere. */
async function correct(id: string, role: string, reason: string): Promise<void> {
  const connection = openDatabase(server.database);
  const user = { id: STAFF.secondEditor.handle, name: STAFF.secondEditor.name, role: 'editor' as const };
  const ctx: Context = { db: connection.db, user, now: () => new Date() };
  saveQuote(ctx, { ...storedQuote(ctx, id), speaker_role: role, reason });
  connection.close();
}

const words = (page: Page) => page.locator('blockquote.words').first();

test('a reader reports an error, the desk holds the quote with one click, readers see that it is being checked', async () => {
  const id = 'mendoza-agency-assist';
  const [page, asEditor] = [await desk.page('reader'), await desk.page('editor')];
  await page.goto(`/quotes/${id}`);
  const said = (await words(page).textContent()) ?? '';
  await page.getByRole('link', { name: 'Report an error' }).click();
  await page.getByLabel('What is wrong').selectOption('speaker');
  await page.getByLabel('How do you know?').fill('The recording has another voice at 1:12.');
  await page.getByRole('button', { name: 'Send the report' }).click();
  await expect(page.getByRole('status')).toContainText('Your report has the number');
  const number = /\w{4}-\w{4}-\w{4}/.exec((await page.getByRole('status').textContent()) ?? '')?.[0] ?? '';

  await asEditor.goto('/edit?reported=1');
  await expect(asEditor.locator('#queue')).toContainText('1 open report');
  await asEditor.getByRole('link', { name: 'Reports', exact: true }).click();
  const report = asEditor.locator('.revisions > li', { hasText: number });
  await expect(report).toContainText('The recording has another voice');
  await report.getByRole('button', { name: 'Hold the quote' }).click();
  await expect(asEditor.getByRole('status')).toContainText('being checked');

  await page.goto(`/quotes/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This quote is being checked');
  await expect(page.locator('main')).not.toContainText(said);
  expect((await (await page.request.get(`/api/v1/quotes/${id}`)).json()).status).toBe('held');

  // Nothing to it: the desk says so, and shows the quote again.
  await asEditor.goto(`/edit/quotes/${id}/review`);
  await asEditor.getByRole('button', { name: 'Release' }).click();
  await expect(asEditor.getByRole('status')).toContainText('released');
  await asEditor.goto('/edit/reports');
  const again = asEditor.locator('.revisions > li', { hasText: number });
  await again.getByRole('button', { name: 'Closed without a change' }).click();
  await expect(again.getByRole('alert')).toContainText('Note what was found.');
  await again.getByLabel('What was found').fill('The voice at 1:12 is the interviewer’s.');
  await again.getByRole('button', { name: 'Closed without a change' }).click();
  await expect(asEditor.locator('.revisions > li', { hasText: number })).toHaveCount(0);
  await page.goto(`/quotes/${id}`);
  await expect(words(page)).toHaveText(said);
});

test('a correction appears on the quote, on the page of corrections, in JSON, in JSON-LD and in the feed', async () => {
  const id = 'bowles-willfully-failed';
  const [page, asEditor] = [await desk.page('reader'), await desk.page('editor')];
  const { request } = page;
  const reason = 'The broadcast was a day later than the article says.';
  await asEditor.goto(`/edit/quotes/${id}/history`);
  await expect(asEditor.getByRole('heading', { level: 1 })).toHaveText('History');
  await correct(id, 'Counsel for Reed', reason);

  await page.goto(`/quotes/${id}`);
  await expect(page.getByRole('heading', { name: 'Corrected' })).toBeVisible();
  await expect(page.locator('main')).toContainText(reason);
  await page.goto('/corrections');
  const entry = page.getByRole('listitem').filter({ hasText: reason });
  await expect(entry.locator('del').first()).toBeVisible();
  await expect(entry.locator('ins').first()).toBeVisible();
  const quote = await (await request.get(`/api/v1/quotes/${id}`)).json();
  expect(quote.corrections.at(-1)).toMatchObject({ action: 'correct', reason });
  expect(quote.corrections.at(-1).changes[0]).toMatchObject({ old: expect.anything() });
  expect(await (await request.get('/api/v1/corrections')).text()).toContain(reason);
  expect(await (await request.get(`/api/v1/quotes/${id}/jsonld`)).text()).toContain(reason);
  expect(await (await request.get('/feeds/corrections.atom')).text()).toContain(reason);

  // And back, as a revision of its own, with its own public reason.
  await asEditor.reload();
  const before = asEditor.locator('.revisions > li').last();
  await before.getByText('Restore what stood then…').click();
  await before.getByLabel('Why').fill('The article was right after all.');
  await before.getByRole('button', { name: 'Restore' }).click();
  await expect(asEditor.getByRole('status')).toContainText('Restored');
  const restored = await (await request.get(`/api/v1/quotes/${id}`)).json();
  expect(restored.corrections.at(-1).reason).toContain('The article was right after all.');
  expect(restored.speaker_role).toBe(quote.corrections.at(-1).changes[0].old);
});

test('two editors at one quote: the second is shown what stands now, and nothing of theirs is taken', async () => {
  const id = 'allred-management';
  const [asEditor, asSecondEditor] = [await desk.page('editor'), await desk.page('secondEditor')];
  const review = `/edit/quotes/${id}/review`;
  await asEditor.goto(review);
  await asSecondEditor.goto(review);
  for (const desk of [asEditor, asSecondEditor]) await desk.getByText('Hold…').click();
  await asEditor.getByLabel('Why').first().fill('The source was withdrawn this morning.');
  await asEditor.getByRole('button', { name: 'Hold', exact: true }).click();
  await expect(asEditor.getByRole('status')).toContainText('held');
  await asSecondEditor.getByLabel('Why').first().fill('Somebody has called to complain about it.');
  await asSecondEditor.getByRole('button', { name: 'Hold', exact: true }).click();
  await expect(refusal(asSecondEditor)).toContainText('Someone else has saved this since you opened it.');
  await expect(refusal(asSecondEditor)).toContainText('It reads now:');
  await expect(refusal(asSecondEditor)).toContainText('(held)');
  await expect(asSecondEditor.getByLabel('Why').first()).toHaveValue(
    'Somebody has called to complain about it.',
  );
  await asSecondEditor.getByRole('link', { name: 'Look at it as it stands now' }).click();
  await asSecondEditor.getByRole('button', { name: 'Release' }).click();
  await expect(asSecondEditor.getByRole('status')).toContainText('released');
});

test('a retraction asks for its reason, which stands in place of the words', async () => {
  const id = 'kenney-never-happened';
  const [page, asEditor] = [await desk.page('reader'), await desk.page('editor')];
  await asEditor.goto(`/edit/quotes/${id}/review`);
  await asEditor.getByText('Retract…').click();
  await asEditor.getByLabel('Why').last().fill('short');
  await asEditor.getByRole('button', { name: 'Retract', exact: true }).click();
  await expect(refusal(asEditor)).toContainText('at least 10 characters');
  await asEditor.getByLabel('Why').last().fill('The agency has withdrawn its report.');
  await asEditor.getByRole('button', { name: 'Retract', exact: true }).click();
  await expect(asEditor.getByRole('status')).toContainText('retracted');
  await page.goto(`/quotes/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This quote was retracted');
  await expect(page.locator('main')).toContainText('The agency has withdrawn its report.');
});

test('a reader without JavaScript reports an error, and is told what is missing', async () => {
  const page = await desk.page('reader', { javaScriptEnabled: false });
  await page.goto('/quotes/baldwin-abc-never/report');
  await page.getByLabel('How do you know?').fill('   ');
  await page.getByRole('button', { name: 'Send the report' }).click();
  await expect(page.getByRole('alert')).toContainText('Please fill this in.');
  await page.getByLabel('How do you know?').fill('It is on page 3 of the transcript.');
  await page.getByRole('button', { name: 'Send the report' }).click();
  await expect(page.getByRole('status')).toContainText('Your report has the number');
});

test('a program that fills in everything is thanked, and heard by nobody', async () => {
  const [page, asEditor] = [await desk.page('reader'), await desk.page('editor')];
  await page.goto('/quotes/baldwin-abc-never/report');
  await page.getByLabel('How do you know?').fill('Buy pills.');
  await page.locator('input[name="website"]').fill('https://pills.example', { force: true });
  await page.getByRole('button', { name: 'Send the report' }).click();
  await expect(page.getByRole('status')).toContainText('Your report has the number');
  await asEditor.goto('/edit/reports');
  await expect(asEditor.locator('main')).not.toContainText('Buy pills');
});

test('one address sends ten reports an hour, and what it wrote beyond that stays in the form', async () => {
  const page = await desk.page('reader');
  const refused = page.getByRole('alert').filter({ hasText: 'Many reports have come in' });
  for (let n = 0; n < 12 && !(await refused.isVisible()); n += 1) {
    await page.goto('/quotes/baldwin-abc-never/report');
    await page.getByLabel('How do you know?').fill(`Report number ${n}.`);
    await page.getByRole('button', { name: 'Send the report' }).click();
    await expect(page.getByRole('status').or(refused).first()).toBeVisible();
  }
  await expect(refused).toBeVisible();
  await expect(page.getByLabel('How do you know?')).toHaveValue(/Report number/);
});
