import { FOLDS, MATRIX_ORDERS, type MatrixFilter, matrixHref } from '#domain/matrix/filter.ts';
import { Choice } from './choice.tsx';

const FOLD_NAMES = { speakers: 'who spoke', sides: 'whom they spoke for' } as const;
const ORDER_NAMES = { most: 'most first', name: 'by name' } as const;

/** How the matrix is laid out: links, each to the same matrix laid out otherwise. */
export function MatrixToolbar({ filter }: { filter: MatrixFilter }) {
  return (
    <div className="choices">
      <Choice
        name="Rows"
        options={FOLDS.map((fold) => ({
          name: FOLD_NAMES[fold],
          href: matrixHref({ ...filter, fold }),
          here: filter.fold === fold,
        }))}
      />
      <Choice
        name="Order"
        options={MATRIX_ORDERS.map((order) => ({
          name: ORDER_NAMES[order],
          href: matrixHref({ ...filter, order }),
          here: filter.order === order,
        }))}
      />
    </div>
  );
}
