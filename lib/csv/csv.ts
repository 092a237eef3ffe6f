import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

/** Signs that make a spreadsheet read a cell as a formula, the wide ones of East Asian keyboards too. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const PROTECTED = /^'+[=+\-@\t\r\n＝＋－＠]/;

/**
 * A cell that no spreadsheet takes for a formula: one that begins with = + - @, a tab or a line end gets
 * a ' in front. So does one that looks as if it had got one already; that way `plainCell` always finds
 * back what was there.
 */
export function safeCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The inverse of `safeCell`: takes exactly one ' off a cell that was given one. */
export function plainCell(text: string): string {
  return PROTECTED.test(text) ? text.slice(1) : text;
}

/** A mark at the head of the file by which spreadsheets know UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Rows as CSV (RFC 4180), every cell in quotation marks and safe for spreadsheets, lines ended by CR LF. */
export function csvRows(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => row.map(safeCell)),
    { quoted: true, quoted_empty: true, record_delimiter: 'windows' },
  );
}

/**
 * The rows of a CSV file by the names in its first line, with the protection against formulas taken off.
 * @throws CsvError with the line, where the text is not CSV
 */
export function readCsv(text: string): Record<string, string>[] {
  const [head = [], ...rows] = parse(text, { bom: true, record_delimiter: ['\r\n', '\n'] }) as string[][];
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [head[at] ?? '', plainCell(cell)])));
}
