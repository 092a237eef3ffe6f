import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: ['./db/schema.ts', './db/schema-accounts.ts', './db/schema-review.ts', './db/schema-capture.ts'],
  out: './db/migrations',
});
