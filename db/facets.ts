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

/** So many counters of one token are written at a time. */
const WRITTEN_AT_ONCE = 1_000;

/**
 * Fills the counters from the index of quotes. In SQL the pairs of a million quotes, some 130 million, would be
 * sorted as text; here every token has a number, and for one token after the other its quotes are gone through and
 * counted by whatever else they carry.
 */
export function countFacets(sqlite: Database.Database): void {
  const { tokens, lists, starts } = readTokens(sqlite);
  const questions = tokens.map(questionOf);
  const names = [...new Set(questions)];
  const question = Uint8Array.from(questions, (one) => names.indexOf(one));
  const together = names.map((one) => Uint8Array.from(names, (other) => (isCounted(one, other) ? 1 : 0)));
  const { quotes, ends } = carriers(lists, starts, tokens.length);
  const write = counterWriter(sqlite);
  const counts = new Int32Array(tokens.length);
  const met = new Int32Array(tokens.length);
  for (const [x, token] of tokens.entries()) {
    const meets = together[question[x] ?? 0] ?? new Uint8Array();
    let others = 0;
    for (let place = x === 0 ? 0 : (ends[x - 1] ?? 0); place < (ends[x] ?? 0); place += 1) {
      const quote = quotes[place] ?? 0;
      const end = starts[quote + 1] ?? 0;
      for (let at = starts[quote] ?? 0; at < end; at += 1) {
        const y = lists[at] ?? 0;
        if (meets[question[y] ?? 0] !== 1) continue;
        if (counts[y] === 0) met[others++] = y;
        counts[y] = (counts[y] ?? 0) + 1;
      }
    }
    for (const y of met.subarray(0, others).sort()) {
      write.add(token, tokens[y] ?? '', counts[y] ?? 0);
      counts[y] = 0;
    }
  }
  write.rest();
}

/** The quotes that carry each token, those of one after those of the other, up to its end. */
function carriers(lists: Int32Array, starts: Int32Array, size: number) {
  const ends = new Int32Array(size);
  for (const token of lists) ends[token] = (ends[token] ?? 0) + 1;
  for (let token = 1; token < size; token += 1) ends[token] = (ends[token] ?? 0) + (ends[token - 1] ?? 0);
  const next = ends.slice();
  const quotes = new Int32Array(lists.length);
  for (let quote = starts.length - 2; quote >= 0; quote -= 1) {
    for (let at = starts[quote] ?? 0; at < (starts[quote + 1] ?? 0); at += 1) {
      const token = lists[at] ?? 0;
      const place = (next[token] ?? 0) - 1;
      next[token] = place;
      quotes[place] = quote;
    }
  }
  return { quotes, ends };
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
