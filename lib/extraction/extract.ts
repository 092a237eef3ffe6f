import { findCommentRequests } from './comment-requests.ts';
import { confidenceOf } from './confidence.ts';
import { findStatements, firstRegionAfter, type Statement } from './decide.ts';
import { findFurniture } from './furniture.ts';
import { groupStatements } from './groups.ts';
import { findSubjects } from './mentioned.ts';
import { nameSpeaker } from './naming.ts';
import { type Reading, readArticle } from './read.ts';
import { findPrincipal, findRole } from './roles.ts';
import { findSaid, readPublished } from './said.ts';
import type { Extraction, ExtractOptions, Quotation, Span } from './types.ts';
import { carryVenues, findCredit } from './venue.ts';
import { WEIGHTS, type Weights } from './weights.ts';

/** Indirect statements without a speaker are left out below this. */
const IDLE = 0.45;

/**
 * Every statement that an article attributes to someone: words, form, speaker, and what the article tells of where
 * and when. Plain text in, plain data out; deterministic, in time linear in the text.
 * @param weights what was learned; another set only while training
 */
export function extract(text: string, options: ExtractOptions = {}, weights: Weights = WEIGHTS): Extraction {
  const reading = readArticle(text);
  const published = readPublished(options.published);
  const requests = findCommentRequests(reading);
  const statements = withoutFurniture(
    reading,
    findStatements(reading, reading.references, weights),
    requests,
  ).filter((statement) => !isIdle(text, statement));
  const groups = groupStatements(reading, statements);
  const venues = carryVenues(reading, statements, options.outlet);
  const { tokens } = reading.article;
  const quotes = statements.map((statement, index): Quotation => {
    const { start, end, form, speaker, carried } = statement;
    const cue = reading.cues[statement.cue];
    const phrase = reading.phrases[speaker];
    return {
      start,
      end,
      text: text.slice(start, end),
      form,
      group: groups[index] ?? 0,
      speaker: nameSpeaker(reading, reading.references, speaker),
      speaker_as_printed: phrase ? text.slice(tokens[phrase.from]?.start, tokens[phrase.to - 1]?.end) : null,
      role: findRole(reading, speaker),
      on_behalf_of: findPrincipal(reading, speaker),
      cue: cue ? text.slice(tokens[cue.at]?.start, tokens[cue.to - 1]?.end) : null,
      floating: carried,
      fragments: fragmentsOf(reading, statement),
      venue: venues[index] ?? null,
      credit: cue ? findCredit(reading, cue.unit) : null,
      said: findSaid(reading, statement, published),
      subjects: findSubjects(reading, statement),
      confidence: confidenceOf(statement, reading, weights.confidence),
    };
  });
  return { quotes, comment_requests: requests };
}

/** Leaves out what stands in a caption or a "read more", and what a line on requests for comment seems to say. */
function withoutFurniture(
  { article }: Reading,
  statements: readonly Statement[],
  requests: readonly Span[],
): Statement[] {
  const furniture = findFurniture(article);
  return statements.filter(({ from, start, end, form }) => {
    if (furniture[article.units[article.unitOf[from] ?? 0]?.paragraph ?? -1]) return false;
    return form !== 'indirect' || !requests.some((request) => start < request.end && end > request.start);
  });
}

const ANONYMITY = /^(?:not )?to (?:be |remain )?(?:named|identified|anonymous|quoted)\b/;

/**
 * "To recall, the incident occurred in October": words that no one says, found with little certainty. "Asked not to be
 * named": a condition, and no statement.
 */
function isIdle(text: string, { start, end, form, speaker, chance, speakerChance }: Statement): boolean {
  if (form !== 'indirect') return false;
  return (speaker < 0 && chance * speakerChance < IDLE) || ANONYMITY.test(text.slice(start, end));
}

/** What stands within quotation marks in a statement. */
function fragmentsOf({ article: { regions, text } }: Reading, { start, end }: Span): Quotation['fragments'] {
  const found: Quotation['fragments'] = [];
  for (let at = firstRegionAfter(regions, start); at < regions.length; at += 1) {
    const region = regions[at];
    if (!region || region.start >= end) break;
    const from = Math.max(start, region.start);
    const to = Math.min(end, region.end);
    if (from < to) found.push({ start: from, end: to, text: text.slice(from, to) });
  }
  return found;
}
