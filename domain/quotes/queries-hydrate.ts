import type { StanceSign } from '#lib/vocabulary.ts';
import type { Context } from '../context.ts';
import { dated } from '../dated.ts';
import { quoteCorrections } from './queries-changes.ts';
import { type Prepared, preparedFor } from './queries-prepared.ts';
import { placeOf } from './rules.ts';
import { stanceLabel } from './stances.ts';
import type { Quote, QuoteStance } from './types.ts';

/* From row ids to whole quotes. */

/** The row id of the quote at an address and how it stands; undefined where there is none. */
export function standingOf(ctx: Context, publicId: string) {
  return preparedFor(ctx.db).standing.get({ public_id: publicId });
}

function grouped<T extends { quote_id: number }>(rows: T[]): (id: number) => Omit<T, 'quote_id'>[] {
  const groups = new Map<number, Omit<T, 'quote_id'>[]>();
  for (const { quote_id, ...rest } of rows) {
    const group = groups.get(quote_id);
    if (group) group.push(rest);
    else groups.set(quote_id, [rest]);
  }
  return (id) => groups.get(id) ?? [];
}

/** The quotes with these row ids, whole, in the order of the ids. Whether they may be seen is the caller's. */
export async function hydrateQuotes(ctx: Context, ids: number[]): Promise<Quote[]> {
  if (ids.length === 0) return [];
  const run = preparedFor(ctx.db);
  const list = { ids: JSON.stringify(ids) };
  const subjects = grouped(run.subjects.all(list));
  const topicsOf = grouped(run.topics.all(list));
  const appearancesOf = grouped(
    run.appearances.all(list).map((found) => ({ quote_id: found.row.quote_id, ...found })),
  );
  const stancesOf = grouped(
    run.stances.all(list).map((found) => ({ quote_id: found.row.quote_id, ...found })),
  );
  const linksFrom = grouped(run.linksFrom.all(list));
  const linksTo = grouped(run.linksTo.all(list));
  const requests = grouped(run.requests.all(list));
  const corrected = run.corrected.all(list).map(({ id }) => id);
  const corrections = corrected.length > 0 ? await quoteCorrections(ctx, corrected) : null;

  const built = new Map<number, Quote>();
  for (const { row, speaker, behalf, venue } of run.quotes.all(list)) {
    const found = appearancesOf(row.id);
    built.set(row.id, {
      id: row.public_id,
      url: `/quotes/${row.public_id}`,
      text: row.text,
      form: row.form,
      fragments: row.spans.map(([start, end]) => row.text.slice(start, end)),
      spans: row.spans,
      context: row.context,
      language: row.language,
      original_text: row.original_text,
      translator: row.translator,
      speaker,
      speaker_as_printed: row.speaker_as_printed,
      speaker_role: row.speaker_role,
      on_behalf_of: behalf,
      subjects: subjects(row.id),
      said_on: dated(row.said_edtf, row.said_earliest, row.said_latest, row.said_basis),
      outlet: venue,
      credited_outlet: found.find((one) => one.credit)?.credit ?? null,
      occasion: row.occasion,
      note: row.note,
      topics: topicsOf(row.id),
      appearances: found.map(({ row: at, source, publisher, credit }) => ({
        source: {
          id: source.id,
          kind: source.kind,
          headline: source.headline,
          byline: source.byline,
          outlet: publisher,
          outlet_note: source.outlet_note,
          published: dated(
            source.published_edtf,
            source.published_earliest,
            source.published_latest,
            source.published_basis,
          ),
          url: source.url,
          archived_url: source.archived_url,
          language: source.language,
        },
        credited_outlet: credit,
        wording: at.wording,
        verification: at.verification,
        verification_method: at.verification_method,
        verified_at: at.verified_at,
        selector: at.selector,
      })),
      stances: onePerClaim(stancesOf(row.id).map((found) => stanceOf(found, row.text))),
      links: [
        ...linksFrom(row.id).map((link) => ({ ...link, direction: 'from' as const })),
        ...linksTo(row.id).map((link) => ({ ...link, direction: 'to' as const })),
      ],
      comment_requests: requests(row.id).map((asked) => ({
        id: asked.id,
        party: asked.party,
        via: asked.via,
        asked_by:
          asked.asked_by_slug !== null && asked.asked_by_name !== null
            ? { slug: asked.asked_by_slug, name: asked.asked_by_name }
            : null,
        about: asked.about,
        asked_on: dated(asked.asked_edtf, asked.asked_earliest, asked.asked_latest),
        outcome: asked.outcome,
        answer: asked.answer,
        source: asked.source,
      })),
      corrections: corrections?.get(row.id) ?? [],
      status: row.status,
      version: row.version,
      created_at: row.created_at,
      updated_at: row.updated_at,
    });
  }
  return ids.flatMap((id) => built.get(id) ?? []);
}

type FoundStance = Omit<ReturnType<Prepared['stances']['all']>[number], 'quote_id'>;

function stanceOf({ row, claim, target, merged_sign, holder }: FoundStance, text: string): QuoteStance {
  const sign = (row.sign * (merged_sign ?? 1)) as StanceSign;
  const start = row.words === null ? -1 : placeOf(row.words, text);
  return {
    claim: target ?? claim,
    holder,
    sign,
    force: row.force,
    act: row.act,
    condition: row.condition,
    state: row.state,
    label: stanceLabel({ sign, force: row.force, act: row.act }),
    span: start < 0 || row.words === null ? null : [start, start + row.words.length],
    reason: row.reason,
  };
}

/** After a merge a quote may have been filed under both claims: the older stance speaks for both. */
function onePerClaim(stances: QuoteStance[]): QuoteStance[] {
  const seen = new Set<string>();
  return stances.filter(({ claim, holder, sign }) => {
    const key = `${claim.slug} ${holder.slug} ${sign}`;
    return !seen.has(key) && seen.add(key);
  });
}
