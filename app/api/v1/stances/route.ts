import { createStance } from '#domain/exchange/commands-stances.ts';
import { write } from '../../../_server/http.ts';

/** Files a quote under a claim. */
export const POST = write('recordStance', (ctx, { body }) => {
  const { key, record } = createStance(ctx, body);
  return { status: 201, body: record, headers: { location: `/api/v1/stances/${key}` } };
});
