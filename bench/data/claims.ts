import { type Branch, WRITTEN_AT } from './cast.ts';
import type { Rows, Value } from './csv.ts';
import type { Random } from './random.ts';
import { zipf } from './random.ts';

const KINDS = ['event', 'event', 'event', 'state', 'speech', 'forecast', 'position', 'judgement'] as const;
const EDITORS = ['editor-1', 'editor-2', 'editor-3'];
const MERGED = 0.03;

/** What a stance needs to know of the quote it is on. */
type Uttered = { id: number; text: string; speaker: number; principal: number | null };

/**
 * Claims, some merged into earlier ones, some linked as contrary or implied; then a function that files a
 * quote under one of them. Who holds what about a claim is drawn once per holder and mostly kept to.
 */
export function writeClaims(
  random: Random,
  rows: Rows,
  {
    count,
    leaves,
    sentence,
  }: { count: number; leaves: readonly Branch[]; sentence: (random: Random) => string },
): (quote: Uttered) => void {
  const claim = rows.into(
    'claims',
    'id slug text kind persist_days topic_id status merged_into_id merged_sign created_at updated_at',
  );
  const merged = new Set<number>();
  for (let id = 1; id <= count; id += 1) {
    const into = id > 10 && random.chance(MERGED) ? 1 + random.below(id - 1) : null;
    const target = into !== null && !merged.has(into) ? into : null;
    if (target) merged.add(id);
    const kind = random.pick(KINDS);
    const persists = (kind === 'state' || kind === 'position') && random.chance(0.7);
    claim(
      id,
      `claim-${id}`,
      `It is so that ${sentence(random)}`.slice(0, 280),
      kind,
      persists ? 7 * (1 + random.below(52)) : null,
      random.pick(leaves).id,
      target ? 'merged' : 'open',
      target,
      target ? (random.chance(0.3) ? -1 : 1) : null,
      WRITTEN_AT,
      WRITTEN_AT,
    );
  }
  writeLinks(random, rows, count, merged);
  return stanceWriter(random, rows, count);
}

function writeLinks(random: Random, rows: Rows, count: number, merged: ReadonlySet<number>): void {
  const link = rows.into('claim_links', 'a_id b_id type reason set_by set_at');
  for (let a = 1; a < count; a += 1) {
    const b = a + 1 + random.below(count - a);
    if (merged.has(a) || merged.has(b) || !random.chance(0.08)) continue;
    const type = random.chance(0.7) ? 'contrary' : 'implies';
    link(a, b, type, 'both cannot be the case at once', random.pick(EDITORS), WRITTEN_AT);
  }
}

function stanceWriter(random: Random, rows: Rows, claims: number): (quote: Uttered) => void {
  const insert = rows.into(
    'stances',
    'quote_id claim_id holder_id sign force act condition words reason state origin method ' +
      'set_by set_at confirmed_by updated_at',
  );
  const rank = zipf(claims, 0.6);
  return ({ id, text, speaker, principal }) => {
    const claim = 1 + rank(random);
    const holder = principal !== null && random.chance(0.7) ? principal : speaker;
    const manner = random.next();
    const act = manner < 0.9 ? 'asserts' : manner < 0.95 ? 'relays' : manner < 0.98 ? 'asks' : 'declines';
    // Knuth's multiplicative hash of the pair: the same holder nearly always says the same of one claim.
    const usual = Math.imul(holder * 31 + claim, 2_654_435_761) >>> 31 === 1 ? 1 : -1;
    const sign =
      act === 'asks' || act === 'declines' || random.chance(0.1) ? 0 : random.chance(0.9) ? usual : -usual;
    const force = random.chance(0.8) ? 'flat' : random.pick(['hedged', 'partial', 'conditional']);
    const words: Value = random.chance(0.5) ? text.slice(0, text.indexOf(' ', 12)) : null;
    const state = random.next();
    const suggested = state >= 0.97;
    insert(
      id,
      claim,
      holder,
      sign,
      force,
      act,
      force === 'conditional' ? 'if the report is right' : null,
      words,
      'the words say so, read by an editor',
      state < 0.93 ? 'confirmed' : suggested ? 'suggested' : 'disputed',
      suggested ? 'rule' : 'editor',
      suggested ? 'bench' : null,
      random.pick(EDITORS),
      WRITTEN_AT,
      suggested ? null : random.pick(EDITORS),
      WRITTEN_AT,
    );
  };
}
