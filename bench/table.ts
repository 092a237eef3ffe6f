/** One line of the result: milliseconds of CPU per request, the slowest statement, bytes of script. */
export type Row = {
  title: string;
  /** Whether many records were asked for, or one. */
  many: boolean;
  /** Made anew, and given out again while nothing was written. */
  json: number;
  jsonKept: number;
  jsonFloor: number;
  page: number;
  pageKept: number;
  pageFloor: number;
  /** A page without anything behind it that shows the same, element for element. */
  same: number;
  ms: number;
  sql: string;
  scripts: number;
};

/** What may be spent: times the floor, times the bare page, milliseconds, kilobytes. */
type Targets = {
  many: number;
  one: number;
  kept: number;
  anew: number | null;
  statement: number;
  script: number;
};

/** A million is what the product is made for; of smaller records only what a reader gets is judged. */
function targetsAt(quotes: number): Targets {
  return quotes >= 1_000_000
    ? { many: 4, one: 7, kept: 1.5, anew: 1.2, statement: 25, script: 150 }
    : { many: 5, one: 8, kept: 1.3, anew: null, statement: 20, script: 150 };
}

/** Prints the table in Markdown, as docs/performance.md keeps it; what misses its target is marked with `!`. */
export function printTable(rows: Row[], quotes: number): void {
  const targets = targetsAt(quotes);
  const ofJson = ({ many }: Row) => (many ? targets.many : targets.one);
  const head = [
    `${quotes.toLocaleString('en')} quotes`,
    'floor ms',
    'JSON anew ms',
    'ratio',
    'JSON kept ms',
    'ratio',
    'target',
    'bare page ms',
    'page anew ms',
    'ratio',
    'target',
    'same elements ms',
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
    row.jsonFloor.toFixed(2),
    row.json.toFixed(2),
    judged(row.json / row.jsonFloor, ofJson(row), 1),
    row.jsonKept.toFixed(2),
    judged(row.jsonKept / row.jsonFloor, ofJson(row), 1),
    `${ofJson(row)}`,
    row.pageFloor.toFixed(2),
    row.page.toFixed(2),
    judged(row.page / row.pageFloor, targets.anew ?? Number.POSITIVE_INFINITY, 2),
    `${targets.anew ?? '–'}`,
    row.same.toFixed(2),
    (row.page / row.same).toFixed(2),
    row.pageKept.toFixed(2),
    judged(row.pageKept / row.pageFloor, targets.kept, 2),
    `${targets.kept}`,
    judged(row.ms, targets.statement, 2),
    `${targets.statement}`,
    judged(row.scripts / 1024, targets.script, 0),
    `${targets.script}`,
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
    if (ms > targets.statement)
      console.log(`\n${title}, ${ms.toFixed(1)} ms:\n${sql.replaceAll(/\s+/g, ' ')}`);
  }
}

const judged = (value: number, target: number, digits: number): string =>
  `${value > target ? '! ' : ''}${value.toFixed(digits)}`;
