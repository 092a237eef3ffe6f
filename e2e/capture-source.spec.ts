import { PASSWORD, STAFF } from './accounts.ts';
import { article, cardOf, paste } from './capture-story.ts';
import { refusal } from './editor.ts';
import { expect, expectAccessible } from './fixtures.ts';
import { testOnOwnSite } from './own-server.ts';

const test = testOnOwnSite('e2e-capture-source');
test.describe.configure({ timeout: 90_000 });

/* How an article comes in, from a file or by the bookmark, and what becomes of it as a source afterwards. */

const HTML = `<!doctype html><html><head><title>ignored</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Read from its page","author":{"name":"Ida Quill"},
"datePublished":"2022-11-02T08:00:00Z","publisher":{"name":"Newsweek"}}</script></head><body><nav>Menu</nav><article>
${article('html')
  .split('\n\n')
  .map((block) => `<p>${block}</p>`)
  .join(
    '',
  )}<img src="https://tracker.example/x.gif"><script>document.title='run'</script></article></body></html>`;

test('a page says of itself what it is, to be corrected; hostile files are answered', async ({
  asEditor: page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/edit/capture');
  await page
    .locator('#file')
    .setInputFiles({ name: 'page.html', mimeType: 'text/html', buffer: Buffer.from(HTML) });
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByText('This is what was read.')).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('#source_headline')).toHaveValue('Read from its page');
  await expect(page.locator('#source_byline')).toHaveValue('Ida Quill');
  await expect(page.locator('#source_outlet')).toHaveValue('Newsweek');
  await expect(page.locator('#source_text')).toHaveValue(/Rain ruined half/);
  await expect(page.locator('#source_text')).not.toHaveValue(/Menu|document\.title/);
  expect(asked.filter((url) => url.includes('tracker.example'))).toEqual([]);
  await page.getByRole('button', { name: 'Find the statements' }).click();
  await expect(cardOf(page, 'Rain ruined half')).toBeVisible({ timeout: 20_000 });

  await page.goto('/edit/capture');
  const files: [name: string, bytes: Buffer, says: RegExp][] = [
    ['a.docx', Buffer.from('PK\u0003\u0004 and nothing more'), /not a Word document/],
    ['a.pdf', Buffer.from('%PDF-1.7 …'), /PDF files cannot be read/],
    ['a.txt', Buffer.from([1, 2, 0, 0, 5, 0]), /not a text/],
    ['deep.html', Buffer.from(`<html>${'<div>'.repeat(20_000)}words`), /built too deeply/],
  ];
  for (const [name, buffer, says] of files) {
    await page.locator('#file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await page.getByRole('button', { name: 'Read it' }).click();
    await expect(refusal(page)).toContainText(says);
  }
});

test('the bookmark brings address, title and marked words in the fragment', async ({ asEditor: page }) => {
  const brought = {
    source_url: 'https://example.org/a',
    source_headline: 'Brought here',
    source_text: 'Marked words.',
  };
  await page.goto(`/edit/capture#${new URLSearchParams(brought)}`);
  await expect(page.locator('#source_headline')).toHaveValue('Brought here');
  await expect(page.locator('#source_text')).toHaveValue('Marked words.');
  await expect(page.locator('#source_url')).toHaveValue('https://example.org/a');
  expect(new URL(page.url()).hash).toBe('');
  await page.getByText('From any page').click();
  const link = page.getByRole('link', { name: 'Capture', exact: true }).last();
  expect(await link.getAttribute('href')).toMatch(/^javascript:/);
  await link.click();
  await expect(page).toHaveURL('/edit/capture');
});

test('what the bookmark brought is still there after signing in', async ({ page }) => {
  await page.goto(`/edit/capture#${new URLSearchParams({ source_headline: 'Brought to the door' })}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  await page.getByLabel('E-mail address').fill(STAFF.editor.email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.locator('#source_headline')).toHaveValue('Brought to the door');
});

test('what a source says of itself is corrected; its text stays', async ({ asEditor: page }) => {
  await paste(page, article('misdated'), 'The article dated wrongly');
  await page.getByRole('link', { name: 'Source', exact: true }).click();
  const facts = page.getByRole('region', { name: 'What it says of itself' });
  await expect(facts.getByLabel('Published on')).toHaveValue('2 November 2022');
  await facts.getByLabel('Published on').fill('the day before');
  await facts.getByRole('button', { name: 'Save' }).click();
  await expect(facts.getByText('Nothing was changed yet')).toBeVisible();
  await expect(facts.getByLabel('Published on')).toHaveValue('the day before');
  await facts.getByLabel('Published on').fill('1 Nov 2022');
  await facts.getByLabel('Headline').fill('The article dated rightly');
  await facts.getByRole('button', { name: 'Save' }).click();
  await expect(facts.getByText('It is saved.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The article dated rightly');
  await page.reload();
  await expect(facts.getByLabel('Published on')).toHaveValue('1 November 2022');
});

test('a source that is captured again shows what changed and what rests on it', async ({
  asEditor: page,
}) => {
  await paste(page, article('changing'), 'The article that changes');
  const tape = cardOf(page, 'each wall of that chapel');
  await page.getByRole('link', { name: 'published' }).click();
  await tape.getByRole('button', { name: 'Accept' }).click();
  await expect(tape.getByRole('link', { name: 'Published' })).toBeVisible();
  const quote = (await tape.getByRole('link', { name: 'Published' }).getAttribute('href')) ?? '';

  await page.getByRole('link', { name: 'Source', exact: true }).click();
  await page
    .getByLabel('Its text as it is now')
    .fill(article('changing').replace('each wall', 'hardly a wall'));
  await page.getByRole('button', { name: 'Capture again' }).click();
  await expect(page.getByText('1 to look at below.')).toBeVisible({ timeout: 20_000 });
  const changed = page.locator('.standing > li', { hasText: 'Changed:' });
  await expect(changed.getByRole('link')).toHaveAttribute('href', quote);
  await expect(changed.locator('ins, del').first()).toBeVisible();
  await expectAccessible(page);
  await page.goto(quote);
  await expect(page.locator('#text')).toHaveValue(/each wall of that chapel/);
});
