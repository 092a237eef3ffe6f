import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const RUN = fileURLToPath(new URL('../run.mjs', import.meta.url));

/** Runs a command that must end before any work begins; answers its exit code and what it complained of. */
function run(command, env = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [RUN, command], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 20_000,
  });
  return { status, said: stderr, worked: /packages|database|build/.test(stdout) };
}

test.each([
  ['PORT', 'abc', 'PORT must be a whole number from 1 to 65535, not "abc".\n'],
  ['DATABASE_PATH', 'data/', 'DATABASE_PATH must be the path of a file, not "data/".\n'],
])('a bad %s stops the start with one sentence, before any work', (variable, value, sentence) => {
  expect(run('start', { [variable]: value })).toEqual({ status: 1, said: sentence, worked: false });
});

test.each(['start', 'dev'])(
  'a taken port stops `npm run %s` with one sentence, before any work',
  async (command) => {
    const other = createServer();
    await new Promise((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address();
    expect(run(command, { PORT: String(port) })).toEqual({
      status: 1,
      said: `Port ${port} is in use. Stop what runs there or set PORT.\n`,
      worked: false,
    });
    other.close();
  },
);

test('an unknown command says which there are', () => {
  const { status, said } = run('strat');
  expect([status, said]).toEqual([1, 'There is no command "strat". There are start, test, dev and x.\n']);
});
