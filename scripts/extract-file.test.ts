import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extractFile } from './extract-file.ts';

function file(...lines: string[]): string {
  const path = join(mkdtempSync(join(tmpdir(), 'extract-')), 'articles.jsonl');
  writeFileSync(path, lines.join('\n'));
  return path;
}

describe('npm run x -- extract', () => {
  test('answers each line with its statements', () => {
    const text = 'Adan Mendoza told us on Wednesday that the phone was missing.';
    const path = file(
      JSON.stringify({ id: 'a', text, published: '2022-01-14', outlet: 'Newsweek' }),
      '',
      '{"id":2,"text":""}',
    );
    const [first, second] = [...extractFile(path)].map((line) => JSON.parse(line));
    expect(first).toMatchObject({
      id: 'a',
      quotes: [
        { speaker: { canonical: 'Adan Mendoza' }, said: { edtf: '2022-01-12' }, venue: { name: 'Newsweek' } },
      ],
    });
    expect(second).toEqual({ id: 2, quotes: [], comment_requests: [] });
  });

  test.each(['no json', '{"id":"a"}', '{"text":"b"}', '[]', '{"id":"a","text":5}'])(
    'refuses %s and says where',
    (line) => {
      expect(() => [...extractFile(file('{"id":1,"text":""}', line))]).toThrow('Line 2 is no JSON object');
    },
  );
});
