import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { escapeXml } from '#lib/feeds/xml.ts';
import { parseConflictFilter } from '../claims/filter.ts';
import { listConflicts } from '../claims/queries-conflicts.ts';
import { rustDesk } from '../test-context.ts';
import { conflictsFeed } from './feed-conflicts.ts';

const site = { origin: 'https://record.example.org', now: '2026-11-20T12:00:00.000Z' };

async function feed(query: string) {
  const { filter } = parseConflictFilter(new URLSearchParams(query));
  const list = await listConflicts(rustDesk().nobody, filter);
  return { xml: conflictsFeed({ ...list, filter }, site), list };
}

/** Text of every element of that name, in order; throws where the XML is not well-formed. */
function texts(xml: string, name: string): string[] {
  const found: string[] = [];
  let inside: string | null = null;
  const parser = new SaxesParser({});
  parser.on('opentag', (tag) => {
    if (tag.name === name) inside = '';
  });
  parser.on('text', (text) => {
    if (inside !== null) inside += text;
  });
  parser.on('closetag', (tag) => {
    if (tag.name === name && inside !== null) found.push(inside);
    if (tag.name === name) inside = null;
  });
  parser.write(xml).close();
  return found;
}

describe('conflicts as a feed', () => {
  test('the warrant for the phone: both statements, how they disagree, and no verdict', async () => {
    const { xml, list } = await feed('claim=complying-with-warrant');
    expect(list.items.length).toBeGreaterThan(0);
    const contents = texts(xml, 'content');
    expect(contents).toHaveLength(list.items.length);
    for (const [at, { a, b }] of list.items.entries()) {
      expect(contents[at]).toContain(`<h3>${escapeXml(a.speaker.name)}`);
      expect(contents[at]).toContain('A conflict does not say who is right.');
      expect(contents[at]).toContain(`<h3>${escapeXml(b.speaker.name)}`);
      expect(texts(xml, 'id').some((id) => id.includes(`a=${a.id}&b=${b.id}`))).toBe(true);
    }
    expect(xml).toContain('href="https://record.example.org/claims/complying-with-warrant"');
  });

  test('every entry has an id of its own, and the next part is a link under the same filter', async () => {
    const { xml, list } = await feed('topic=rust-shooting&limit=5');
    const ids = texts(xml, 'id').slice(1);
    expect(new Set(ids).size).toBe(list.items.length);
    expect(xml).toContain(
      `rel="next" type="application/atom+xml" href="https://record.example.org/feeds/conflicts.atom?topic=rust-shooting&amp;after=${list.next}"`,
    );
  });
});
