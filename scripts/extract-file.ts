import { readFileSync } from 'node:fs';
import { InputError } from '#lib/errors.ts';
import { extract } from '#lib/extraction/extract.ts';

/**
 * Extracts the statements of each article of a file: lines of `{id, text, published?, outlet?}` in, lines of
 * `{id, quotes, comment_requests}` out.
 * @throws InputError for a line that is no such object
 */
export function* extractFile(file: string): Generator<string> {
  for (const [at, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    const { id, text, published, outlet } = readLine(line, at + 1);
    yield JSON.stringify({ id, ...extract(text, { published, outlet }) });
  }
}

type Line = { id: string | number; text: string; published?: string; outlet?: string };

function readLine(line: string, number: number): Line {
  const wrong = new InputError(`Line ${number} is no JSON object with an id and a text.`);
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch {
    throw wrong;
  }
  if (typeof read !== 'object' || read === null || !('id' in read) || !('text' in read)) throw wrong;
  const { id, text } = read;
  if ((typeof id !== 'string' && typeof id !== 'number') || typeof text !== 'string') throw wrong;
  const word = (field: 'published' | 'outlet') => {
    const value: unknown = field in read ? (read as Record<string, unknown>)[field] : undefined;
    return typeof value === 'string' && value !== '' ? { [field]: value } : {};
  };
  return { id, text, ...word('published'), ...word('outlet') };
}
