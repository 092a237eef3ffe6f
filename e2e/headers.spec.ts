import { expect, test } from './fixtures.ts';
import { PAGES } from './pages.ts';

test('every page carries the headers, and a policy with a fresh nonce', async ({ request }) => {
  const nonces = new Set<string>();
  for (const [name, path] of Object.entries(PAGES)) {
    const headers = (await request.get(path)).headers();
    expect(headers['x-content-type-options'], name).toBe('nosniff');
    // The address of a one-time link is a secret.
    const referrer = path.startsWith('/join/') ? 'no-referrer' : 'strict-origin-when-cross-origin';
    expect(headers['referrer-policy'], name).toBe(referrer);
    expect(headers['cross-origin-opener-policy'], name).toBe('same-origin');
    expect(headers['cross-origin-resource-policy'], name).toBe('same-origin');
    expect(headers['permissions-policy'], name).toContain('camera=()');
    expect(headers['x-powered-by'], name).toBeUndefined();
    const policy = headers['content-security-policy'] ?? '';
    for (const rule of [
      "'strict-dynamic'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy, name).toContain(rule);
    }
    expect(policy, name).not.toContain('unsafe-inline');
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? '');
  }
  expect(nonces.size).toBe(Object.keys(PAGES).length);
});

test('a policy that comes in from outside is overwritten', async ({ request }) => {
  const answer = await request.get('/', {
    headers: { 'content-security-policy': "script-src 'nonce-mine' 'unsafe-inline'" },
  });
  expect(answer.headers()['content-security-policy']).not.toContain('mine');
  expect(await answer.text()).not.toContain('nonce="mine"');
});

test('the API may be neither framed nor rendered', async ({ request }) => {
  const headers = (await request.get('/api/v1/quotes')).headers();
  expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test('other methods and endless addresses are refused in the one error shape', async ({ request }) => {
  const trace = await request.fetch('/', { method: 'PROPFIND' });
  expect(trace.status()).toBe(405);
  expect(await trace.json()).toMatchObject({ ok: false, status: 405, errors: [] });
  const long = await request.get(`/quotes?q=${'a'.repeat(100_000)}`);
  expect([400, 414, 431]).toContain(long.status());
});

test('a reader’s page brings at most 150 KB of script', async ({ page }) => {
  for (const path of [
    '/compare?a=alec-baldwin&b=santa-fe-county-sheriffs-office',
    '/quotes',
    '/quotes/baldwin-no',
  ]) {
    const client = await page.context().newCDPSession(page);
    await client.send('Network.enable');
    await client.send('Network.setCacheDisabled', { cacheDisabled: true });
    const scripts = new Set<string>();
    let bytes = 0;
    client.on('Network.responseReceived', ({ requestId, type }) => {
      if (type === 'Script') scripts.add(requestId);
    });
    client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) bytes += encodedDataLength;
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(bytes, path).toBeGreaterThan(10_000);
    expect(bytes, path).toBeLessThanOrEqual(150_000);
    await client.detach();
  }
});
