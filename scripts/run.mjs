// @ts-check
/**
 * The one way in: `npm start`, `npm test`, `npm run dev` and `npm run x -- <task>` all come here.
 * Uses nothing but Node's own modules, so that it works before anything is installed, and runs on
 * Node 18: whatever needs a newer one (`run/commands.mjs` and what it imports) is loaded only after
 * a Node that is new enough has been found.
 */
import { checkFolders } from './run/folders.mjs';
import { makeNodeReady } from './run/node.mjs';
import { followSignals, reportStop } from './run/processes.mjs';

const [command = 'start', ...args] = process.argv.slice(2);

followSignals();
try {
  checkFolders();
  const handedOver = await makeNodeReady(command, args);
  if (handedOver !== null) {
    process.exitCode = handedOver;
  } else {
    const { commands } = await import('./run/commands.mjs');
    process.exitCode = await commands(command, args);
  }
} catch (error) {
  process.exitCode = reportStop(error);
}
