import { dateColumns } from '#domain/dated.ts';
import { ELISION } from '#domain/quotes/rules.ts';
import { type Cast, drawer, type Member, WRITTEN_AT } from './cast.ts';
import type { Rows } from './csv.ts';
import { saidOn } from './days.ts';
import { historian } from './history.ts';
import { placeWriter, sourceWriter } from './printed.ts';
import type { Random } from './random.ts';

const PER_SOURCE = 8;
const OCCASIONS = ['press conference', 'interview', 'hearing', 'rally'];

type Writer = {
  sentence: (random: Random) => string;
  words: (random: Random, n: number) => string;
};

/**
 * Sources with their quotes, one after the other: about whom, on what, where printed, what they answer, and
 * the history of each. Nothing is kept in memory between two quotes but the last ids.
 */
export function writeStatements(
  random: Random,
  rows: Rows,
  {
    count,
    cast,
    write,
    file,
  }: {
    count: number;
    cast: Cast;
    write: Writer;
    /** Files a quote under a claim. */
    file: (quote: { id: number; text: string; speaker: number; principal: number | null }) => void;
  },
): void {
  const speaker = drawer(cast.members, 1);
  const subject = drawer(cast.members, 0.9, 3);
  const outlet = drawer(cast.outlets, 1);
  const leaf = drawer(cast.leaves, 0.7);
  const nextSource = sourceWriter(random, rows, { outlet, topic: (r) => leaf(r).id, words: write.words });
  const place = placeWriter(random, rows, outlet);
  const remember = historian(random, rows);
  const quote = rows.into(
    'quotes',
    'id public_id speaker_id speaker_as_printed speaker_role on_behalf_of_id form text spans context said_edtf ' +
      'said_earliest said_latest said_basis outlet_id occasion status created_at updated_at',
  );
  const about = rows.into('quote_subjects', 'quote_id entity_id position');
  const on = rows.into('quote_topics', 'quote_id topic_id position');
  const link = rows.into('quote_links', 'from_id to_id type reason set_by set_at');
  const request = rows.into(
    'comment_requests',
    'public_id party_id via asked_by_outlet_id source_id outcome created_at updated_at',
  );
  let source = nextSource();
  for (let id = 1; id <= count; id += 1) {
    if (id % PER_SOURCE === 0) source = nextSource();
    const who = speaker(random);
    const principal = random.chance(0.5) ? who.principal : null;
    const { form, text, spans } = worded(random, write);
    const said = saidOn(random, source.day);
    const days = dateColumns(said.edtf);
    quote(
      id,
      `bench-${id}`,
      who.id,
      random.chance(0.6) ? (who.name.split(' ').at(-1) ?? '') : '',
      who.role,
      principal,
      form,
      text,
      JSON.stringify(spans),
      random.chance(0.1) ? write.sentence(random) : '',
      days.edtf,
      days.earliest,
      days.latest,
      said.basis,
      random.chance(0.5) ? outlet(random) : null,
      random.chance(0.1) ? random.pick(OCCASIONS) : '',
      'published',
      WRITTEN_AT,
      WRITTEN_AT,
    );
    const subjects = aboutWhom(random, who, subject);
    for (const [position, one] of subjects.entries()) about(id, one, position);
    on(id, source.topic, 0);
    const second = leaf(random).id;
    if (random.chance(0.2) && second !== source.topic) on(id, second, 1);
    place(id, source, form, text, spans);
    if (id > 1 && random.chance(0.02)) {
      const type = random.pick([
        'responds_to',
        'responds_to',
        'repeats',
        'denies_saying',
        'retracts',
        'corrects',
      ]);
      link(id, 1 + random.below(id - 1), type, 'the words refer to it', 'editor-1', WRITTEN_AT);
    }
    const party = subjects.find((one) => one !== who.id);
    if (party && random.chance(0.004)) {
      request(
        `asked-${id}`,
        party,
        'a spokesperson',
        outlet(random),
        source.id,
        'no_answer',
        WRITTEN_AT,
        WRITTEN_AT,
      );
    }
    if (random.chance(0.1)) file({ id, text, speaker: who.id, principal });
    remember(id, {
      id: `bench-${id}`,
      form,
      text,
      speaker: who.slug,
      said_on: days.edtf,
      status: 'published',
    });
  }
}

function aboutWhom(random: Random, who: Member, subject: (random: Random) => Member): number[] {
  const chosen = new Set<number>();
  if (random.chance(0.1)) chosen.add(who.id);
  const more = random.chance(0.08) ? 0 : 1 + random.below(3);
  for (let n = 0; n < more; n += 1) chosen.add(subject(random).id);
  return [...chosen];
}

/** Direct speech in one piece or two, a clause of ours with quoted words in it, or a paraphrase. */
function worded(
  random: Random,
  { sentence, words }: Writer,
): { form: string; text: string; spans: [number, number][] } {
  const kind = random.next();
  if (kind < 0.15) return { form: 'indirect', text: `Says that ${sentence(random)}`, spans: [] };
  if (kind < 0.45) {
    const before = `Says of ${words(random, 2 + random.below(4))} that `;
    const quoted = words(random, 5 + random.below(14));
    const after = ` and that ${words(random, 3 + random.below(6))}.`;
    return {
      form: 'mixed',
      text: before + quoted + after,
      spans: [[before.length, before.length + quoted.length]],
    };
  }
  const first = sentence(random);
  if (!random.chance(0.15)) return { form: 'direct', text: first, spans: [[0, first.length]] };
  const text = first + ELISION + sentence(random);
  return {
    form: 'direct',
    text,
    spans: [
      [0, first.length],
      [first.length + ELISION.length, text.length],
    ],
  };
}
