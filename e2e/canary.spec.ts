import { globSync } from 'node:fs';
import { expect, test } from './fixtures.ts';
import { CANARY, HIDDEN } from './review-story.ts';

/*
 * A story that nobody may hear of yet stands in the record: drafts, quotes in review, a held and a retracted one,
 * with a person, an outlet, a topic, a source and a claim that exist only through them. Every one of their words
 * holds the canary. What readers can ask is taken from the folder of the routes, so that a new one cannot be
 * forgotten: without a line below the first test fails.
 */

const NOUNS = ['person', 'outlet', 'topic', 'source', 'claim'].map((noun) => `${CANARY}-${noun}`);
const ids = Object.values(HIDDEN);
const each = (path: string, ...values: string[]) => values.map((value) => path.replace('*', value));

/** Lists under every filter that leads to the hidden story, and in every order. */
const LIST = [
  '?limit=100',
  '?q=was+there&limit=100',
  '?q=saw+it+all&sort=best',
  '?topic=trigger&limit=100',
  '?speaker=luke-nikas&limit=100',
  '?side=alec-baldwin&limit=100',
  '?about=alec-baldwin&topic=rust-shooting&limit=100',
  '?claim=pulled-the-trigger&stance=denies&limit=100',
  '?from=2022-01-12&to=2022-01-12&limit=100',
  '?sort=oldest&limit=100',
];
const under = (path: string) => LIST.map((query) => path + query);

/** Addresses of every route that readers reach, by its place in the folder. */
const ADDRESSES: Record<string, string[]> = {
  '/': ['/'],
  '/about': ['/about'],
  '/claims': ['/claims', '/claims?q=saw', '/claims?topic=trigger'],
  '/claims/[slug]': each('/claims/*', 'pulled-the-trigger', `${CANARY}-claim`),
  '/compare': [
    '/compare?a=alec-baldwin',
    '/compare?a=alec-baldwin&b=santa-fe-county-sheriffs-office&topic=trigger',
    `/compare?a=alec-baldwin&b=${CANARY}-person`,
    '/compare?a=alec-baldwin&b=luke-nikas&reps=0',
  ],
  '/corrections': ['/corrections'],
  '/docs/api': ['/docs/api'],
  '/matrix': ['/matrix', '/matrix?view=table&fold=sides', '/matrix?topic=trigger&view=table'],
  '/outlets': ['/outlets', '/outlets?q=times'],
  '/outlets/[slug]': each('/outlets/*', 'newsweek', `${CANARY}-outlet`),
  '/people': ['/people', '/people?q=person', '/people?q=nikas'],
  '/people/[slug]': each('/people/*', 'alec-baldwin', 'luke-nikas', `${CANARY}-person`),
  '/quotes': under('/quotes'),
  '/quotes/[id]': each('/quotes/*', ...ids, 'baldwin-abc-never'),
  '/quotes/[id]/report': each('/quotes/*/report', ...ids, 'baldwin-abc-never'),
  '/search': ['/search?q=saw', '/search?q=times', '/search?q=letter', '/search?q=affair', '/search?q=nikas'],
  '/sources': ['/sources', '/sources?q=letter', '/sources?kind=letter'],
  '/sources/[id]': each('/sources/*', 'article-2', `${CANARY}-source`),
  '/timeline': [
    '/timeline',
    '/timeline?topic=trigger&lanes=claim',
    '/timeline?from=2022-01-12&to=2022-01-12',
  ],
  '/topics': ['/topics'],
  '/topics/[slug]': each('/topics/*', 'rust-shooting', 'trigger', `${CANARY}-topic`),
  '/sign-in': ['/sign-in'],
  '/sign-in/code': ['/sign-in/code'],
  '/join/[token]': ['/join/nothing'],
  '/api/health': ['/api/health'],
  '/api/v1/audit/checkpoint': ['/api/v1/audit/checkpoint'],
  '/api/v1/claims': ['/api/v1/claims', '/api/v1/claims?q=saw'],
  '/api/v1/claims.csv': ['/api/v1/claims.csv'],
  '/api/v1/claims.jsonld': ['/api/v1/claims.jsonld'],
  '/api/v1/claims/[slug]': each('/api/v1/claims/*', 'pulled-the-trigger', `${CANARY}-claim`),
  '/api/v1/comment-requests': ['/api/v1/comment-requests'],
  '/api/v1/comment-requests/[id]': ['/api/v1/comment-requests/nothing'],
  '/api/v1/compare': [
    '/api/v1/compare?a=alec-baldwin&b=luke-nikas',
    `/api/v1/compare?a=alec-baldwin&b=${CANARY}-person`,
  ],
  '/api/v1/conflicts': ['/api/v1/conflicts?limit=100', '/api/v1/conflicts?a=alec-baldwin&limit=100'],
  '/api/v1/conflicts.csv': ['/api/v1/conflicts.csv'],
  '/api/v1/conflicts.jsonld': ['/api/v1/conflicts.jsonld'],
  '/api/v1/corrections': ['/api/v1/corrections?limit=100'],
  '/api/v1/entities': [
    '/api/v1/entities?limit=100',
    '/api/v1/entities?q=person',
    '/api/v1/entities?q=zwunkl',
  ],
  '/api/v1/entities.csv': ['/api/v1/entities.csv'],
  '/api/v1/entities.jsonld': ['/api/v1/entities.jsonld'],
  '/api/v1/entities/[slug]': each('/api/v1/entities/*', 'alec-baldwin', 'luke-nikas', `${CANARY}-person`),
  '/api/v1/openapi.json': ['/api/v1/openapi.json'],
  '/api/v1/outlets': ['/api/v1/outlets?limit=100', '/api/v1/outlets?q=times'],
  '/api/v1/outlets.csv': ['/api/v1/outlets.csv', '/api/v1/outlets.csv?q=times'],
  '/api/v1/outlets.jsonld': ['/api/v1/outlets.jsonld', '/api/v1/outlets.jsonld?q=times'],
  '/api/v1/outlets/[slug]': each('/api/v1/outlets/*', 'newsweek', `${CANARY}-outlet`),
  '/api/v1/quote-links': ['/api/v1/quote-links'],
  '/api/v1/quotes': under('/api/v1/quotes'),
  '/api/v1/quotes.csv': under('/api/v1/quotes.csv'),
  '/api/v1/quotes.jsonld': under('/api/v1/quotes.jsonld'),
  '/api/v1/quotes/[id]': each('/api/v1/quotes/*', ...ids, 'baldwin-abc-never'),
  '/api/v1/quotes/[id]/[format]': ['json', 'jsonld', 'ris', 'bib', 'csl', 'txt'].flatMap((format) =>
    each(`/api/v1/quotes/*/${format}`, ...ids, 'baldwin-abc-never'),
  ),
  '/api/v1/search': ['/api/v1/search?q=saw', '/api/v1/search?q=times', '/api/v1/search?q=letter'],
  '/api/v1/sources': ['/api/v1/sources?limit=100', '/api/v1/sources?q=letter'],
  '/api/v1/sources.csv': ['/api/v1/sources.csv', '/api/v1/sources.csv?q=letter'],
  '/api/v1/sources.jsonld': ['/api/v1/sources.jsonld', '/api/v1/sources.jsonld?q=letter'],
  '/api/v1/sources/[id]': each('/api/v1/sources/*', 'article-2', `${CANARY}-source`),
  '/api/v1/stances': ['/api/v1/stances'],
  '/api/v1/stances/[id]': each('/api/v1/stances/*', '1', '40'),
  '/api/v1/topics': ['/api/v1/topics?limit=100'],
  '/api/v1/topics.csv': ['/api/v1/topics.csv'],
  '/api/v1/topics.jsonld': ['/api/v1/topics.jsonld'],
  '/api/v1/topics/[slug]': each('/api/v1/topics/*', 'trigger', 'rust-shooting', `${CANARY}-topic`),
  '/embed/quotes/[id]': each('/embed/quotes/*', ...ids, 'baldwin-abc-never'),
  '/feeds/conflicts.atom': ['/feeds/conflicts.atom'],
  '/feeds/corrections.atom': ['/feeds/corrections.atom'],
  '/feeds/quotes.atom': under('/feeds/quotes.atom'),
  '/robots.txt': ['/robots.txt'],
  '/sitemap.xml': ['/sitemap.xml'],
  '/sitemaps/[file]': ['/sitemaps/quotes-1.xml'],
};

/** The patterns of all routes that are no editor’s. */
function routes(): string[] {
  return globSync('app/**/{page.tsx,route.ts}')
    .map((file) => `/${file.replaceAll('\\', '/').replace(/^app\//, '')}`)
    .map((file) => file.replace(/\/\([^)]*\)/g, '').replace(/\/?(page\.tsx|route\.ts)$/, '') || '/')
    .filter((path) => !path.startsWith('/edit') && !path.includes('[...'));
}

test('every route that readers reach is swept', () => {
  expect(Object.keys(ADDRESSES).sort()).toEqual(routes().sort());
});

/** What an answer says beside what it was asked: an address that nobody has is named as it was typed. */
const beside = (text: string, address: string) => {
  const asked = NOUNS.filter((noun) => address.includes(noun));
  return asked.reduce((left, noun) => left.replaceAll(noun, ''), text).toLowerCase();
};

for (const [route, addresses] of Object.entries(ADDRESSES)) {
  test(`nothing hidden comes out of ${route}`, async ({ request }) => {
    for (const address of addresses) {
      const answer = await request.get(address);
      expect(answer.status(), address).toBeLessThan(500);
      const headers = JSON.stringify(answer.headers());
      expect(beside(headers, address), `headers of ${address}`).not.toContain(CANARY);
      expect(beside(await answer.text(), address), address).not.toContain(CANARY);
    }
  });
}

test('every file of the sitemap is swept, and none lists a hidden address', async ({ request }) => {
  const index = await (await request.get('/sitemap.xml')).text();
  const files = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => new URL(loc ?? '').pathname);
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) {
    const text = await (await request.get(file)).text();
    expect(text).not.toContain(CANARY);
    for (const id of ids) expect(text, `${id} in ${file}`).not.toContain(`/quotes/${id}<`);
  }
});

test('what is hidden answers as what never was', async ({ request }) => {
  const pages = ['/people/*', '/outlets/*', '/topics/*', '/sources/*', '/claims/*'];
  for (const [at, noun] of NOUNS.entries()) {
    const page = pages[at] ?? '';
    for (const start of ['', '/api/v1']) {
      const path = start && page.startsWith('/people') ? '/entities/*' : page;
      expect((await request.get(start + path.replace('*', noun))).status(), noun).toBe(404);
    }
  }
  for (const id of [HIDDEN.draft, HIDDEN.in_review]) {
    for (const path of ['/quotes/*', '/api/v1/quotes/*', '/embed/quotes/*', '/quotes/*/report']) {
      expect((await request.get(path.replace('*', id))).status(), path).toBe(404);
    }
  }
  for (const id of [HIDDEN.held, HIDDEN.retracted]) {
    const answer = await (await request.get(`/api/v1/quotes/${id}`)).json();
    expect(Object.keys(answer).sort()).toEqual(['id', 'reason', 'status', 'updated_at', 'url']);
  }
});

test('a search for the canary and for a word that nobody wrote are answered alike', async ({ request }) => {
  const NEVER = 'zwonkal';
  for (const path of [
    '/search?q=*',
    '/quotes?q=*',
    '/people?q=*',
    '/outlets?q=*',
    '/claims?q=*',
    '/sources?q=*',
  ]) {
    const told = async (word: string) => {
      const text = await (await request.get(path.replace('*', word))).text();
      // Scripts carry a nonce and the names of files; what is read is the rest.
      return text.replaceAll(/<script[\s\S]*?<\/script>|nonce="[^"]*"/g, '').replaceAll(word, 'WORD');
    };
    expect(await told(CANARY), path).toBe(await told(NEVER));
  }
});

test('counts and facets are those of what is shown', async ({ request }) => {
  const { count } = await (await request.get('/api/v1/quotes')).json();
  let after = '';
  let listed = 0;
  do {
    const page = await (await request.get(`/api/v1/quotes?limit=100${after}`)).json();
    listed += page.items.length;
    after = page.next ? `&after=${page.next}` : '';
  } while (after);
  expect(count.value).toBe(listed);
  const nikas = await (await request.get('/api/v1/entities/luke-nikas')).json();
  const his = await (await request.get('/api/v1/quotes?speaker=luke-nikas&limit=100')).json();
  expect(nikas.counts.said_by).toBe(his.items.length);
});

test('the palette finds nothing hidden', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Go to…' }).click();
  const field = page.getByRole('combobox');
  for (const typed of ['person', 'times', 'affair', 'saw who']) {
    await field.fill(typed);
    await expect(page.getByRole('dialog')).not.toContainText(CANARY);
    await page.waitForTimeout(400);
    await expect(page.getByRole('dialog')).not.toContainText(CANARY, { ignoreCase: true });
  }
});
