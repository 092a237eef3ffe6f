import type { Server } from 'node:http';

/** How long requests in flight may take once a stop was asked for, in milliseconds. */
const PATIENCE = 10_000;
/**
 * Signals that arrive within this time of the first are the same wish: Ctrl-C reaches every process
 * of the terminal, and `scripts/run.mjs` passes its own copy on.
 */
const SAME_WISH = 1_000;

/**
 * Stops `server` at SIGINT, SIGTERM or SIGHUP, or when the process that started this one is gone:
 * no new connections, requests in flight finish (10 s at most), then `close` runs and the process
 * ends with 0. A second signal a second later ends it at once with 1.
 */
export function stopGracefully(server: Server, close: () => Promise<void>): void {
  let asked = 0;

  // A kept-alive connection turns idle only after its answer is written; let go of it then.
  server.on('request', (_request, response) => {
    response.once('close', () => {
      if (asked) setImmediate(() => server.closeIdleConnections());
    });
  });

  const stop = async () => {
    if (asked) {
      if (performance.now() - asked > SAME_WISH) process.exit(1);
      return;
    }
    asked = performance.now();
    const cut = setTimeout(() => server.closeAllConnections(), PATIENCE);
    await new Promise((resolve) => server.close(resolve));
    clearTimeout(cut);
    await close();
    process.exit(0);
  };

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  process.on('disconnect', stop);
}
