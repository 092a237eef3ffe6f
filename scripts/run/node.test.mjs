import { expect, test } from 'vitest';
import { isNewEnough } from './node.mjs';

test.each([
  ['18.20.8', '9', false],
  ['20.20.2', '9', false],
  // A level high enough, but a Node that does not run TypeScript files.
  ['22.17.1', '10', false],
  ['22.18.0', '10', true],
  ['22.9.0', '10', false],
  ['24.0.0', '10', true],
  ['26.10.0', '11', true],
  // Recent, but too low a level of Node-API for better-sqlite3.
  ['23.5.0', '9', false],
  ['24.0.0', undefined, false],
])('Node %s with Node-API %s: new enough is %s', (node, napi, expected) => {
  expect(isNewEnough({ node, napi })).toBe(expected);
});
