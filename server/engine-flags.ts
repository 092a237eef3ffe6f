/**
 * How the server's process is started. Left to itself the engine lets short-lived objects fill as much memory as the
 * machine has to spare before it clears them away; here they fill little. What lives on is not bounded here: that
 * would lift the bound of the thread that reads articles.
 */
export const ENGINE_FLAGS = ['--max-semi-space-size=4'] as const;
