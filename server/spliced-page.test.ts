import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SplicedPage } from './spliced-page.ts';

const NONCE = 'aB3+/xyz0123456789==';
const page = (nonce: string) =>
  `<!doctype html><script nonce="${nonce}">1</script><p>“Any suggestion that I am not complying”</p><script nonce="${nonce}">2</script>`;

describe('a page cut at its nonce', () => {
  const spliced = new SplicedPage(Buffer.from(page(NONCE)), NONCE);

  test('is the same page under the next reader’s nonce', () => {
    expect(spliced.plain('other').toString()).toBe(page('other'));
    expect(spliced.plain('other').toString()).not.toContain(NONCE);
  });

  test('unpacks to the same page', () => {
    expect(gunzipSync(spliced.gzip('other')).toString()).toBe(page('other'));
  });

  test('holds about what it counts, however often the nonce stands in it', async () => {
    expect(spliced.bytes).toBeGreaterThan(page('').length);
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const held = () => {
      collect();
      return process.memoryUsage().arrayBuffers;
    };
    const before = held();
    const html = page(NONCE).repeat(30);
    const kept = Array.from({ length: 100 }, () => new SplicedPage(Buffer.from(html), NONCE));
    const counted = kept.reduce((sum, { bytes }) => sum + bytes, 0);
    await expect.poll(() => held() - before).toBeLessThan(1.5 * counted);
    expect(kept).toHaveLength(100);
  });
});

test('whatever stands around the nonces, both ways of joining agree', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 2_000 }), { minLength: 1, maxLength: 6 }),
      fc.string({ minLength: 1, maxLength: 44 }),
      (parts, nonce) => {
        fc.pre(!parts.some((part) => part.includes('NONCE')) && !nonce.includes('NONCE'));
        const spliced = new SplicedPage(Buffer.from(parts.join('NONCE')), 'NONCE');
        const joined = parts.join(nonce);
        expect(spliced.plain(nonce).toString()).toBe(joined);
        expect(gunzipSync(spliced.gzip(nonce)).toString()).toBe(joined);
      },
    ),
    { numRuns: 200 },
  );
});
