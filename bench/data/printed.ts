import { addDays } from '#lib/dates/range.ts';
import { WRITTEN_AT } from './cast.ts';
import type { Rows, Value } from './csv.ts';
import { someDay } from './days.ts';
import type { Random } from './random.ts';

/** A document; its snapshot has the same id. Its quotes are on one topic. */
export type Source = { id: number; day: string; topic: number };

/** A function that writes the next source with a snapshot whose text is withheld. */
export function sourceWriter(
  random: Random,
  rows: Rows,
  {
    outlet,
    topic,
    words,
  }: {
    outlet: (random: Random) => number;
    topic: (random: Random) => number;
    words: (random: Random, n: number) => string;
  },
): () => Source {
  const source = rows.into(
    'sources',
    'id public_id kind outlet_id url headline byline published_edtf published_earliest published_latest created_at updated_at',
  );
  const snapshot = rows.into('snapshots', 'id source_id length sha256 captured_at captured_by origin');
  let id = 0;
  return () => {
    id += 1;
    const day = someDay(random);
    const publisher: Value = random.chance(0.95) ? outlet(random) : null;
    const address = `https://news.example/${id}`;
    const headline = words(random, 5 + random.below(9));
    source(
      id,
      `source-${id}`,
      'article',
      publisher,
      address,
      headline,
      '',
      day,
      day,
      day,
      WRITTEN_AT,
      WRITTEN_AT,
    );
    const sha256 = id.toString(16).padStart(64, '0');
    snapshot(
      id,
      id,
      4000 + random.below(4000),
      sha256,
      `${addDays(day, 1)}T00:00:00.000Z`,
      'editor-1',
      'pasted',
    );
    return { id, day, topic: topic(random) };
  };
}

/** Where a quote stands: in its own source, and now and then reprinted in an earlier one. */
export function placeWriter(random: Random, rows: Rows, outlet: (random: Random) => number) {
  const appearance = rows.into(
    'appearances',
    'quote_id source_id snapshot_id selector credited_outlet_id verification verification_method verified_at',
  );
  return (
    quote: number,
    source: Source,
    form: string,
    text: string,
    spans: readonly [number, number][],
  ): void => {
    const sources = [source.id];
    if (source.id > 1 && random.chance(0.15)) sources.push(1 + random.below(source.id - 1));
    for (const id of sources) {
      const at = random.below(3000);
      const fragments = spans.map(([start, end]) => ({
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - 32), start),
        suffix: text.slice(end, end + 32),
        start: at + start,
        end: at + end,
      }));
      const verified = form !== 'indirect';
      appearance(
        quote,
        id,
        id,
        JSON.stringify({ fragments, passage: { start: at, end: at + text.length } }),
        random.chance(0.25) ? outlet(random) : null,
        verified ? (random.chance(0.9) ? 'exact' : 'typography') : 'unchecked',
        verified ? 'recorded' : null,
        verified ? WRITTEN_AT : null,
      );
    }
  };
}
