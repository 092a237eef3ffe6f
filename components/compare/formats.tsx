import { type CompareFilter, compareHref, statementsCompared } from '#domain/compare/filter.ts';
import { QuoteFormats } from '../quote/formats.tsx';

/** A comparison to take away: itself for programs, and the statements it is made of. */
export function ComparisonFormats({ filter }: { filter: CompareFilter }) {
  return (
    <>
      <p className="take-along">
        This comparison as <a href={compareHref(filter, '/api/v1/compare')}>JSON</a>
      </p>
      <QuoteFormats filter={statementsCompared(filter)} what="All statements of these sides" />
    </>
  );
}
