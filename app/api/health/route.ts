import { getCheckpoint } from '#domain/revisions/queries.ts';
import { get } from '../../_server/http.ts';

/** Whether the server is up and can read its database, and how far the record has come. */
export const GET = get(async (ctx) => {
  const { size } = await getCheckpoint(ctx);
  return { ok: true, time: ctx.now().toISOString(), revisions: size };
});
