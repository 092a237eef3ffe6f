import { ANSWER } from '#domain/exchange/answers.ts';
import { ENDPOINTS } from '#domain/exchange/endpoints.ts';
import { expect, test } from './fixtures.ts';

/* What is said of the API is true of it. */

for (const { examples, answer } of ENDPOINTS) {
  for (const example of examples) {
    test(`${example} answers as described, field by field`, async ({ request }) => {
      const response = await request.get(example);
      expect(response.status()).toBe(200);
      if (typeof answer !== 'string') {
        expect(response.headers()['content-type']).toMatch(/^(text|application)\//);
        expect((await response.text()).length).toBeGreaterThan(20);
        return;
      }
      const body = await response.json();
      // Parsing leaves out what the description does not name.
      expect(ANSWER[answer].parse(body)).toEqual(body);
    });
  }
}

test('every record of the demo answers as described', async ({ request }) => {
  const each = [
    ['quotes', 'QuoteOrClosed', 'id'],
    ['entities', 'Entity', 'slug'],
    ['claims', 'Claim', 'slug'],
    ['outlets', 'Outlet', 'slug'],
    ['topics', 'Topic', 'slug'],
    ['sources', 'Source', 'id'],
  ] as const;
  let seen = 0;
  for (const [noun, answer, key] of each) {
    const list = await (await request.get(`/api/v1/${noun}?limit=100`)).json();
    for (const item of list.items) {
      const response = await request.get(`/api/v1/${noun}/${item[key]}`);
      const body = await response.json();
      expect(ANSWER[answer].parse(body), `${noun} ${item[key]}`).toEqual(body);
      seen += 1;
    }
  }
  expect(seen).toBeGreaterThan(85);
});

test('the page for people links every example, and each can be followed', async ({ page }) => {
  await page.goto('/docs/api');
  const links = await page
    .locator('main a[href^="/api/"]')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
  for (const { examples } of ENDPOINTS) for (const example of examples) expect(links).toContain(example);
  for (const link of new Set(links)) expect((await page.request.get(link)).status(), link).toBe(200);
});

test('all conflicts of a story, by the documented steps alone', async ({ request }) => {
  const found: string[] = [];
  for (let after = ''; ; ) {
    const answer = await (
      await request.get(`/api/v1/conflicts?topic=rust-shooting&limit=5${after && `&after=${after}`}`)
    ).json();
    found.push(
      ...answer.items.map((item: { a: { id: string }; b: { id: string } }) => `${item.a.id} ${item.b.id}`),
    );
    if (answer.next === null) {
      expect(found).toHaveLength(answer.count.value);
      break;
    }
    after = answer.next;
  }
  expect(found).toHaveLength(17);
});

test('any web page may read the API, and nothing else', async ({ request }) => {
  const asked = { headers: { origin: 'https://elsewhere.example' } };
  for (const address of ['/api/v1/quotes', '/api/v1/quotes/never-recorded', '/api/v1/quotes?limit=x']) {
    const { 'access-control-allow-origin': allowed } = (await request.get(address, asked)).headers();
    expect(allowed, address).toBe('*');
  }
  const preflight = await request.fetch('/api/v1/quotes', {
    method: 'OPTIONS',
    headers: { ...asked.headers, 'access-control-request-method': 'GET' },
  });
  expect(preflight.ok()).toBe(true);
  expect(preflight.headers()['access-control-allow-methods']).toContain('GET');
  for (const address of ['/', '/api/health', '/quotes']) {
    expect(
      (await request.get(address, asked)).headers()['access-control-allow-origin'],
      address,
    ).toBeUndefined();
  }
});

test.describe('in a browser', () => {
  // The page of another origin is one of ours, whose own policy would not let it ask elsewhere.
  test.use({ bypassCSP: true });
  test('a page of another origin reads the API, whoever serves it', async ({ page }) => {
    const origin = test.info().project.use.baseURL ?? '';
    await page.goto(`${origin.replace('localhost', '127.0.0.1')}/docs/api`);
    const ask = (path: string) =>
      page.evaluate(async (address) => (await fetch(address)).ok, `${origin}${path}`).catch(() => 'refused');
    expect(await ask('/api/v1/quotes')).toBe(true);
  });
});
