import { and, desc, eq, sql } from 'drizzle-orm';
import { entities } from '#db/schema-entities.ts';
import { appearances, quotes, quoteTopics } from '#db/schema-quotes.ts';
import { sources } from '#db/schema-sources.ts';
import { topics } from '#db/schema-topics.ts';
import { formatDate } from '#lib/dates/format.ts';
import type { FieldChoice, FieldError } from '#lib/errors.ts';
import type { Quotation, Speaker } from '#lib/extraction/types.ts';
import type { Context } from '../context.ts';
import { addedValue } from '../entry/kinds.ts';
import type { NameNoun, ShownNames, Typed } from '../entry/types.ts';
import { findDuplicates } from '../quotes/queries-duplicates.ts';
import { readTypedWords } from '../quotes/typed-words.ts';
import type { Duplicate } from '../quotes/types.ts';
import { nearNames } from '../search/queries-near.ts';
import { isBody, wordsOf } from './rules.ts';
import type { Offer, Proposal } from './types.ts';

/** Looks each name up once for a whole page: the same people speak again and again. */
export class Names {
  readonly #ctx: Context;
  readonly #near = new Map<string, Awaited<ReturnType<typeof nearNames>>>();

  constructor(ctx: Context) {
    this.#ctx = ctx;
  }

  async near(noun: NameNoun, name: string) {
    const at = `${noun}:${name}`;
    const found = this.#near.get(at) ?? (await nearNames(this.#ctx, { noun, name, limit: 5 }));
    this.#near.set(at, found);
    return found;
  }

  /** The one record that has this very name. */
  async same(noun: NameNoun, name: string): Promise<{ slug: string; name: string } | null> {
    const [first, second] = (await this.near(noun, name)).filter(({ why }) => why === 'same name');
    return first && !second ? first : null;
  }
}

const NEW_KINDS: Record<Speaker['kind'], string> = {
  person: 'person',
  organisation: 'organization',
  description: 'unnamed',
  unnamed: 'unnamed',
};

/** What a proposal is made for: where the statement stands, and the quote that it was accepted as before. */
export type Around = { names: Names; source: string; snapshot: number; except: string | null };

/** A found statement as the fields of a form, with what is on record filled in and what is not clear asked. */
export async function proposalFor(
  ctx: Context,
  items: readonly Quotation[],
  { names, source, snapshot, except }: Around,
): Promise<Proposal> {
  const { form, words } = wordsOf(items);
  const typed: Typed = { form: [form], text: [words] };
  const shown: ShownNames = {};
  const questions: FieldError[] = [];
  const first = <T>(read: (item: Quotation) => T | null) =>
    items.map(read).find((value) => value !== null) ?? null;

  const fill = async (field: string, noun: NameNoun, name: string | null) => {
    if (!name) return;
    const same = await names.same(noun, name);
    typed[field] = [same?.slug ?? name];
    if (same) shown[`${noun}:${same.slug}`] = same.name;
    else questions.push(await question(names, field, noun, name));
  };

  const speaker = first((item) => item.speaker);
  await fillSpeaker(names, speaker, { typed, shown, questions });
  typed.speaker_as_printed = [first((item) => item.speaker_as_printed) ?? ''];
  typed.speaker_role = [first((item) => item.role) ?? ''];
  const principal = first((item) => item.on_behalf_of);
  if (principal && (await names.near('entity', principal)).length === 0) {
    // Nobody like it is on record: it can only be somebody new, of whom the words tell what they are.
    const added = addedValue(isBody(principal) ? 'organization' : 'person', principal);
    typed.on_behalf_of = [added];
    shown[`entity:${added}`] = principal;
  } else await fill('on_behalf_of', 'entity', principal);

  const venue = first((item) => item.venue);
  if (venue && venue.kind !== 'occasion') await fill('outlet', 'outlet', venue.name);
  typed.occasion = [venue?.kind === 'occasion' ? venue.name : ''];
  await fill(
    'credited_outlet',
    'outlet',
    first((item) => item.credit),
  );

  const said = first((item) => item.said);
  if (said) {
    typed.said_on = [formatDate(said)];
    typed.said_basis = [said.basis];
  }

  const offered: Offer[] = [];
  const subjects: string[] = [];
  for (const name of new Set(items.flatMap((item) => item.subjects))) {
    const same = await names.same('entity', name);
    if (same && same.slug !== typed.speaker?.[0]) {
      subjects.push(same.slug);
      shown[`entity:${same.slug}`] = same.name;
    } else if (!same) offered.push({ value: addedValue('person', name), name, note: 'a new person' });
  }
  typed.subjects = [...new Set(subjects)];

  const duplicate = duplicateQuestion(ctx, typed, except, quotesAt(ctx, items, { source, snapshot }));
  if (duplicate) {
    if (duplicate.sure) typed.duplicate = [duplicate.sure];
    questions.push(duplicate.asked);
  }
  return {
    typed,
    names: shown,
    questions,
    offers: { subjects: offered, topics: topicsFor(ctx, source) },
    kept: false,
  };
}

async function fillSpeaker(
  names: Names,
  speaker: Speaker | null,
  { typed, shown, questions }: { typed: Typed; shown: ShownNames; questions: FieldError[] },
): Promise<void> {
  if (!speaker) {
    questions.push({ field: 'speaker', message: 'Nobody is named. Say who spoke.' });
    return;
  }
  const { canonical, kind } = speaker;
  const added = addedValue(NEW_KINDS[kind], canonical);
  const same = kind === 'description' || kind === 'unnamed' ? null : await names.same('entity', canonical);
  const near = same ? [] : await names.near('entity', canonical);
  if (same) {
    typed.speaker = [same.slug];
    shown[`entity:${same.slug}`] = same.name;
  } else if (near.length === 0) {
    // Nobody like it is on record: it can only be somebody new.
    typed.speaker = [added];
    shown[`entity:${added}`] = canonical;
  } else {
    typed.speaker = [canonical];
    questions.push(await question(names, 'speaker', 'entity', canonical, NEW_KINDS[kind]));
  }
}

/** What a name may stand for: the near ones on record, then to add it. */
async function question(
  names: Names,
  field: string,
  noun: NameNoun,
  name: string,
  newKind?: string,
): Promise<FieldError> {
  const near = await names.near(noun, name);
  const kinds =
    noun === 'entity' ? [newKind ?? 'person', ...(newKind ? [] : ['organization'])] : OUTLETS_TO_ADD;
  const choices: FieldChoice[] = [
    ...near.map(({ slug, name: label, why, kind }) => ({
      value: slug,
      label,
      note: kind ? `${why}, ${kind}` : why,
    })),
    ...kinds.map((kind) => ({
      value: addedValue(kind, name),
      label: `Add “${name}”`,
      note: `a new ${kind}`,
    })),
  ];
  return { field, message: `${FIELD_WORDS[field] ?? field} “${name}”:`, typed: name, choices };
}

const OUTLETS_TO_ADD = ['newspaper', 'broadcaster', 'agency', 'social platform', 'other'];
const FIELD_WORDS: Record<string, string> = {
  speaker: 'Who is',
  on_behalf_of: 'Spoken for',
  outlet: 'Said to, or posted on',
  credited_outlet: 'Credited to',
};

/** Quotes on record that stand at the place of a statement, in this very text, whatever their words. */
function quotesAt(
  ctx: Context,
  items: readonly Quotation[],
  { source, snapshot }: Pick<Around, 'source' | 'snapshot'>,
): Duplicate[] {
  const rows = ctx.db
    .select({
      id: quotes.public_id,
      text: quotes.text,
      speaker: { slug: entities.slug, name: entities.name },
      said_on: quotes.said_edtf,
      status: quotes.status,
      selector: appearances.selector,
    })
    .from(appearances)
    .innerJoin(sources, eq(sources.id, appearances.source_id))
    .innerJoin(quotes, eq(quotes.id, appearances.quote_id))
    .innerJoin(entities, eq(entities.id, quotes.speaker_id))
    .where(and(eq(sources.public_id, source), eq(appearances.snapshot_id, snapshot)))
    .all();
  return rows.flatMap(({ selector, ...row }) => {
    const places = [...(selector?.fragments ?? []), ...(selector?.passage ? [selector.passage] : [])];
    const here = places.some(({ start, end }) => items.some((item) => item.start < end && item.end > start));
    return here ? { ...row, why: 'same words' as const } : [];
  });
}

/** What is on record already, in these words or at this place; `sure` where it is the same party's. */
function duplicateQuestion(
  ctx: Context,
  typed: Typed,
  except: string | null,
  here: readonly Duplicate[],
): { asked: FieldError; sure: string | null } | null {
  const [form, words = ''] = [typed.form?.[0] ?? 'direct', typed.text?.[0] ?? ''];
  const speaker = typed.speaker?.[0] ?? null;
  const alike = findDuplicates(ctx, { text: plainWords(form, words), speaker: null, said_on: null, except });
  const isOpen = ({ status }: Duplicate) => status !== 'held' && status !== 'retracted';
  const placed = here.filter((one) => one.id !== except && isOpen(one));
  const others = alike.filter(
    (one) => one.why !== 'same speaker and day' && isOpen(one) && !placed.some(({ id }) => id === one.id),
  );
  if (placed.length + others.length === 0) return null;
  const own = placed.filter((one) => one.speaker.slug === speaker);
  const same = others.find((one) => one.why === 'same words' && one.speaker.slug === speaker);
  // Several of the same party at one place: which it is, a person says.
  const sure = own.length > 0 ? (own.length === 1 ? own[0] : undefined) : same;
  const choice = (does: string, { id, speaker: by, text, status }: Duplicate, why: string) => ({
    value: `add:${id}`,
    label: `${does} ${by.name}: “${text.length > 90 ? `${text.slice(0, 90)}…` : text}”`,
    note: status === 'published' ? why : `${why}, ${status.replace('_', ' ')}`,
    href: `/edit/quotes/${id}`,
  });
  return {
    sure: sure ? `add:${sure.id}` : null,
    asked: {
      field: 'duplicate',
      message:
        placed.length > 0
          ? 'On record already, from this very text.'
          : 'Already on record? Add this as another place where it stands, or keep it apart.',
      choices: [
        ...placed.map((one) => choice('It is this one, by', one, 'stands at this place')),
        ...others.map((one) => choice('Add this place to', one, one.why)),
        { value: 'anyway', label: 'Save it as a statement of its own' },
      ],
    },
  };
}

function plainWords(form: string, words: string): string {
  try {
    return readTypedWords(form === 'mixed' ? 'mixed' : form === 'indirect' ? 'indirect' : 'direct', words)
      .text;
  } catch {
    // Marks that do not pair: the words are looked up as they stand.
    return words;
  }
}

/** What other statements of the same source are about, the most first. */
function topicsFor(ctx: Context, source: string): Offer[] {
  return ctx.db
    .select({ value: topics.slug, name: topics.name, n: sql<number>`count(*)` })
    .from(quoteTopics)
    .innerJoin(topics, eq(topics.id, quoteTopics.topic_id))
    .innerJoin(appearances, eq(appearances.quote_id, quoteTopics.quote_id))
    .innerJoin(sources, eq(sources.id, appearances.source_id))
    .where(eq(sources.public_id, source))
    .groupBy(topics.id)
    .orderBy(desc(sql`count(*)`), topics.name)
    .limit(3)
    .all()
    .map(({ value, name }) => ({ value, name, note: '' }));
}
