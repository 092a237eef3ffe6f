import { setImmediate } from 'node:timers/promises';
import { connection } from 'next/server';
import type { Context } from '#domain/context.ts';
import { type Export, ROW_LIMIT } from '#domain/exchange/queries-export.ts';
import { BYTE_ORDER_MARK, csvRows } from '#lib/csv/csv.ts';
import { CONTEXT } from '#lib/jsonld/vocabulary.ts';
import { readerContext } from './context.ts';
import { errorAnswer, refuseProblems } from './http.ts';

type Request_<P> = { params: URLSearchParams; path: P; url: URL };

/** A GET route that answers in another form than JSON; errors are JSON all the same. */
export function getFile<P = unknown>(
  answer: (ctx: Context, request: Request_<P>) => Promise<Response>,
): (request: Request, route: { params: Promise<P> }) => Promise<Response> {
  return async (request, route) => {
    // Never made at build time, when there is no database and no origin.
    await connection();
    try {
      const url = new URL(request.url);
      return await answer(readerContext(), { params: url.searchParams, path: await route.params, url });
    } catch (error) {
      return errorAnswer(error);
    }
  };
}

/** A text of some media type; `file` makes browsers keep it under that name. */
export function textAnswer(text: string | ReadableStream, type: string, file?: string): Response {
  const kept = file ? { 'content-disposition': `attachment; filename="${file}"` } : {};
  return new Response(text, { headers: { 'content-type': type, 'cache-control': 'no-cache', ...kept } });
}

/** A list as CSV, written while it is read. */
export function csvAnswer<T>(
  list: Export<T>,
  {
    name,
    columns,
    cells,
    url,
  }: { name: string; columns: readonly string[]; cells: (item: T) => string[]; url: URL },
): Response {
  refuseProblems(list.problems);
  async function* text() {
    yield BYTE_ORDER_MARK + csvRows([columns]);
    for await (const chunk of list.chunks) yield csvRows(chunk.map(cells));
  }
  const answer = textAnswer(
    stream(text()),
    'text/csv; charset=utf-8; header=present',
    `on-record-${name}.csv`,
  );
  return counted(answer, list, url);
}

/** A list as JSON-LD, written while it is read. */
export function jsonldAnswer<T>(
  list: Export<T>,
  { id, node, url }: { id: string; node: (item: T) => object; url: URL },
): Response {
  refuseProblems(list.problems);
  async function* text() {
    const head = JSON.stringify({ '@context': CONTEXT, '@type': 'ItemList', '@id': id });
    yield `${head.slice(0, -1)},"numberOfItems":${list.rows},"itemListElement":[`;
    let comma = '';
    for await (const chunk of list.chunks) {
      for (const item of chunk) {
        yield comma + JSON.stringify(node(item));
        comma = ',\n';
      }
    }
    yield ']}\n';
  }
  return counted(textAnswer(stream(text()), 'application/ld+json; charset=utf-8'), list, url);
}

/** Says how many rows there are, whether the list was cut, and where it goes on. */
function counted<T>(answer: Response, { rows, capped, next }: Export<T>, url: URL): Response {
  answer.headers.set('x-rows', String(rows));
  answer.headers.set('x-rows-limit', String(ROW_LIMIT));
  answer.headers.set('x-rows-capped', capped ? '1' : '0');
  if (next) {
    const query = new URLSearchParams(url.search);
    query.set('after', next);
    answer.headers.set('link', `<${url.pathname}?${query}>; rel="next"`);
  }
  return answer;
}

/** Bytes as they are asked for; between two pieces others get their turn. */
export function stream(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      await setImmediate();
      try {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      } catch (error) {
        // The answer is cut off, which the reader's program sees; it does not end as if it were whole.
        console.error(error);
        controller.error(error);
      }
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
