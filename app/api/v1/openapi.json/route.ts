import { openApi } from '#domain/exchange/openapi.ts';
import { get } from '../../../_server/http.ts';

/** The API described for programs, as OpenAPI 3.1. */
export const GET = get(async () => openApi());
