import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: ['./db/schema.ts', './db/schema-accounts.ts', './db/schema-review.ts'],
  out: './db/migrations',
});
