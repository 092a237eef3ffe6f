import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Staff } from './accounts.ts';
import { signedIn } from './editor.ts';
import { test as base, expect, watch } from './fixtures.ts';

/**
 * A site of a test's own, with the same record as all others: for journeys that change what readers see, which
 * every other test counts on.
 */
export type OwnServer = { origin: string; database: string; stop: () => Promise<void> };

/** Starts one over a database in a folder of its own. @param name of the folder below .cache */
export async function ownServer(name: string): Promise<OwnServer> {
  const folder = `.cache/${name}`;
  const port = await freePort();
  const server = spawn(process.execPath, ['e2e/server.mjs'], {
    env: { ...process.env, PORT: String(port), E2E_FOLDER: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const origin = `http://localhost:${port}`;
  const ended = once(server, 'exit');
  for (const start = Date.now(); !(await answers(origin)); ) {
    if (server.exitCode !== null || Date.now() - start > 60_000) throw new Error('the server did not start');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    origin,
    database: `${folder}/on-record.db`,
    stop: async () => {
      server.kill('SIGTERM');
      await ended;
    },
  };
}

async function answers(origin: string): Promise<boolean> {
  return fetch(`${origin}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('no port is free');
  return address.port;
}

/** Pages of people who work on, or read, such a site; errors in any of them fail the test when they leave. */
export function visitors(browser: Browser, { origin, database }: OwnServer) {
  const inside: { context: BrowserContext; troubles: readonly string[] }[] = [];
  return {
    async page(who: Staff | 'reader', options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
      const asked = { ...options, baseURL: origin };
      const context =
        who === 'reader' ? await browser.newContext(asked) : await signedIn(browser, who, asked, database);
      inside.push({ context, troubles: watch(context) });
      return context.newPage();
    },
    async leave(): Promise<void> {
      for (const { context, troubles } of inside.splice(0)) {
        await context.close();
        expect(troubles, 'errors in the browser').toEqual([]);
      }
    },
  };
}

type SignIn = (who: Staff, options?: Parameters<Browser['newContext']>[0]) => Promise<BrowserContext>;
type Desks = Record<'asEditor' | 'asSecondEditor' | 'asContributor' | 'asAdmin', Page> & { signIn: SignIn };

/**
 * `test` on a site of its own, one for each process that runs the file: for a whole file of journeys that change
 * what readers see. `page` is a reader's there, `asEditor` and the others are signed in, and `signIn` opens a
 * browser that is closed at the end; errors in any of them fail the test.
 */
export function testOnOwnSite(name: string) {
  const as =
    (who: Staff) =>
    async ({ signIn }: { signIn: SignIn }, use: (page: Page) => Promise<void>) =>
      use(await (await signIn(who)).newPage());
  return base.extend<Desks, { site: OwnServer }>({
    site: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it that nothing else is needed
      async ({}, use, { parallelIndex }) => {
        const site = await ownServer(`${name}-${parallelIndex}`);
        await use(site);
        await site.stop();
      },
      { scope: 'worker', timeout: 120_000 },
    ],
    baseURL: async ({ site }, use) => use(site.origin),
    signIn: async ({ browser, site }, use) => {
      const opened: { context: BrowserContext; troubles: readonly string[] }[] = [];
      await use(async (who, options = {}) => {
        const context = await signedIn(browser, who, { ...options, baseURL: site.origin }, site.database);
        opened.push({ context, troubles: watch(context) });
        return context;
      });
      for (const { context, troubles } of opened) {
        await context.close();
        expect(troubles, 'errors in the browser').toEqual([]);
      }
    },
    asEditor: as('editor'),
    asSecondEditor: as('secondEditor'),
    asContributor: as('contributor'),
    asAdmin: as('admin'),
  });
}
