import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{lib,db,domain,components,app,server,scripts,bench}/**/*.test.{ts,tsx,mjs}'],
    // A forgotten `.only` would leave the rest unread and still be green.
    allowOnly: false,
    // better-sqlite3 is native code: a crash ends one file's process, not the whole run.
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
