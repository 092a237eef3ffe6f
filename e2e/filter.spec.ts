import { expect, test } from './fixtures.ts';

test('a reader filters, shares the address, and another opens exactly that', async ({ page, browser }) => {
  await page.goto('/quotes');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('36 statements');
  await page.getByRole('group', { name: 'Speaker' }).getByRole('checkbox', { name: 'Luke Nikas' }).check();
  await page
    .getByRole('group', { name: 'Topic' })
    .getByRole('checkbox', { name: 'The state safety report' })
    .check();
  await page.getByRole('button', { name: 'Apply' }).first().click();

  const sentence = '3 statements by Luke Nikas on “The state safety report”';
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(sentence);
  const words = await page.locator('.statements .words').allTextContents();
  expect(words).toHaveLength(3);

  const other = await (await browser.newContext()).newPage();
  await other.goto(page.url());
  await expect(other).toHaveTitle(`${sentence} · On Record`);
  expect(await other.locator('.statements .words').allTextContents()).toEqual(words);
  await other.close();

  await page.getByRole('link', { name: 'Remove the filter: by Luke Nikas' }).click();
  await expect(
    page.getByRole('group', { name: 'Speaker' }).getByRole('checkbox', { name: 'Luke Nikas' }),
  ).not.toBeChecked();
});

test('those beyond the first eight are a link away, with what was chosen kept', async ({ page }) => {
  await page.goto('/quotes?topic=rust-shooting');
  const speakers = page.getByRole('group', { name: 'Speaker' });
  await expect(speakers.getByRole('checkbox')).toHaveCount(8);
  await speakers.getByRole('link', { name: 'More' }).click();
  await expect(speakers.getByRole('checkbox')).toHaveCount(16);
  await expect(speakers.getByRole('link', { name: 'More' })).toHaveCount(0);
  await speakers.getByRole('checkbox', { name: 'Kevin Kearon' }).check();
  await page.getByRole('button', { name: 'Apply' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '1 statement by Kevin Kearon on “The Rust shooting”',
  );
});

test('every count beside a filter lists exactly that many', async ({ page }) => {
  await page.goto('/quotes?about=alec-baldwin');
  const counts = await page
    .locator('.option .n')
    .evaluateAll((all) => all.map((a) => ({ href: a.getAttribute('href') ?? '', n: Number(a.textContent) })));
  expect(counts.length).toBeGreaterThan(20);
  for (const { href, n } of counts) {
    const answer = await (await page.request.get(`/api/v1${href}`)).json();
    expect(answer.count.value, href).toBe(n);
  }
});

test('nothing found says which filter to drop', async ({ page }) => {
  await page.goto('/quotes?speaker=alec-baldwin&q=zebra');
  await page.getByRole('link', { name: '8 without “zebra”' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('8 statements by Alec Baldwin');
});

test('what cannot be read is left out, and the page says so', async ({ page }) => {
  await page.goto('/quotes?form=sung&speaker=nobody-at-all&topic=trigger');
  await expect(page.getByRole('status')).toContainText('form: Use direct, mixed, indirect.');
  await expect(page.getByRole('status')).toContainText('Nothing on record is called “nobody-at-all”.');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('on “Who pulled the trigger”');
});

test('words searched for are marked in what is found', async ({ page }) => {
  await page.goto('/quotes?q=trigger');
  expect(await page.locator('mark').allTextContents()).toContain('trigger');
});

test('pages follow each other without a gap or a repeat', async ({ page }) => {
  const seen: string[] = [];
  await page.goto('/quotes?limit=10');
  for (;;) {
    seen.push(...(await page.locator('.statements .words').allTextContents()));
    const next = page.getByRole('link', { name: /^Next/ });
    if ((await next.count()) === 0) break;
    await next.click();
  }
  expect(seen).toHaveLength(36);
  expect(new Set(seen).size).toBe(36);
});
