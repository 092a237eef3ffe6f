/**
 * How the server's process is started. Left to itself the engine lets short-lived objects fill as much memory as the
 * machine has to spare before it clears them away; here they fill little, and the rest is bounded.
 */
export const ENGINE_FLAGS = ['--max-semi-space-size=8', '--max-old-space-size=1024'] as const;
