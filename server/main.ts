/**
 * The Node server in front of Next: refuses what no page should see, and stops without losing a
 * request. Run by `scripts/run.mjs` after the build; by hand with `NODE_ENV=production node server/main.ts`.
 */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import next from 'next';
import { type Environment, EnvironmentError, readEnvironment } from '../lib/environment.ts';
import { withApiManners } from './api-manners.ts';
import { listenTrouble } from './listen.ts';
import { withNotFoundPage } from './not-found-page.ts';
import { withPageCache } from './page-cache.ts';
import { RecordVersion } from './record-version.ts';
import {
  METHOD_NOT_ALLOWED,
  refusalFor,
  refusalForParserError,
  sendRefusal,
  writeRefusal,
} from './refusals.ts';
import { stopGracefully } from './stop.ts';
import { foreignForm, keepPrivate, nameVisitor, withWishes } from './visitors.ts';

/** Two years, and this host alone: what its neighbours serve is not ours to decide. */
const HSTS = 'max-age=63072000';

async function serve(environment: Environment): Promise<void> {
  const { port, host, address, publicOrigin, databasePath, pageCache, apiRateLimit, trustProxy } =
    environment;
  // Next listens for upgrades on the server it is given. Nothing here speaks another protocol, and
  // clients that offer HTTP/2 by an upgrade header would hang: it gets a server that is never opened.
  const app = next({ dev: false, dir: process.cwd(), hostname: host, port, httpServer: createServer() });
  await app.prepare();
  const version = new RecordVersion(databasePath);
  const rendered = withNotFoundPage(app.getRequestHandler());
  const pages = pageCache ? withPageCache(rendered, version) : rendered;
  const answer = withApiManners(pages, version, { limit: apiRateLimit, trustProxy });
  const overHttps = publicOrigin.startsWith('https:');

  const server = createServer((request, response) => {
    if (overHttps) response.setHeader('Strict-Transport-Security', HSTS);
    nameVisitor(request, trustProxy);
    keepPrivate(request, response);
    const refusal = refusalFor(request) ?? foreignForm(request, publicOrigin);
    if (refusal) sendRefusal(request, response, refusal);
    else void withWishes(request, response, answer);
  });
  server.on('connect', (_request, socket) => writeRefusal(socket, METHOD_NOT_ALLOWED, 'Method Not Allowed'));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    writeRefusal(socket, ...refusalForParserError(error.code));
  });

  stopGracefully(server, async () => {
    await app.close();
    version.close();
    openDatabase()?.close();
  });

  server.on('error', (error: NodeJS.ErrnoException) => fail(listenTrouble(error, environment)));
  server.listen(port, host, () => {
    // `scripts/run.mjs` waits for this message and prints the address itself, as its last line.
    if (process.send) process.send('listening');
    else console.log(`On Record is at ${address}`);
  });
}

/**
 * The database that the pages opened. They are bundled, so their module is another instance than
 * the one this file could import; the handle is kept where both can see it.
 */
function openDatabase(): { close(): void } | undefined {
  return (globalThis as { [key: symbol]: unknown })[Symbol.for('on-record.database')] as
    | { close(): void }
    | undefined;
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

if (!existsSync('.next/BUILD_ID')) fail('There are no built pages yet. Run `npm start`, which builds them.');
try {
  await serve(readEnvironment(process.env));
} catch (error) {
  if (error instanceof EnvironmentError) fail(error.message);
  throw error;
}
