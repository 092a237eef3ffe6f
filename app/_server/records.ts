import { changeRecord, createRecord } from '#domain/exchange/commands-records.ts';
import { NOUNS, type Noun } from '#domain/exchange/nouns.ts';
import { write } from './http.ts';

/** `POST /api/v1/{noun}`: makes a record; answers it, and where it is. */
export const create = (noun: Noun) =>
  write(NOUNS[noun].permission, (ctx, { body }) => {
    const { key, record } = createRecord(ctx, noun, body);
    return { status: 201, body: record, headers: { location: `/api/v1/${noun}/${key}` } };
  });

/** `PATCH /api/v1/{noun}/{key}`: changes the fields that are sent; answers the record. */
export const change = (noun: Noun) =>
  write<Record<string, string>>(NOUNS[noun].change, (ctx, { body, path }) => ({
    status: 200,
    body: changeRecord(ctx, noun, Object.values(path)[0] ?? '', body).record,
  }));
