import { describe, expect, test } from 'vitest';
import { isSameOrigin, ownPath } from './same-origin.ts';

const OURS = 'https://record.example.org';
const sent = (headers: Record<string, string>) => isSameOrigin((name) => headers[name] ?? null, OURS);

describe('a request that changes something', () => {
  test.each([
    ['our own page', { 'sec-fetch-site': 'same-origin', origin: OURS }, true],
    ['our own page that hides its address', { 'sec-fetch-site': 'same-origin', origin: 'null' }, true],
    ['an older browser on our own page', { origin: OURS }, true],
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, false],
    ['another site that writes our origin', { 'sec-fetch-site': 'cross-site', origin: OURS }, false],
    ['a neighbour below the same name', { 'sec-fetch-site': 'same-site', origin: OURS }, false],
    ['an address typed by hand', { 'sec-fetch-site': 'none' }, false],
    ['an older browser on another site', { origin: 'https://evil.example' }, false],
    ['a frame without an origin', { origin: 'null' }, false],
    ['a sender that says nothing', {}, false],
    ['a sender that writes a Host', { host: 'record.example.org', origin: 'https://evil.example' }, false],
    ['another port', { origin: `${OURS}:8443` }, false],
  ])('from %s: %j → %s', (_who, headers, answer) => {
    expect(sent(headers as Record<string, string>)).toBe(answer);
  });
});

describe('where to go on to', () => {
  test.each(['/edit', '/edit/quotes/new?from=1', '/quotes/a%20b'])('%s', (path) => {
    expect(ownPath(path, '/home')).toBe(path);
  });

  test.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/a\nb',
    'edit',
    '/edit/../..//evil',
    '',
    null,
  ])('%j: not there', (path) => {
    expect(ownPath(path, '/home')).toBe('/home');
  });
});
