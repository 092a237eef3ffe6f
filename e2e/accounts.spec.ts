import type { Page } from '@playwright/test';
import { openDatabase } from '#db/client.ts';
import { userTask } from '../scripts/user.ts';
import { DATABASE, PASSWORD, STAFF } from './accounts.ts';
import { expect, refusal, signedIn, test } from './editor.ts';
import { expectAccessible, watch } from './fixtures.ts';
import { totp } from './totp.ts';

/** What `npm run x -- user …` prints, and the path of the link in it. */
function commandLine(...args: string[]): string {
  const connection = openDatabase(DATABASE);
  const printed = userTask(connection, 'http://record.example.org', args);
  connection.close();
  return /\/join\/[\w-]+/.exec(printed)?.[0] ?? '';
}

async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Takes a link up and signs in. */
async function join(page: Page, link: string, email: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('New password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByText('Your password is set.')).toBeVisible();
  await signIn(page, email);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('the first admin: from the one-time link to two-factor, users, and in again', async ({ page }) => {
      test.setTimeout(90_000);
      const email = `first-${javaScriptEnabled}@example.org`;
      const link = commandLine('add', email, '--role', 'admin', '--name', 'Ines Vell');
      await page.goto(link);
      await page.getByLabel('New password').fill('password1234');
      await page.getByRole('button', { name: 'Set the password' }).click();
      await expect(refusal(page)).toContainText('first that are guessed');
      await join(page, link, email);

      // Before the second factor there is nothing else.
      await expect(page).toHaveURL('/edit/account/two-factor');
      await page.goto('/edit/users');
      await expect(page).toHaveURL('/edit/account/two-factor');
      await page.getByLabel('Your password').fill(PASSWORD);
      await page.getByRole('button', { name: 'Show the key' }).click();
      const key = await page.getByTestId('key').innerText();
      const [recovery = ''] = await page.locator('.codes li').allInnerTexts();
      await page.getByLabel('Six digits from the app').fill('12345x');
      await page.getByRole('button', { name: 'Switch it on' }).click();
      await expect(refusal(page)).toContainText('does not fit');
      await page.getByLabel('Six digits from the app').fill(totp(key));
      await page.getByRole('button', { name: 'Switch it on' }).click();
      await expect(page.getByText('It is on.')).toBeVisible();

      // An invitation for somebody else, whose link works for them.
      await page.goto('/edit/users');
      const invited = `invited-${javaScriptEnabled}@example.org`;
      await page.getByLabel('Name').fill('Nora Bell');
      await page.getByLabel('E-mail address').fill(invited);
      await page.getByRole('radio', { name: /^Editor/ }).check();
      await page.getByRole('button', { name: 'Invite' }).click();
      const address = await page.locator('.once').innerText();
      await expect(page.getByRole('row', { name: new RegExp(invited) })).toContainText('Invited');

      // Out, and in again: by a code from the app, then by a recovery code, which works once.
      await page.goto('/edit');
      await page.locator('.desk-menu summary').click();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await expect(page.getByText('You are signed out.')).toBeVisible();
      await page.goto('/edit');
      await expect(page).toHaveURL('/sign-in?next=%2Fedit');
      for (const [code, fits] of [
        [totp(key), true],
        [recovery, true],
        [recovery, false],
      ] as const) {
        await page.context().clearCookies();
        await signIn(page, email);
        await page.getByLabel('Code').fill(code);
        await page.getByRole('button', { name: 'Continue' }).click();
        if (fits) await expect(page).toHaveURL('/edit');
        else await expect(refusal(page)).toContainText('does not fit');
      }

      await page.context().clearCookies();
      await join(page, new URL(address).pathname, invited);
      await expect(page.locator('.desk-menu summary', { hasText: 'Nora Bell' })).toBeVisible();
    });

    test('a link works once, and says nothing to anyone else', async ({ page }) => {
      const email = `once-${javaScriptEnabled}@example.org`;
      const link = commandLine('add', email, '--role', 'contributor');
      const answer = await page.goto(link);
      expect(answer?.headers()['referrer-policy']).toBe('no-referrer');
      expect(answer?.headers()['cache-control']).toBe('private, no-store');
      await expectAccessibleIf(javaScriptEnabled, page);
      await join(page, link, email);
      await page.context().clearCookies();
      await page.goto(link);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link no longer works');
      await expectAccessibleIf(javaScriptEnabled, page);
    });

    test('a wrong password, an unknown address and a disabled account get one answer, which keeps the address', async ({
      page,
    }) => {
      const gone = `gone-${javaScriptEnabled}@example.org`;
      await join(page, commandLine('add', gone, '--role', 'contributor'), gone);
      await expect(page).toHaveURL('/edit');
      const connection = openDatabase(DATABASE);
      connection.sqlite.prepare("update users set disabled_at = '2026-01-01' where email = ?").run(gone);
      connection.close();
      await page.goto('/edit');
      await expect(page).toHaveURL(/sign-in/);
      const answers = new Set<string>();
      for (const [email, password] of [
        [STAFF.contributor.email, 'not the password'],
        ['nobody-at-all@example.org', PASSWORD],
        [gone, PASSWORD],
      ] as const) {
        await signIn(page, email, password);
        answers.add(await refusal(page).innerText());
        await expect(page.getByLabel('E-mail address')).toHaveValue(email);
        await expect(page.getByLabel('Password')).toHaveValue('');
      }
      expect([...answers]).toEqual(['No account has this e-mail address and password.']);
      await expectAccessibleIf(javaScriptEnabled, page);
    });
  });
}

async function expectAccessibleIf(can: boolean, page: Page): Promise<void> {
  // The tool that looks is a script itself.
  if (can) await expectAccessible(page);
}

test('too many tries for one account are answered 429, with the time to wait', async ({ page }) => {
  const statuses: number[] = [];
  let wait = '';
  page.on('response', (response) => {
    if (response.request().method() !== 'POST') return;
    statuses.push(response.status());
    wait = response.headers()['retry-after'] ?? wait;
  });
  for (let n = 0; n < 11; n += 1) {
    await signIn(page, 'guessed@example.org', `guess number ${n}`);
    await expect(refusal(page)).toBeVisible();
  }
  expect(statuses).toEqual([...Array(10).fill(422), 429]);
  expect(Number(wait)).toBeGreaterThan(60);
  await expect(refusal(page)).toContainText('Too many tries.');
  // Another account is not touched by it.
  await signIn(page, STAFF.secondEditor.email);
  await expect(page).toHaveURL('/edit');
});

test('the cookie is safe, out of reach of scripts, and bound to this host', async ({ page, context }) => {
  await signIn(page, STAFF.contributor.email);
  await expect(page).toHaveURL('/edit');
  const [cookie] = await context.cookies();
  expect(cookie).toMatchObject({
    name: '__Host-on-record',
    secure: true,
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    domain: 'localhost',
  });
  expect(await page.evaluate(() => document.cookie)).toBe('');
});

test('a session is ended from another, and is out at its next step', async ({ browser }) => {
  const email = 'sessions@example.org';
  const link = commandLine('add', email, '--role', 'editor', '--name', 'Sol Reyes');
  const [here, there] = [await browser.newContext(), await browser.newContext()];
  const [mine, other] = [await here.newPage(), await there.newPage()];
  await join(mine, link, email);
  await signIn(other, email);
  await expect(other).toHaveURL('/edit');
  await mine.goto('/edit/account');
  await mine.getByRole('button', { name: /^End the session/ }).click();
  await expect(mine.getByText('The session has ended.')).toBeVisible();
  await expect(mine.getByRole('button', { name: /^End the session/ })).toHaveCount(0);
  await other.goto('/edit');
  await expect(other).toHaveURL('/sign-in?next=%2Fedit');
  await mine.reload();
  await expect(mine.getByRole('heading', { level: 1 })).toHaveText('Account');
  await here.close();
  await there.close();
});

test('a contributor and an editor cannot open the users page, and are told so with 403', async ({
  asContributor,
  asEditor,
}) => {
  for (const page of [asContributor, asEditor]) {
    for (const path of ['/edit/users', '/edit/users/ada-ledger']) {
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(403);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not open to you');
    }
    await expect(page.getByText(STAFF.admin.email)).toHaveCount(0);
    await expect(
      page.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: 'Users' }),
    ).toHaveCount(0);
  }
});

test('a form from another site is answered 403, whatever its Host says', async ({ request, asAdmin }) => {
  const cookie = (await asAdmin.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  for (const headers of [
    { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    { origin: 'https://evil.example', host: 'evil.example' },
    { origin: 'null' },
    {},
  ]) {
    const answer = await request.post('/edit/users', {
      headers: { cookie, ...(headers as Record<string, string>) },
      form: { email: 'evil@example.org' },
    });
    expect(answer.status()).toBe(403);
    expect(await answer.json()).toMatchObject({ ok: false, status: 403, errors: [] });
  }
});

test('a token is shown once, and is gone when it is revoked', async ({ asEditor }) => {
  await asEditor.goto('/edit/account');
  await asEditor.getByLabel('What it is for').fill('wire import');
  await expect(asEditor.getByRole('radio', { name: /^Admin/ })).toHaveCount(0);
  await asEditor.getByRole('button', { name: 'Make a token' }).click();
  await expect(asEditor.locator('.once')).toHaveText(/^onrec_[\w-]{43}$/);
  await expectAccessible(asEditor);
  await asEditor.reload();
  await expect(asEditor.locator('.once')).toHaveCount(0);
  await asEditor.getByRole('button', { name: 'Revoke wire import' }).first().click();
  await expect(asEditor.getByText('The token is revoked.')).toBeVisible();
  await expect(asEditor.getByText(/never used, revoked/).first()).toBeVisible();
});

test('an admin changes a role, makes a new link, and shuts somebody out', async ({ asAdmin, browser }) => {
  const email = 'changes@example.org';
  const link = commandLine('add', email, '--role', 'contributor', '--name', 'Remy Holt');
  const theirs = await browser.newContext();
  const troubles = watch(theirs);
  const page = await theirs.newPage();
  await join(page, link, email);
  await asAdmin.goto('/edit/users');
  await asAdmin.getByRole('link', { name: 'Remy Holt' }).click();
  await asAdmin.getByRole('radio', { name: /^Editor/ }).check();
  await asAdmin.getByRole('button', { name: 'Change the role' }).click();
  await expect(asAdmin.getByText('The role is changed.')).toBeVisible();
  await page.goto('/edit');
  await expect(page.locator('.desk-menu summary')).toContainText('Editor');
  await asAdmin.getByRole('button', { name: 'Make a link for a new password' }).click();
  await expect(asAdmin.locator('.once')).toContainText('/join/');
  await expectAccessible(asAdmin);
  await asAdmin.getByRole('button', { name: 'Disable the account' }).click();
  await expect(asAdmin.getByText(/Disabled since/)).toBeVisible();
  await page.goto('/edit');
  await expect(page).toHaveURL(/sign-in/);
  await expectAccessible(page);
  await theirs.close();
  expect(troubles).toEqual([]);
});

test('an older state of a user is not written over a newer one', async ({ asAdmin, browser }) => {
  commandLine('add', 'stale@example.org', '--role', 'contributor', '--name', 'Lena Ost');
  const second = await signedIn(browser, 'admin');
  const other = await second.newPage();
  for (const page of [asAdmin, other]) await page.goto('/edit/users/lena-ost');
  await asAdmin.getByRole('radio', { name: /^Editor/ }).check();
  await asAdmin.getByRole('button', { name: 'Change the role' }).click();
  await expect(asAdmin.getByText('The role is changed.')).toBeVisible();
  await other.getByRole('radio', { name: /^Admin/ }).check();
  await other.getByRole('button', { name: 'Change the role' }).click();
  await expect(refusal(other)).toContainText('Someone else has saved this');
  await second.close();
});

test('the pages to sign in are accessible', async ({ page }) => {
  test.setTimeout(120_000);
  for (const path of ['/sign-in', '/sign-in/code', '/sign-in?signed-out=1', '/join/nothing']) {
    await page.goto(path);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'light' });
  }
});
