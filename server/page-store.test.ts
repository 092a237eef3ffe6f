import { describe, expect, test } from 'vitest';
import { PageStore, type StoredPage } from './page-store.ts';
import { SplicedPage } from './spliced-page.ts';

const stored = (html: string): StoredPage => ({
  headers: {},
  nonce: 'n0nce',
  page: new SplicedPage(Buffer.from(html), 'n0nce'),
});

describe('the store of pages', () => {
  test('gives back what was kept for this version, and nothing for the next', () => {
    const store = new PageStore(100_000);
    expect(store.get('/compare', 1)).toBeNull();
    store.set('/compare', 1, stored('Baldwin affirms'));
    expect(store.get('/compare', 1)?.page.plain('').toString()).toBe('Baldwin affirms');
    expect(store.get('/compare', 2)).toBeNull();
    expect(store.bytes).toBe(0);
    expect(store.get('/compare', 1), 'an old version never comes back').toBeNull();
  });

  test('does not keep a page that was begun under an older version', () => {
    const store = new PageStore(100_000);
    store.get('/compare', 2);
    store.set('/compare', 1, stored('begun before the save'));
    expect(store.get('/compare', 2)).toBeNull();
  });

  test('stays within its bytes; what was asked for longest ago goes first', () => {
    const one = stored('x'.repeat(1_000)).page.bytes;
    const store = new PageStore(one * 5);
    store.get('/', 1);
    for (const n of [1, 2, 3, 4, 5]) store.set(`/${n}`, 1, stored('x'.repeat(1_000)));
    store.get('/1', 1);
    store.set('/6', 1, stored('x'.repeat(1_000)));
    expect(store.bytes).toBeLessThanOrEqual(one * 5);
    expect(store.get('/2', 1)).toBeNull();
    expect(store.get('/1', 1)).not.toBeNull();
  });

  test('leaves out a page that would push most others out', () => {
    const store = new PageStore(10_000);
    store.get('/', 1);
    store.set('/all', 1, stored(`${Math.random()}`.repeat(1_000)));
    expect(store.get('/all', 1)).toBeNull();
  });
});
