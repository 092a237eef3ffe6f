import { readDocx } from './docx.ts';
import { readHtml } from './html.ts';
import { isHtml } from './kind.ts';
import { cleanText, decodeText } from './plain.ts';
import { type Article, type Given, LARGEST_FILE, Unreadable } from './types.ts';

/**
 * Reads whatever was given: words, the source of a page, or a .txt, .html or .docx file. What it is, its first
 * signs say; its name only where they do not.
 * @throws Unreadable with a sentence that says what to do instead
 */
export async function readGiven(given: Given): Promise<Article> {
  if (given.kind === 'words') return isHtml(given.words) ? readHtml(given.words) : plain(given.words);
  const { bytes, name } = given;
  if (bytes.length === 0) throw new Unreadable('This file is empty.');
  if (bytes.length > LARGEST_FILE) {
    throw new Unreadable(
      `At most ${LARGEST_FILE / 1024 / 1024} MB are read of a file. Paste its words instead.`,
    );
  }
  const magic = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  if (magic.startsWith('PK')) return readDocx(bytes);
  if (magic.startsWith('%PDF')) {
    throw new Unreadable('PDF files cannot be read here. Open it, and paste the words.');
  }
  if (magic.startsWith('ÐÏ\u0011à') || magic.startsWith('{\\rtf')) {
    throw new Unreadable('This kind of document cannot be read. Save it as .docx, or paste its words.');
  }
  const charset = /charset=["']?\s*([\w-]{2,30})/i.exec(
    Buffer.from(bytes.subarray(0, 2048)).toString('latin1'),
  );
  const words = decodeText(bytes, charset?.[1] ?? null);
  return isHtml(words) || /\.x?html?$/i.test(name) ? readHtml(words) : plain(words);
}

function plain(words: string): Article {
  return { text: cleanText(words), headline: '', byline: '', outlet: '', published: '', url: '' };
}
