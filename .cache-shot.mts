import { chromium } from '@playwright/test';
import { openSession } from './e2e/accounts.ts';
import { SESSION_COOKIE } from '#lib/cookies.ts';
const [, , base, outdir, who, ...paths] = process.argv;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const p of paths) for (const [w, scheme] of (process.env.MODES || '1280-light,390-dark').split(',').map((x) => x.split('-'))) {
  const c = await b.newContext({ viewport: { width: +w, height: 900 }, colorScheme: scheme as 'light' });
  await c.addCookies([{ name: SESSION_COOKIE, value: openSession(who as 'editor'), url: 'https://localhost', secure: true, httpOnly: true, sameSite: 'Lax' }]);
  const page = await c.newPage();
  page.on('console', (m) => ['error', 'warning'].includes(m.type()) && console.log(p, w, m.text()));
  page.on('pageerror', (e) => console.log('PAGEERR', e.message));
  await page.goto(base + p, { waitUntil: 'networkidle' });
  if (process.env.OPEN) for (const d of await page.locator('main details:not([open]) > summary').all()) if (await d.isVisible()) await d.click();
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (over > 0) console.log('OVERFLOW', p, w, over);
  await page.screenshot({ path: `${outdir}/${p.replace(/[^a-z0-9]+/gi, '_').slice(0, 60)}-${w}-${scheme}.png`, fullPage: true });
  await c.close();
}
await b.close();
