import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get, type RequestOptions } from 'node:http';
import { createServer } from 'node:net';
import { pathToFileURL } from 'node:url';

const READY_WITHIN = 30_000;

/** A server in a process of its own. */
export type Server = {
  name: string;
  /** Gets a path over a kept connection, uncompressed, and returns the bytes of the answer. @throws unless 200 */
  get(path: string, headers?: Record<string, string>): Promise<Buffer>;
  /** Sends a word to what was preloaded and waits for its answer. */
  ask<T>(word: string): Promise<T>;
  stop(): Promise<void>;
};

/**
 * Starts a server with a module loaded before its own code and waits until it answers.
 * @param args what follows the entry, given the port
 * @throws Error with what the process printed if it does not get that far
 */
export async function startServer({
  name,
  entry,
  folder,
  args,
  preload,
  flags = [],
  env,
  ready,
}: {
  name: string;
  entry: string;
  /** The folder it is started in. */
  folder?: string;
  args?: (port: number) => string[];
  preload: string;
  /** For the engine. */
  flags?: readonly string[];
  env: Record<string, string>;
  ready: string;
}): Promise<Server> {
  const port = await freePort();
  const child = fork(entry, args?.(port) ?? [], {
    cwd: folder,
    execArgv: [...flags, '--import', pathToFileURL(preload).href],
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data) => {
      printed = (printed + data).slice(-4000);
    });
  }
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const server: Server = {
    name,
    get: (path, headers = {}) => request({ port, path, headers, agent }),
    ask: <T>(word: string) =>
      answerOf<T>(child, word).catch(() => {
        throw new Error(`${name} stopped: ${child.exitCode ?? child.signalCode}\n${printed}`);
      }),
    async stop() {
      agent.destroy();
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      const impatient = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await gone;
      clearTimeout(impatient);
    },
  };
  const deadline = Date.now() + READY_WITHIN;
  for (;;) {
    const trouble = await server.get(ready).then(
      () => null,
      (error: Error) => error.message,
    );
    if (!trouble) return server;
    if (child.exitCode !== null || Date.now() > deadline) {
      await server.stop();
      throw new Error(`${name} does not answer: ${trouble}\n${printed}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function request(options: RequestOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', ...options }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode === 200) resolve(Buffer.concat(parts));
        else reject(new Error(`${options.path} answered ${response.statusCode}`));
      });
    }).on('error', reject);
  });
}

function answerOf<T>(child: ChildProcess, word: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const settle = (message: unknown) => {
      // A server may send messages of its own.
      if (typeof message !== 'object' || message === null || !(word in message)) return;
      child.off('message', settle).off('exit', reject);
      resolve((message as Record<string, T>)[word] as T);
    };
    child.on('message', settle).once('exit', reject);
    child.send(word, (error) => error && reject(error));
  });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('No port is free.');
  return address.port;
}
