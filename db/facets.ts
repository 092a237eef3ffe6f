import type Database from 'better-sqlite3';

/*
 * How many published quotes carry two facets at once. Kept are the pairs that filters, facets and the matrix ask for:
 * every facet by itself (beside ''), and two of different questions. Documents are no filter and stand alone; the
 * roles of an outlet are one question.
 */

/** Which question a token answers, by its letter; see search.ts. */
const QUESTION: Record<string, string> = { v: 'o', c: 'o', u: 'o' };
const questionOf = (token: string): string => QUESTION[token.charAt(0)] ?? token.charAt(0);

/** Whether the quotes that carry both tokens are counted; of a token its letter will do. */
export function isCounted(x: string, y: string): boolean {
  const [one, other] = [questionOf(x), questionOf(y)];
  return one === '' || other === '' || (one !== other && one !== 'd' && other !== 'd');
}

/** The same as a condition over two columns. */
export function countedTogether(x: string, y: string): string {
  const question = (column: string) =>
    `case when substr(${column}, 1, 1) in ('v', 'c', 'u') then 'o' else substr(${column}, 1, 1) end`;
  return `(${x} = '' or ${y} = '' or (${question(x)} <> ${question(y)}
    and substr(${x}, 1, 1) <> 'd' and substr(${y}, 1, 1) <> 'd'))`;
}

/** So many pairs are sorted at a time. */
const AT_ONCE = 2_000_000;
/** So many counters of one token are written at a time. */
const WRITTEN_AT_ONCE = 1_000;

/**
 * Fills the counters from the index of quotes. In SQL the pairs of a million quotes, some 130 million, would be
 * sorted as text; here every token has a number, and numbers are sorted, a stretch of first tokens at a time.
 */
export function countFacets(sqlite: Database.Database): void {
  const { tokens, lists, starts } = readTokens(sqlite);
  const size = tokens.length;
  const questions = tokens.map(questionOf);
  const names = [...new Set(questions)];
  const question = Uint8Array.from(questions, (one) => names.indexOf(one));
  const together = names.map((one) => names.map((other) => (isCounted(one, other) ? 1 : 0)));
  const meet = (x: number, y: number) => together[question[x] ?? 0]?.[question[y] ?? 0] === 1;
  const pairsOf = new Float64Array(size);
  for (let quote = 0; quote + 1 < starts.length; quote += 1) {
    const [from = 0, to = 0] = [starts[quote], starts[quote + 1]];
    for (let at = from; at < to; at += 1)
      pairsOf[lists[at] ?? 0] = (pairsOf[lists[at] ?? 0] ?? 0) + to - from;
  }
  const write = counterWriter(sqlite);
  /** Of each quote that carries one of these tokens, every pair of one of them with another. */
  const eachPair = (first: number, last: number, found: (x: number, y: number) => void) => {
    for (let quote = 0; quote + 1 < starts.length; quote += 1) {
      const [from = 0, to = 0] = [starts[quote], starts[quote + 1]];
      for (let at = from; at < to; at += 1) {
        const x = lists[at] ?? 0;
        if (x < first || x > last) continue;
        for (let beside = from; beside < to; beside += 1) {
          const y = lists[beside] ?? 0;
          if (meet(x, y)) found(x, y);
        }
      }
    }
  };
  const pairs = new Float64Array(AT_ONCE);
  for (let first = 0; first < size; ) {
    let [last, most] = [first, pairsOf[first] ?? 0];
    while (last + 1 < size && most + (pairsOf[last + 1] ?? 0) <= AT_ONCE) {
      last += 1;
      most += pairsOf[last] ?? 0;
    }
    if (last === first) {
      // What nearly every quote carries is not sorted but counted, token by token.
      const counts = new Int32Array(size);
      eachPair(first, last, (_x, y) => {
        counts[y] = (counts[y] ?? 0) + 1;
      });
      for (const [y, n] of counts.entries()) if (n > 0) write.add(tokens[first] ?? '', tokens[y] ?? '', n);
    } else {
      let found = 0;
      eachPair(first, last, (x, y) => {
        pairs[found++] = x * size + y;
      });
      const sorted = pairs.subarray(0, found).sort();
      for (let at = 0; at < found; ) {
        const pair = sorted[at] ?? 0;
        let end = at + 1;
        while (end < found && sorted[end] === pair) end += 1;
        write.add(tokens[Math.floor(pair / size)] ?? '', tokens[pair % size] ?? '', end - at);
        at = end;
      }
    }
    first = last + 1;
  }
  write.rest();
}

/** Writes counters in the order of the table, those of one token together: one statement each would take three times as long. */
function counterWriter(sqlite: Database.Database) {
  const insert = sqlite.prepare('insert into facet_counts (a, b, n) select ?, key, value from json_each(?)');
  let [of, held, size] = ['', '', 0];
  const rest = () => {
    if (size > 0) insert.run(of, `{${held}}`);
    [held, size] = ['', 0];
  };
  return {
    add(a: string, b: string, n: number): void {
      if (a !== of || size === WRITTEN_AT_ONCE) rest();
      of = a;
      held += size === 0 ? `"${b}":${n}` : `,"${b}":${n}`;
      size += 1;
    },
    rest,
  };
}

/** All tokens in the order of the table, and the tokens of each quote as numbers, one after the other. */
function readTokens(sqlite: Database.Database): {
  tokens: string[];
  lists: Int32Array;
  starts: Int32Array;
} {
  const select = sqlite.prepare('select facets from quote_index').pluck();
  const number = new Map<string, number>();
  const starts = [0];
  let total = 0;
  for (const facets of select.iterate() as IterableIterator<string>) {
    const list = JSON.parse(facets) as string[];
    for (const token of list) if (!number.has(token)) number.set(token, number.size);
    total += list.length;
    starts.push(total);
  }
  const tokens = [...number.keys()].sort();
  for (const [at, token] of tokens.entries()) number.set(token, at);
  const lists = new Int32Array(total);
  let at = 0;
  for (const facets of select.iterate() as IterableIterator<string>) {
    for (const token of JSON.parse(facets) as string[]) lists[at++] = number.get(token) ?? 0;
  }
  return { tokens, lists, starts: Int32Array.from(starts) };
}
