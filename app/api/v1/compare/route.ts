import { COMPARE_FILTERS, parseCompareFilter } from '#domain/compare/filter.ts';
import { compareSides } from '#domain/compare/queries.ts';
import { InputError } from '#lib/errors.ts';
import { get, refuseProblems, strictFilter } from '../../../_server/http.ts';

/** Sides lined up claim by claim, as on /compare. */
export const GET = get(async (ctx, { params }) => {
  const { comparison, problems } = await compareSides(
    ctx,
    strictFilter(parseCompareFilter, params, COMPARE_FILTERS),
  );
  refuseProblems(problems);
  if (!comparison)
    throw new InputError('a: Name at least one side.', [{ field: 'a', message: 'Name at least one side.' }]);
  return comparison;
});
