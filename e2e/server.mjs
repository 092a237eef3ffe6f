// @ts-check
/** The site for the browser tests: the demo data in a new database, a few secrets, then the real server. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';

const folder = process.env.E2E_FOLDER ?? '.cache/e2e';
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
process.env.DATABASE_PATH = `${folder}/on-record.db`;
process.env.PUBLIC_ORIGIN = '';
// The browser tests ask more in a minute than a reader may; the limit has tests of its own.
process.env.API_RATE_LIMIT = '0';
process.env.SIGN_IN_LIMIT = '100000';

const { status } = spawnSync(process.execPath, ['scripts/prepare.ts'], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
const { tellStory } = await import('./story.ts');
tellStory(process.env.DATABASE_PATH);
const { AUTH_SECRET, openAccounts } = await import('./accounts.ts');
process.env.AUTH_SECRET = AUTH_SECRET;
await openAccounts(process.env.DATABASE_PATH);
const { tellReviewStory } = await import('./review-story.ts');
tellReviewStory(process.env.DATABASE_PATH);
await import('../server/main.ts');
