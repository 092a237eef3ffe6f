import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { extractInWorker, LIMITS, readInWorker } from './in-worker.ts';
import { cleanText, decodeText } from './plain.ts';
import { readGiven } from './read.ts';
import { LONGEST_TEXT, Unreadable } from './types.ts';

const words = (text: string) => readGiven({ kind: 'words', words: text });
const file = (name: string, bytes: Uint8Array) => readGiven({ kind: 'file', name, bytes });
const PARAGRAPH =
  'The county gave an account of its work, and everybody in the room took notes of what it said.';

/** A zip file with these parts; `says` is what its list claims of their sizes. */
function zip(parts: Record<string, Buffer>, says: (size: number) => number = (size) => size): Buffer {
  const bodies: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const data = deflateRawSync(content);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(data.length, 14);
    head.writeUInt32LE(says(content.length), 18);
    head.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), head, Buffer.from(name), data]);
    const entry = Buffer.alloc(42);
    entry.writeUInt16LE(20, 0);
    head.copy(entry, 2, 0, 24);
    entry.writeUInt32LE(at, 38);
    list.push(Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), entry, Buffer.from(name)]));
    bodies.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(list.length, 4);
  end.writeUInt16LE(list.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, directory, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}

const CONTENT_TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const documentOf = (body: string) =>
  `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
const docx = (body: string, more: Record<string, Buffer> = {}, says?: (size: number) => number) =>
  zip(
    {
      '[Content_Types].xml': Buffer.from(CONTENT_TYPES),
      '_rels/.rels': Buffer.from(RELS),
      'word/document.xml': Buffer.from(documentOf(body)),
      ...more,
    },
    says,
  );

describe('words', () => {
  test('are stored in one form, without what is never shown', () => {
    expect(cleanText(`\ufeff  One “two”\r\nthree\u0000 fo\u0301ur and more words.\r `)).toBe(
      'One “two”\nthree f\u00f3ur and more words.',
    );
  });

  test.each(['', '   ', '12 34 56', '!!!'])('%j is nothing to read', (text) => {
    expect(() => cleanText(text)).toThrow(Unreadable);
  });

  test('beyond the longest text are refused', () => {
    expect(() => cleanText('words '.repeat(LONGEST_TEXT / 4))).toThrow(/longer than 1,000,000/);
  });

  test('in a file are read in the letters they were written in', () => {
    expect(decodeText(Buffer.from('caf\u00e9', 'utf8'))).toBe('caf\u00e9');
    expect(decodeText(Buffer.from('caf\u00e9', 'latin1'))).toBe('caf\u00e9');
    expect(decodeText(Buffer.from('\ufeffcaf\u00e9', 'utf16le'))).toContain('caf\u00e9');
    expect(() => decodeText(Buffer.from([65, 0, 66, 67]))).toThrow(Unreadable);
  });
});

describe('a page', () => {
  test('gives its article and what it says of itself', async () => {
    const page = `<!doctype html><html><head><title>T | Site</title><meta property="og:site_name" content="The Site">
      <meta property="article:published_time" content="2022-01-14T10:00:00Z"><meta name="author" content="A. Writer">
      <link rel="canonical" href="https://example.org/a"></head><body><nav><a href="/">Home of menus</a></nav>
      <article><h1>The headline</h1><p>${PARAGRAPH}</p><p>A &amp; B<br>C ${PARAGRAPH}</p></article>
      <script>document.write('run')</script><footer>Cookies and terms</footer></body></html>`;
    const { text, ...said } = await words(page);
    expect(said).toEqual({
      headline: 'The headline',
      byline: 'A. Writer',
      outlet: 'The Site',
      published: '2022-01-14T10:00:00Z',
      url: 'https://example.org/a',
    });
    expect(text).toContain(`${PARAGRAPH}\n\nA & B\nC The county`);
    expect(text).not.toMatch(/menus|run|Cookies/);
  });

  test('that lies, or is broken, gives what can be read', async () => {
    const page = `<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":{"x":1},</script>
      <script type="application/ld+json">[[[{"@graph":[{"@type":["NewsArticle"],"headline":"In a graph","author":["A",{"name":"B"},3,null]}]}]]]</script>
      <link rel="canonical" href="javascript:alert(1)"></head><body><p>${PARAGRAPH}<p>${PARAGRAPH}</body>`;
    const read = await words(page);
    expect([read.headline, read.byline, read.url]).toEqual(['In a graph', 'A, B', '']);
  });

  const hostile: [name: string, page: string][] = [
    ['elements within elements', `<html>${'<div>'.repeat(50_000)}${PARAGRAPH}`],
    ['more elements than anybody writes', `<html>${'<b></b>'.repeat(80_000)}${PARAGRAPH}`],
    ['nothing but a script', `<html><script>${'x'.repeat(10_000)}</script></html>`],
    ['nothing but signs', `<html><p>${'<'.repeat(100_000)}`],
  ];
  test.each(hostile)('of %s is refused in a sentence', async (_name, page) => {
    await expect(words(page)).rejects.toThrow(Unreadable);
  });

  test('with a long comment, many entities or one endless attribute ends in time', async () => {
    const pages = [
      `<html><!--${'-'.repeat(1_000_000)}`,
      `<html><p ${'a="b" '.repeat(100_000)}>${PARAGRAPH}</p>`,
      `<html><p>${'&#0;&lt;'.repeat(60_000)}</p>`,
    ];
    for (const page of pages) {
      const begun = performance.now();
      await readInWorker({ kind: 'words', words: page }).catch((error) =>
        expect(error).toBeInstanceOf(Unreadable),
      );
      expect(performance.now() - begun).toBeLessThan(LIMITS.read + 5_000);
    }
  }, 60_000);
});

describe('a Word document', () => {
  test('gives its paragraphs', async () => {
    const body = `<w:p><w:r><w:t>The headline</w:t></w:r></w:p><w:p><w:r><w:t>${PARAGRAPH}</w:t></w:r></w:p>`;
    const read = await file('a.docx', docx(body));
    expect([read.headline, read.text]).toEqual(['The headline', `The headline\n\n${PARAGRAPH}`]);
  });

  test('that unfolds beyond what is allowed is refused, whatever its list says', async () => {
    const bomb = { 'word/media/a.bin': Buffer.alloc(40_000_000) };
    for (const says of [undefined, () => 10]) {
      await expect(file('a.docx', docx('', bomb, says))).rejects.toThrow(/unfolds to more/);
    }
  });

  test('that is cut, foreign or empty is refused', async () => {
    const whole = docx(`<w:p><w:r><w:t>${PARAGRAPH}</w:t></w:r></w:p>`);
    await expect(file('a.docx', whole.subarray(0, whole.length / 2))).rejects.toThrow(Unreadable);
    await expect(file('a.docx', zip({ 'a.txt': Buffer.from('x') }))).rejects.toThrow(Unreadable);
    await expect(file('a.docx', Buffer.alloc(0))).rejects.toThrow(/empty/);
    await expect(file('a.txt', Buffer.alloc(3_000_000, 'a'))).rejects.toThrow(/2 MB/);
  });

  test('does not unfold what its own words define', async () => {
    const entities = `<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>`;
    const parts = {
      'word/document.xml': Buffer.from(
        documentOf(`<w:p><w:r><w:t>&c; ${PARAGRAPH}</w:t></w:r></w:p>`).replace('?>', `?>${entities}`),
      ),
    };
    const read = await file('a.docx', docx('', parts)).catch((error: Error) => error);
    if (read instanceof Error) expect(read).toBeInstanceOf(Unreadable);
    else expect(read.text).not.toContain('haha');
  });
});

describe('the thread', () => {
  test('answers one after the other, and goes on after one that failed', async () => {
    const answers = await Promise.allSettled([
      readInWorker({ kind: 'words', words: PARAGRAPH }),
      readInWorker({ kind: 'words', words: '?' }),
      extractInWorker(`“We are done,” said Ann Marsh. ${PARAGRAPH}`, {}),
      readInWorker({ kind: 'words', words: PARAGRAPH }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    const found = (answers[2] as PromiseFulfilledResult<{ quotes: { text: string }[] }>).value;
    expect(found.quotes.map(({ text }) => text)).toContain('We are done,');
  });

  test('takes no more than so many in line', async () => {
    const many = Array.from({ length: 40 }, () => readInWorker({ kind: 'words', words: PARAGRAPH }));
    const answers = await Promise.allSettled(many);
    const refused = answers.filter(({ status }) => status === 'rejected').length;
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThan(40);
  });
});
