/** One line of the result: milliseconds of CPU per request, the slowest statement, bytes of script. */
export type Row = {
  title: string;
  /** Times the floor that the JSON may cost. */
  target: number;
  json: number;
  jsonFloor: number;
  /** Made anew, and given out again from the page cache. */
  page: number;
  kept: number;
  pageFloor: number;
  ms: number;
  sql: string;
  scripts: number;
};

const PAGE_TARGET = 1.3;
const STATEMENT_TARGET = 20;
const SCRIPT_TARGET = 150;

/** Prints the table in Markdown, as docs/performance.md keeps it; what misses its target is marked with `!`. */
export function printTable(rows: Row[], quotes: number): void {
  const head = [
    `${quotes.toLocaleString('en')} quotes`,
    'JSON ms',
    'floor ms',
    'ratio',
    'target',
    'bare page ms',
    'page anew ms',
    'ratio',
    'page kept ms',
    'ratio',
    'target',
    'slowest SQL ms',
    'target',
    'script KB',
    'target',
  ];
  const lines = rows.map((row) => [
    row.title,
    row.json.toFixed(2),
    row.jsonFloor.toFixed(2),
    judged(row.json / row.jsonFloor, row.target, 1),
    `${row.target}`,
    row.pageFloor.toFixed(2),
    row.page.toFixed(2),
    (row.page / row.pageFloor).toFixed(2),
    row.kept.toFixed(2),
    judged(row.kept / row.pageFloor, PAGE_TARGET, 2),
    `${PAGE_TARGET}`,
    judged(row.ms, STATEMENT_TARGET, 2),
    `${STATEMENT_TARGET}`,
    judged(row.scripts / 1024, SCRIPT_TARGET, 0),
    `${SCRIPT_TARGET}`,
  ]);
  const widths = head.map((title, at) =>
    Math.max(title.length, ...lines.map((line) => line[at]?.length ?? 0)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, at) => (at ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join(' | ')} |`;
  console.log(line(head));
  console.log(
    `|${widths.map((width, at) => (at ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`,
  );
  for (const cells of lines) console.log(line(cells));
  for (const { title, ms, sql } of rows) {
    if (ms > STATEMENT_TARGET)
      console.log(`\n${title}, ${ms.toFixed(1)} ms:\n${sql.replaceAll(/\s+/g, ' ')}`);
  }
}

const judged = (value: number, target: number, digits: number): string =>
  `${value > target ? '! ' : ''}${value.toFixed(digits)}`;
