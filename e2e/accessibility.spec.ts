import { expect, expectAccessible, sideways, test, VIEWPORTS } from './fixtures.ts';
import { PAGES } from './pages.ts';

/** The narrowest window there is, and as much as a wide one shows at four times its size. */
const NARROW = { width: 320, height: 800 };

for (const [name, path] of Object.entries(PAGES)) {
  test(`${name}: no accessibility violation at any width, in light or dark, and never too wide`, async ({
    page,
  }) => {
    // Four states of each; a busy machine takes its time over the long ones.
    test.setTimeout(120_000);
    // A colour on its way from one scheme to the other is nobody's choice.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    // As it comes, before anything is unfolded.
    for (const viewport of [...Object.values(VIEWPORTS), NARROW]) {
      await page.setViewportSize(viewport);
      expect(await sideways(page)).toBe(0);
    }
    for (const viewport of Object.values(VIEWPORTS)) {
      await page.setViewportSize(viewport);
      for (const details of await page.locator('main details:not([open]) > summary').all()) {
        if (await details.isVisible()) await details.click();
      }
      expect(await sideways(page)).toBe(0);
      await expectAccessible(page);
    }
    await page.setViewportSize(NARROW);
    expect(await sideways(page)).toBe(0);
  });
}
