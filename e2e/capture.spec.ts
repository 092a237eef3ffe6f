import type { Page } from '@playwright/test';
import { PASSWORD, STAFF } from './accounts.ts';
import { expect, refusal } from './editor.ts';
import { expectAccessible, VIEWPORTS } from './fixtures.ts';
import { testOnOwnSite } from './own-server.ts';

const test = testOnOwnSite('e2e-capture');
test.describe.configure({ timeout: 90_000 });

/*
 * An article goes in and its statements come out. Every test has a text of its own, so that none meets what another
 * has decided.
 */

/** What is said in each test's article: by the sheriff in two pieces, by Baldwin, and by somebody new. */
const STORIES = {
  keyboard: [
    'We have taken down the last of the tape',
    'Nobody will find a stone unturned',
    'he was grateful to the deputies',
    'The horses missed their stable',
    'Wanda Trellis',
  ],
  silent: [
    'Every lantern was counted twice',
    'Two of them were cracked',
    'his agent had called the county',
    'Goats got into the trailer',
    'Ines Calder',
  ],
  leaving: [
    'Our divers searched that pond on Friday',
    'Mud came up and little else',
    'the schedule had been too tight',
    'My truck was borrowed all summer',
    'Perry Lomond',
  ],
  html: [
    'Rain ruined half of those boxes',
    'Paper does not forgive water',
    'nobody had asked him about insurance',
    'I sold them eleven saddles',
    'Odile Marsh',
  ],
  changing: [
    'Deputies photographed each wall of that chapel',
    'It took three nights',
    'a producer signs many letters',
    'Wind took the roof in May',
    'Tobias Wren',
  ],
  misdated: [
    'The propmaster signed for eleven crates',
    'Ten of them came back',
    'he had read the script on the plane',
    'That road washes out each spring',
    'Selma Brandt',
  ],
  plain: [
    'The generator log ends at noon',
    'After that we know only from radios',
    'he slept badly in Santa Fe',
    'Breakfast was always late',
    'Hollis Vane',
  ],
  desktop: [
    'Four keys opened the armory cabinet',
    'One has never come back',
    'costumes were his only worry',
    'We fed seventy people a day',
    'Marguerite Stole',
  ],
  phone: [
    'Traffic on the ranch road was stopped at dusk',
    'A single van got through',
    'rehearsals had gone well enough',
    'My dogs barked until morning',
    'Casper Dunn',
  ],
} as const;

function article(name: keyof typeof STORIES): string {
  const [first, second, clause, words, who] = STORIES[name];
  return `A day on the ranch, ${name}

SANTA FE - The county gave an account of its work.

“${first},” Santa Fe County Sheriff Adan Mendoza told reporters. “${second}.”

Alec Baldwin said in a statement that ${clause}.

“${words},” said ${who}, who keeps the ranch.`;
}

/** Pastes an article into the form by hand and opens its statements. */
async function paste(page: Page, text: string, headline: string): Promise<void> {
  await page.goto('/edit/capture');
  await page.locator('#source_text').fill(text);
  await page.locator('#source_headline').fill(headline);
  await page
    .locator('#source_url')
    .fill(`https://example.org/${headline.toLowerCase().replaceAll(' ', '-')}`);
  await page.locator('#source_published').fill('2 November 2022');
  await page.locator('#source_published').press('Enter');
  await expect(page).toHaveURL(/\/edit\/capture\/[a-z0-9-]+(\?known=1)?$/, { timeout: 20_000 });
  await expect(page.locator('.cards > li').first()).toBeVisible({ timeout: 20_000 });
}

const cardOf = (page: Page, words: string) => page.locator('.cards > li', { hasText: words });

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
