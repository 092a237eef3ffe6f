import { defineConfig } from 'vitest/config';

const ENDING = '**/*.test.{ts,tsx,mjs}';

export default defineConfig({
  test: {
    // A forgotten `.only` would leave the rest unread and still be green.
    allowOnly: false,
    // better-sqlite3 is native code: a crash ends one process, not the whole run.
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        // Nothing here keeps state between tests: files share what was loaded, which halves the run.
        test: {
          name: 'house',
          include: [`{lib,db,domain,components,server,scripts,bench}/${ENDING}`],
          isolate: false,
        },
      },
      // The web floor stands on Next's request, which each of these files puts up in its own way.
      { extends: true, test: { name: 'app', include: [`app/${ENDING}`] } },
    ],
  },
});
