import { createServer } from 'node:http';
import { openDatabase } from '#db/client.ts';
import { type Recorded, readRecording } from './recording.ts';

/*
 * The floor for JSON: plain node:http that runs the very statements the product runs for the same request, with
 * the same values, and answers their rows as JSON. The statements are recorded from the product, not written
 * by hand, so that the floor never falls behind it; what they cost by themselves is held by the budget per
 * statement.
 */
const { sqlite } = openDatabase(process.env.DATABASE_PATH ?? '');

function prepared({ sql, values, method, raw }: Recorded): () => unknown {
  const statement = sqlite.prepare(sql);
  if (raw) statement.raw();
  return () => statement[method](...values);
}

const answers = new Map(
  Object.entries(readRecording()).map(([name, statements]) => [`/${name}`, statements.map(prepared)]),
);

createServer((request, response) => {
  const run = answers.get(request.url ?? '');
  response.writeHead(run ? 200 : 404, { 'content-type': 'application/json; charset=utf-8' });
  response.end(run ? JSON.stringify(run.map((rows) => rows())) : '');
}).listen(Number(process.env.PORT), process.env.HOST);
