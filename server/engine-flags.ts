/**
 * How the server's process is started. Left to itself the engine lets short-lived objects fill as much memory as the
 * machine has to spare before it clears them away, and lets what lives on grow to a multiple before it looks again:
 * here the one fills little, and the other is looked at once it has grown by half. Neither is a bound: that would
 * also be the one of the thread that reads articles.
 */
export const ENGINE_FLAGS = ['--max-semi-space-size=8', '--heap-growing-percent=50'] as const;
