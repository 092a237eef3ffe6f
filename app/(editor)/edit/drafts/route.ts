import { keepFormDraft } from '#domain/entry/commands-drafts.ts';
import { write } from '../../../_server/http.ts';

/** Keeps what is being typed into a form. */
export const POST = write('keepFormDraft', (ctx, { body }) => ({
  status: 200,
  body: keepFormDraft(ctx, body as Parameters<typeof keepFormDraft>[1]),
}));
