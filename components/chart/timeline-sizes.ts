import type { Lane, Timeline } from '#domain/timeline/types.ts';

/** Heights in pixels; widths are hundredths of the page's own. */
export type Sizes = { row: number; head: number; label: number; said: number; published: number | null };

/** The whole picture, with when each statement was published; and the small one on other records' pages. */
export const FULL: Sizes = { row: 46, head: 38, label: 2, said: 23, published: 34 };
export const SMALL: Sizes = { row: 36, head: 32, label: 1, said: 22, published: null };

export const COLUMN_WIDTH = 17;

/** Where lanes and rows begin, from the top, and how high all of them are. */
export function heights({ lanes }: Timeline, { row, head }: Sizes) {
  let y = 0;
  const rows: number[] = [];
  const heads = lanes.map((lane: Lane) => {
    const at = y;
    y += head;
    for (const _mark of lane.marks) {
      rows.push(y);
      y += row;
    }
    return at;
  });
  return { heads, rows, height: y + 6 };
}
