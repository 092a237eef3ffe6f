import type { FieldError } from '#lib/errors.ts';
import { paramReader } from '../params.ts';
import {
  CHOOSING_FILTERS,
  EVERY_QUOTE,
  parseQuoteFilter,
  type QuoteFilter,
  quoteFilterParams,
  unordered,
} from '../quotes/filter.ts';

export const FOLDS = ['speakers', 'sides'] as const;
export const MATRIX_ORDERS = ['most', 'name'] as const;
export const MATRIX_VIEWS = ['picture', 'table'] as const;
/** How many speakers, and how many of those spoken about, are shown unless more are asked for. */
export const USUAL_TOP = 16;
/** More could not be read, and nobody else would be answered while they are drawn. */
export const MOST_TOP = 32;

/** Which statements are counted, and how the matrix of them is laid out. */
export type MatrixFilter = {
  /** Which statements; its order and its place in a list mean nothing here. */
  quotes: QuoteFilter;
  /** Rows: everyone who spoke, or whom they spoke for (a side: a party with those who spoke for it). */
  fold: (typeof FOLDS)[number];
  order: (typeof MATRIX_ORDERS)[number];
  /** Null: a picture where there is room, a table on a phone. */
  view: (typeof MATRIX_VIEWS)[number] | null;
  top: number;
};

export const WHOLE_MATRIX: MatrixFilter = {
  quotes: EVERY_QUOTE,
  fold: 'speakers',
  order: 'most',
  view: null,
  top: USUAL_TOP,
};

/** The names of all parameters of /matrix. */
export const MATRIX_FILTERS = [...CHOOSING_FILTERS, 'fold', 'order', 'view', 'top'] as const;

/** Reads a matrix from an address; what cannot be read is left out and reported. Never throws. */
export function parseMatrixFilter(params: URLSearchParams): { filter: MatrixFilter; problems: FieldError[] } {
  const { filter: quotes, problems } = parseQuoteFilter(params);
  const read = paramReader(params);
  const filter: MatrixFilter = {
    quotes: unordered(quotes),
    fold: read.word('fold', FOLDS) ?? 'speakers',
    order: read.word('order', MATRIX_ORDERS) ?? 'most',
    view: read.word('view', MATRIX_VIEWS),
    top: read.number('top', 1, MOST_TOP) ?? USUAL_TOP,
  };
  return { filter, problems: [...problems, ...read.problems] };
}

/** The canonical address of a matrix: the filter's names first, defaults left out. */
export function matrixParams({ quotes, fold, order, view, top }: MatrixFilter): URLSearchParams {
  const params = quoteFilterParams(unordered(quotes));
  if (fold !== 'speakers') params.set('fold', fold);
  if (order !== 'most') params.set('order', order);
  if (view) params.set('view', view);
  if (top !== USUAL_TOP) params.set('top', String(top));
  return params;
}

/** The address of a matrix. */
export function matrixHref(filter: Partial<MatrixFilter>): string {
  const query = matrixParams({ ...WHOLE_MATRIX, ...filter }).toString();
  return query ? `/matrix?${query}` : '/matrix';
}
