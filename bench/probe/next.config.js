/** Built in a folder of its own under .cache/, with the product's packages and the product's proxy.ts beside it. */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  agentRules: false,
  serverExternalPackages: ['better-sqlite3'],
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: process.env.BENCH_ROOT },
};
