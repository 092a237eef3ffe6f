import { inflateRawSync } from 'node:zlib';
import mammoth from 'mammoth';
import { cleanText } from './plain.ts';
import { type Article, Unreadable } from './types.ts';

/** What all parts of a document may unfold to, in bytes, and how many there may be. */
const LARGEST_UNFOLDED = 24 * 1024 * 1024;
const MOST_PARTS = 2000;

/**
 * The words of a Word document, paragraph by paragraph.
 * @throws Unreadable
 */
export async function readDocx(bytes: Uint8Array): Promise<Article> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  refuseBomb(file);
  let raw: string;
  try {
    raw = (await mammoth.extractRawText({ buffer: file })).value;
  } catch {
    throw new Unreadable('This is not a Word document that can be read. Paste its words instead.');
  }
  const text = cleanText(raw);
  const [first = ''] = text.split('\n', 1);
  return { text, headline: first.length <= 200 ? first : '', byline: '', outlet: '', published: '', url: '' };
}

/**
 * Unfolds every part of a zip file as far as is allowed, and throws it away again: what its list of parts says of
 * their sizes is not believed.
 */
function refuseBomb(file: Buffer): void {
  const broken = new Unreadable('This is not a Word document, or it is damaged. Paste its words instead.');
  const end = file.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0 || end + 22 > file.length) throw broken;
  const parts = file.readUInt16LE(end + 10);
  if (parts > MOST_PARTS) throw tooLarge();
  let left = LARGEST_UNFOLDED;
  let at = file.readUInt32LE(end + 16);
  for (let part = 0; part < parts; part++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) throw broken;
    const method = file.readUInt16LE(at + 10);
    const packed = file.readUInt32LE(at + 20);
    const local = file.readUInt32LE(at + 42);
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    if (local + 30 > file.length) throw broken;
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const data = file.subarray(start, start + packed);
    left -= method === 0 ? data.length : unfoldedLength(data, left, broken);
    if (left < 0) throw tooLarge();
  }
}

function unfoldedLength(data: Buffer, most: number, broken: Unreadable): number {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, most) }).length;
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : broken;
  }
}

function tooLarge(): Unreadable {
  return new Unreadable('This document unfolds to more than can be read. Paste its words instead.');
}
