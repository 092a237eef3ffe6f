import { type BrowserContext, test as base, type ConsoleMessage, expect, type Page } from '@playwright/test';
import axe from 'axe-core';

export { expect };

/** The two widths that every page must hold. */
export const VIEWPORTS = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
} as const;

/**
 * Playwright's `test`, which fails when any page of its context logged an error, threw, or broke the
 * content security policy, with JavaScript or without. What a page is expected to answer with a 4xx
 * status is the test's own business: the browser's note about that document is not counted.
 */
export const test = base.extend<{ watched: undefined }>({
  watched: [
    async ({ context }, use) => {
      const troubles = watch(context);
      await use(undefined);
      expect(troubles, 'errors in the browser').toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * Collects everything that goes wrong in the pages of a context, in plain words; Chromium reports a
 * broken policy on the console too, also without JavaScript. For a context that a test opens itself;
 * the `test` above watches its own.
 */
export function watch(context: BrowserContext): readonly string[] {
  const troubles: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error' && !isRefusedDocument(message)) {
      troubles.push(`console: ${message.text()} (${message.location().url})`);
    }
  });
  context.on('weberror', (error) => troubles.push(`thrown: ${error.error().stack ?? error.error().message}`));
  return troubles;
}

/** Chromium's note that the page itself answered 4xx, as a test for a missing page expects. */
function isRefusedDocument(message: ConsoleMessage): boolean {
  const refused = /^Failed to load resource: the server responded with a status of 4\d\d/;
  return refused.test(message.text()) && message.location().url === message.page()?.url();
}

/**
 * Expects no accessibility violation on the page as it stands, by every rule of axe that belongs to
 * WCAG 2.2 AA or to its best practices, in light; and in dark, where nothing but colours differs, by
 * every rule on colours. Names each rule with the elements that break it. Leaves the page dark.
 */
export async function expectAccessible(page: Page): Promise<void> {
  // Once for each document: it is a big script, and it stays.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  await page.emulateMedia({ colorScheme: 'light' });
  await expectNoViolation(page, null);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoViolation(page, ['color-contrast', 'link-in-text-block']);
}

async function expectNoViolation(page: Page, rules: string[] | null): Promise<void> {
  await finishTransitions(page);
  const violations = await page.evaluate(async (rules) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const asked = { resultTypes: ['violations' as const], ...(rules ? { runOnly: rules } : {}) };
    return (await axe.run(document, asked)).violations;
  }, rules);
  const found = violations.map(({ id, help, nodes }) => {
    const places = nodes.map(({ target, failureSummary }) => {
      return `  ${target.join(' ')}\n    ${failureSummary?.replaceAll('\n', '\n    ') ?? ''}`;
    });
    return `${id}: ${help}\n${places.join('\n')}`;
  });
  expect(found.join('\n\n'), `accessibility of ${page.url()}`).toBe('');
}

/** How much wider the page is than its window, in pixels. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/**
 * Brings every transition to its end: half-way between light and dark, text has a colour that no
 * reader sees. What is inherited may start to move only then, hence the loop.
 */
async function finishTransitions(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const moving = () =>
      document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    for (let rounds = 0; moving().length > 0 && rounds < 20; rounds++) {
      for (const animation of moving()) animation.finish();
      await new Promise(requestAnimationFrame);
    }
  });
}
