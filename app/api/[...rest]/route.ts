import { NotFound } from '#lib/errors.ts';
import { errorAnswer } from '../../_server/http.ts';

/** Every other address below /api: there is nothing, in the one error shape. */
function nothing(): Response {
  return errorAnswer(new NotFound('There is nothing at this address. The API is described in docs/api.md.'));
}

export { nothing as DELETE, nothing as GET, nothing as PATCH, nothing as POST, nothing as PUT };
