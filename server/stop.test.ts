import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request as httpRequest } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';

/** A server whose answers take 400 ms, stopped the way the real one is; prints its port, then what it does. */
const SLOW_SERVER = `
  import { createServer } from 'node:http';
  import { stopGracefully } from ${JSON.stringify(new URL('./stop.ts', import.meta.url).href)};
  const server = createServer((_request, response) => {
    console.log('asked');
    setTimeout(() => response.end('the whole answer'), 400);
  });
  stopGracefully(server, async () => console.log('closed the database'));
  server.listen(0, '127.0.0.1', () => console.log('port ' + server.address().port));
`;

const children: ChildProcess[] = [];
const agent = new Agent({ keepAlive: true });
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

async function start(stdio: 'pipe' | 'ipc') {
  const args = ['--input-type=module', '--eval', SLOW_SERVER];
  const child = spawn(process.execPath, args, {
    stdio: stdio === 'ipc' ? ['ignore', 'pipe', 'inherit', 'ipc'] : ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  let said = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk) => {
    said += chunk;
  });
  const until = async (pattern: RegExp) => {
    while (!pattern.test(said)) await once(child.stdout ?? child, 'data');
    return pattern.exec(said)?.[1] ?? '';
  };
  const port = await until(/port (\d+)\n/);
  /** Answers the body; keeps the connection open afterwards, as browsers do. */
  const ask = () =>
    new Promise<string>((resolve, reject) => {
      httpRequest({ port, host: '127.0.0.1', agent }, (response) => resolve(text(response)))
        .on('error', reject)
        .end();
    });
  const ended = once(child, 'exit').then(([code]) => ({ code, said }));
  return { child, ask, until, ended };
}

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  '%s during a slow request: it completes, the database is closed, exit 0',
  async (signal) => {
    const { child, ask, until, ended } = await start('pipe');
    const answer = ask();
    await until(/(asked)/);
    child.kill(signal);
    child.kill(signal);
    expect(await answer).toBe('the whole answer');
    const answered = performance.now();
    const { code, said } = await ended;
    expect(code).toBe(0);
    // Node would keep the idle connection for 5 seconds.
    expect(performance.now() - answered).toBeLessThan(2000);
    expect(said.trim().split('\n').slice(1)).toEqual(['asked', 'closed the database']);
  },
);

test('a stopping server takes no new requests', async () => {
  const { child, ask, until, ended } = await start('pipe');
  const answer = ask();
  await until(/(asked)/);
  child.kill('SIGTERM');
  await new Promise((resolve) => setTimeout(resolve, 100));
  await expect(ask()).rejects.toThrow('ECONNREFUSED');
  expect(await answer).toBe('the whole answer');
  await ended;
});

test('when the process that started it is gone, it stops in the same order', async () => {
  const { child, ask, until, ended } = await start('ipc');
  const answer = ask();
  await until(/(asked)/);
  child.disconnect();
  expect(await answer).toBe('the whole answer');
  expect((await ended).code).toBe(0);
});
