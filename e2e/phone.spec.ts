import { expect, test, VIEWPORTS } from './fixtures.ts';

test.describe('on a phone', () => {
  test.use({ viewport: VIEWPORTS.phone });

  test('the comparison is stacked, each statement under its side’s name, the disagreement in sight', async ({
    page,
  }) => {
    await page.goto('/compare?a=alec-baldwin&b=santa-fe-county-sheriffs-office');
    await expect(page.getByText('In conflict', { exact: true }).first()).toBeInViewport();
    await expect(page.locator('#complying-with-warrant .side-label')).toHaveText([
      'Alec Baldwin',
      "Santa Fe County Sheriff's Office",
    ]);
    await page.getByText('Change sides, filters or order').click();
    await page.getByLabel('Show').selectOption('conflicts');
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect(page.locator('tbody tr')).toHaveCount(2);
  });

  test('filters unfold', async ({ page }) => {
    await page.goto('/quotes');
    await page.getByText('Filters and order').click();
    await page
      .getByRole('group', { name: 'Form' })
      .getByRole('checkbox', { name: 'direct', exact: true })
      .check();
    await page.getByRole('button', { name: 'Apply' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('16 direct quotes');
  });
});
