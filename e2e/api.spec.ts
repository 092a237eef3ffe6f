import { expect, test } from './fixtures.ts';

test('the conflicts of the case, with strength, timing and order', async ({ request }) => {
  const answer = await (await request.get('/api/v1/conflicts?limit=100')).json();
  expect(answer.count).toEqual({ value: 17, capped: false });
  const onPhone = answer.items.find(
    (item: { claim_a: { slug: string } }) => item.claim_a.slug === 'complying-with-warrant',
  );
  expect(onPhone).toMatchObject({
    rule: 'opposite',
    relation: 'between',
    strength: 'qualified',
    timing: 'same_time',
    gap_days: { min: 1, max: 11 },
    counted: true,
    first: 'baldwin-instagram-lie',
    a: { id: 'baldwin-instagram-lie' },
    b: { id: 'sheriff-phone-not-handed-over' },
  });
});

test('a comparison as JSON holds what the page shows', async ({ request }) => {
  const answer = await (
    await request.get('/api/v1/compare?a=alec-baldwin&b=santa-fe-county-sheriffs-office')
  ).json();
  expect(answer.sides.map(({ slug }: { slug: string }) => slug)).toEqual([
    'alec-baldwin',
    'santa-fe-county-sheriffs-office',
  ]);
  expect(answer.summary).toMatchObject({ claims: 8, conflict: 2, agreed: 1, one_sided: 5 });
  for (const row of answer.rows)
    for (const entry of row.cells.flat()) expect(answer.quotes[entry.quote]).toBeDefined();
});

test('health', async ({ request }) => {
  expect(await (await request.get('/api/health')).json()).toMatchObject({ ok: true });
});

const BAD: [address: string, field: string][] = [
  ['/api/v1/quotes?form=sung', 'form'],
  ['/api/v1/quotes?from=2022-02-30', 'from'],
  ['/api/v1/quotes?limit=1000', 'limit'],
  ['/api/v1/quotes?colour=red', 'colour'],
  ['/api/v1/quotes?speaker=nobody-at-all', 'speaker'],
  ['/api/v1/quotes?after=%00', 'after'],
  ['/api/v1/entities?kind=robot', 'kind'],
  ['/api/v1/claims?topic=nothing-here', 'topic'],
  ['/api/v1/outlets?kind=balloon', 'kind'],
  ['/api/v1/topics?parent=nothing-here', 'parent'],
  ['/api/v1/sources?outlet=nobody-at-all', 'outlet'],
  ['/api/v1/search?q=phone&speaker=nobody-at-all', 'speaker'],
  ['/api/v1/search?q=phone&sort=oldest', 'sort'],
  ['/api/v1/conflicts?timing=soon', 'timing'],
  ['/api/v1/conflicts?a=nobody-at-all', 'a'],
  ['/api/v1/compare', 'a'],
  ['/api/v1/compare?a=alec-baldwin&o=random', 'o'],
];
for (const [address, field] of BAD) {
  test(`${address} is refused, naming ${field}`, async ({ request }) => {
    const answer = await request.get(address);
    expect(answer.status()).toBe(400);
    const body = await answer.json();
    expect(body).toMatchObject({ ok: false, status: 400 });
    expect(body.errors.map((error: { field: string }) => error.field)).toContain(field);
    expect(body.error.length).toBeGreaterThan(5);
  });
}

for (const address of [
  '/api/v1/quotes/never-recorded',
  '/api/v1/entities/nobody',
  '/api/v1/claims/nothing',
  '/api/v1/outlets/nobody',
  '/api/v1/topics/nothing',
  '/api/v1/sources/nowhere',
]) {
  test(`${address} answers 404 in the one error shape`, async ({ request }) => {
    const answer = await request.get(address);
    expect(answer.status()).toBe(404);
    expect(await answer.json()).toMatchObject({ ok: false, status: 404, errors: [] });
  });
}

test('no search is an error, whatever it holds', async ({ request }) => {
  for (const q of [
    '"',
    '(',
    'NEAR(a b)',
    'a AND',
    '*',
    'words:x',
    "' OR 1=1",
    '\u0000',
    '😀',
    '^^',
    'a"b',
    '{facets}:s1',
  ]) {
    for (const list of ['quotes', 'search', 'entities', 'claims', 'outlets', 'topics', 'sources']) {
      const answer = await request.get(`/api/v1/${list}?q=${encodeURIComponent(q)}`);
      expect(answer.status(), `${list} ${q}`).toBe(200);
    }
  }
});
