import { LONGEST_TEXT, Unreadable } from './types.ts';

/** Fewer letters than this are no article. */
const FEWEST_LETTERS = 20;

/**
 * A text as it is stored: NFC, lines ended by a line feed, no byte order mark, no signs that are never shown, no
 * space at its ends. Every place in it is counted from here on.
 * @throws Unreadable where nothing is left, or too much
 */
export function cleanText(raw: string): string {
  if (raw.length > LONGEST_TEXT * 2) throw tooLong();
  const text = raw
    .normalize('NFC')
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that are taken out
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g, '')
    .trim();
  if (text.length > LONGEST_TEXT) throw tooLong();
  if ((text.slice(0, 10_000).match(/\p{L}/gu) ?? []).length < FEWEST_LETTERS) {
    throw new Unreadable('There are no words here to read. Paste the text of the article.');
  }
  return text;
}

function tooLong(): Unreadable {
  return new Unreadable(
    `This is longer than ${LONGEST_TEXT.toLocaleString('en-GB')} characters. Paste the part with the statements.`,
  );
}

/**
 * The bytes of a text file as text: UTF-8 or UTF-16 by its mark, UTF-8 where it is that, else as `named` says, else
 * as Western European files were written.
 * @throws Unreadable for what is no text
 */
export function decodeText(bytes: Uint8Array, named: string | null = null): string {
  const mark = [bytes[0], bytes[1]].map((byte) => byte?.toString(16)).join('');
  if (mark === 'fffe') return new TextDecoder('utf-16le').decode(bytes);
  if (mark === 'feff') return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, 8192).includes(0)) {
    throw new Unreadable('This file is not a text. Paste its words, or give it as .txt, .html or .docx.');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(known(named)).decode(bytes);
  }
}

function known(name: string | null): string {
  try {
    return new TextDecoder(name ?? '').encoding;
  } catch {
    return 'windows-1252';
  }
}
