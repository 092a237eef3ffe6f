import { readEnvironment } from '#lib/environment.ts';
import { refuse } from '#lib/errors.ts';
import { fetchPage, NotFetched } from '#lib/reading/fetch-page.ts';
import { readInWorker } from '#lib/reading/in-worker.ts';
import { isHtml } from '#lib/reading/kind.ts';
import { type Article, type Given, LARGEST_FILE, Unreadable } from '#lib/reading/types.ts';
import type { SnapshotOrigin } from '#lib/vocabulary.ts';

/** What came of reading: the article, and how it came here. */
export type Read = { article: Article; origin: SnapshotOrigin };

/** Whether pages may be fetched by their address; off unless CAPTURE_FETCH says so. */
export function mayFetch(): boolean {
  return readEnvironment(process.env).captureFetch;
}

/**
 * Reads the file of a form, or the source of a page that stands in it, or where that is allowed the page at an
 * address. Null where there are only words, which are stored as they stand.
 * @throws Refused (422) naming the field
 */
export async function readForm(
  form: FormData,
  { words, field, url }: { words: string; field: string; url: string },
): Promise<Read | null> {
  const file = form.get('file');
  if (file instanceof File && file.size > 0) {
    if (file.size > LARGEST_FILE) refuse('file', 'At most 2 MB are read of a file. Paste its words instead.');
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { article: await read({ kind: 'file', name: file.name, bytes }, 'file'), origin: 'uploaded' };
  }
  if (words.trim() !== '')
    return isHtml(words) ? { article: await read({ kind: 'words', words }, field), origin: 'pasted' } : null;
  if (!url || !mayFetch()) refuse(field, 'Paste the text of the article, or choose a file.');
  const bytes = await fetched(url);
  return { article: await read({ kind: 'file', name: 'page.html', bytes }, field), origin: 'fetched' };
}

async function fetched(url: string): Promise<Uint8Array> {
  try {
    return await fetchPage(url);
  } catch (error) {
    if (error instanceof NotFetched) refuse('source_url', error.message);
    throw error;
  }
}

async function read(given: Given, field: string): Promise<Article> {
  try {
    return await readInWorker(given);
  } catch (error) {
    if (error instanceof Unreadable) refuse(field, error.message);
    throw error;
  }
}
