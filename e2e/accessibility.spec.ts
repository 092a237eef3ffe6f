import { expectAccessible, test, VIEWPORTS } from './fixtures.ts';
import { PAGES } from './pages.ts';

for (const [device, viewport] of Object.entries(VIEWPORTS)) {
  test.describe(device, () => {
    test.use({ viewport });
    for (const [name, path] of Object.entries(PAGES)) {
      test(`${name}: no accessibility violation in light or dark`, async ({ page }) => {
        // Three dozen states, twice each; a busy machine takes its time over the long ones.
        test.setTimeout(120_000);
        // A colour on its way from one scheme to the other is nobody's choice.
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await page.goto(path);
        for (const details of await page.locator('main details:not([open]) > summary').all()) {
          if (await details.isVisible()) await details.click();
        }
        await expectAccessible(page);
      });
    }
  });
}
