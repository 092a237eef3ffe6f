import { changeStance } from '#domain/exchange/commands-stances.ts';
import { write } from '../../../../_server/http.ts';

/** Changes how a stance reads, or confirms, reviews or withdraws it. */
export const PATCH = write<{ id: string }>('recordStance', (ctx, { body, path }) => ({
  status: 200,
  body: changeStance(ctx, path.id, body).record,
}));
