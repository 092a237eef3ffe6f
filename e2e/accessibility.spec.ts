import { expectAccessible, test, VIEWPORTS } from './fixtures.ts';
import { PAGES } from './pages.ts';

for (const [name, path] of Object.entries(PAGES)) {
  test(`${name}: no accessibility violation at any width, in light or dark`, async ({ page }) => {
    // Four states of each; a busy machine takes its time over the long ones.
    test.setTimeout(120_000);
    // A colour on its way from one scheme to the other is nobody's choice.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    for (const viewport of Object.values(VIEWPORTS)) {
      await page.setViewportSize(viewport);
      for (const details of await page.locator('main details:not([open]) > summary').all()) {
        if (await details.isVisible()) await details.click();
      }
      await expectAccessible(page);
    }
  });
}
