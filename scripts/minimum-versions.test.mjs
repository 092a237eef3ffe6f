import { describe, expect, test } from 'vitest';
import { checkVersions } from './minimum-versions.mjs';

const minimum = { next: '16.3.8', 'better-auth': '1.7.7' };

function check(installed, dependencies = {}) {
  return checkVersions(minimum, { packages: { '': { version: '0.1.0' }, ...installed } }, { dependencies });
}

describe('minimum versions', () => {
  test.each(['16.3.8', '16.3.9', '16.10.0', '17.0.0'])('next %s is recent enough', (version) => {
    expect(check({ 'node_modules/next': { version } })).toEqual([]);
  });

  test.each(['16.3.7', '16.2.99', '15.9.9', '16.3.8-canary.1'])('next %s is too old', (version) => {
    expect(check({ 'node_modules/next': { version } })).toEqual([
      `node_modules/next is ${version}; at least 16.3.8 is needed.`,
    ]);
  });

  test('an old copy inside another package is found, and a name that only ends alike is not meant', () => {
    expect(
      check({
        'node_modules/a/node_modules/better-auth': { version: '1.0.0' },
        'node_modules/@a/next': { version: '1.0.0' },
      }),
    ).toEqual(['node_modules/a/node_modules/better-auth is 1.0.0; at least 1.7.7 is needed.']);
  });

  test.each(['^1.0.0', '~1.0.0', '1.x', '*', 'latest', '>=1.0.0', 'github:a/b'])(
    '%s is not pinned',
    (wanted) => {
      expect(check({}, { zod: wanted })).toEqual([`zod is not pinned: "${wanted}".`]);
    },
  );

  test('an exact version is pinned', () => {
    expect(check({}, { zod: '4.6.7', next: '16.4.5-canary.3' })).toEqual([]);
  });
});
