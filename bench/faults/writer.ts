/**
 * A server that does nothing but save what it is sent, by the commands that forms and the API call, and answers
 * once it is saved. Started by kill.ts, which kills it. Prints its number and its port.
 */
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { openDatabase } from '#db/client.ts';
import type { Context } from '#domain/context.ts';
import { saveQuote } from '#domain/quotes/commands.ts';
import { stopGracefully } from '../../server/stop.ts';

const connection = openDatabase(process.argv[2] ?? '');
const user = { id: 'writer', name: 'Writer', role: 'editor' as const };
const ctx: Context = { db: connection.db, user, now: () => new Date() };
const slow = Number(process.argv[3] ?? 0);

const server = createServer(async (request, response) => {
  try {
    const input = JSON.parse(await text(request));
    if (slow > 0) await new Promise((resolve) => setTimeout(resolve, slow));
    const { id } = saveQuote(ctx, input);
    response.end(id);
  } catch (error) {
    response.statusCode = 500;
    response.end(String(error));
  }
});
stopGracefully(server, async () => connection.close());
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(`pid ${process.pid} port ${typeof address === 'object' ? address?.port : ''}`);
});
