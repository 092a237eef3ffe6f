import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { SESSION_COOKIE } from '#lib/cookies.ts';
import { openSession, type Staff } from './accounts.ts';
import { test as base, expect, watch } from './fixtures.ts';

export { expect };

/** One page for each who works in the newsroom, signed in, in a browser of their own. */
type Desks = { asEditor: Page; asSecondEditor: Page; asContributor: Page; asAdmin: Page };

/** A browser in which somebody is signed in. Whoever opens it closes it. */
export async function signedIn(
  browser: Browser,
  who: Staff,
  options: BrowserContextOptions = {},
  database?: string,
) {
  const context = await browser.newContext(options);
  await context.addCookies([
    {
      name: SESSION_COOKIE,
      value: openSession(who, database),
      // The browser takes a safe cookie from a safe address only; it sends it to http://localhost too.
      url: 'https://localhost',
      secure: true,
      httpOnly: true,
      sameSite: 'Lax',
    },
  ]);
  return context;
}

/** What a form was refused with. (Next's own announcer has the role of an alert too.) */
export const refusal = (page: Page) => page.locator('.notice.refused');

function desk(who: Staff) {
  return async ({ browser }: { browser: Browser }, use: (page: Page) => Promise<void>) => {
    const context = await signedIn(browser, who);
    const troubles = watch(context);
    await use(await context.newPage());
    await context.close();
    expect(troubles, `errors in the browser of the ${who}`).toEqual([]);
  };
}

/** `test` with a page for each role; errors in any of them fail the test, as in the reader's own. */
export const test = base.extend<Desks>({
  asEditor: desk('editor'),
  asSecondEditor: desk('secondEditor'),
  asContributor: desk('contributor'),
  asAdmin: desk('admin'),
});
