import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

/** The real server over a database of its own, asked as a browser without scripts would. */
export type Site = {
  get: (path: string) => Promise<{ status: number; ms: number }>;
  report: (message: string) => Promise<{ status: number; ms: number; retry: string | null; said: string }>;
  stop: () => Promise<void>;
};

const PORT = 3977;
const ORIGIN = `http://localhost:${PORT}`;

/** Starts it; the build must be there. Believes what it is told of addresses, so that none sends too much. */
export async function startSite(databasePath: string): Promise<Site> {
  const env = { ...process.env, NODE_ENV: 'production' as const, PORT: String(PORT), PUBLIC_ORIGIN: '' };
  const server = spawn(process.execPath, ['server/main.ts'], {
    env: { ...env, DATABASE_PATH: databasePath, TRUST_PROXY: '1', API_RATE_LIMIT: '0' },
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  const ended = once(server, 'exit');
  while (!(await up())) {
    if (server.exitCode !== null)
      throw new Error('The server did not start. Is there a build? Run npm start once.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    get,
    report,
    stop: async () => {
      server.kill('SIGTERM');
      await ended;
    },
  };
}

const up = () =>
  fetch(`${ORIGIN}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  );

async function get(path: string) {
  const start = performance.now();
  const answer = await fetch(ORIGIN + path);
  await answer.text();
  return { status: answer.status, ms: performance.now() - start };
}

let senders = 0;

/** Sends a report of an error by the form that every quote has: the one way to write without an account. */
async function report(message: string) {
  const path = '/quotes/baldwin-abc-never/report';
  const page = await (await fetch(ORIGIN + path)).text();
  const form = new FormData();
  for (const [input] of page.matchAll(/<input type="hidden"[^>]*>/g)) {
    const part = (name: string) => unescaped(new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? '');
    form.append(part('name'), part('value'));
  }
  form.append('kind', 'words');
  form.append('message', message);
  senders += 1;
  const start = performance.now();
  const answer = await fetch(ORIGIN + path, {
    method: 'POST',
    body: form,
    headers: {
      origin: ORIGIN,
      'sec-fetch-site': 'same-origin',
      'x-forwarded-for': `192.0.2.${senders % 250}`,
    },
  });
  const text = await answer.text();
  const told = /role="(?:alert|status)"[^>]*>(.*?)<\/div>/s.exec(text)?.[1] ?? '';
  return {
    status: answer.status,
    ms: performance.now() - start,
    retry: answer.headers.get('retry-after'),
    said: told.replaceAll(/<[^>]*>/g, '').trim(),
  };
}

const unescaped = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** A small disk of its own to be filled, where this user may mount one. */
export function smallDisk(folder: string, megabytes: number): { remove: () => void } | null {
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  return status === 0 ? { remove: () => void spawnSync('umount', [folder]) } : null;
}
