import { chromium } from '@playwright/test';
import { openSession } from './e2e/accounts.ts';
import { SESSION_COOKIE } from '#lib/cookies.ts';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const c = await b.newContext({ viewport: { width: 1280, height: 800 } });
await c.addCookies([{ name: SESSION_COOKIE, value: openSession('editor'), url: 'https://localhost', secure: true, httpOnly: true, sameSite: 'Lax' }]);
const page = await c.newPage();
page.on('console', (m) => console.log('CON', m.text()));
page.on('request', (r) => r.method() === 'POST' && console.log('POST', r.url()));
await page.goto('http://localhost:3171/edit/claims/phone-within-the-week');
await page.getByRole('button', { name: 'Go to…' }).waitFor();
const look = () => page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.id} open=${[...document.querySelectorAll('.unfiled details[open]')].length} n=${document.querySelectorAll('.unfiled > li').length} val=${(document.querySelector('.unfiled details[open] input[name=reason]') as HTMLInputElement)?.value} btn=${(document.querySelector('.unfiled button') as HTMLButtonElement)?.disabled}`);
await page.keyboard.press('j');
for (const k of ['a', 'd', 'n']) {
  await page.keyboard.press(k); console.log(k, await look());
  await page.keyboard.type('said so here'); console.log('typed', await look());
  await page.keyboard.press('Enter'); await page.waitForTimeout(200); console.log('200ms', await look());
  await page.waitForTimeout(1500); console.log('later', await look());
}
await b.close();
