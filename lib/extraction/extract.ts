import { findStatements } from './decide.ts';
import { nameSpeaker } from './naming.ts';
import { readArticle } from './read.ts';
import type { Extraction, ExtractOptions, Quotation } from './types.ts';
import { WEIGHTS, type Weights } from './weights.ts';

/**
 * Every statement that an article attributes to someone: words, form, speaker, and what the article tells of where
 * and when. Deterministic, in time linear in the text.
 */
export function extract(text: string, _options: ExtractOptions = {}, weights: Weights = WEIGHTS): Extraction {
  const reading = readArticle(text);
  const { references } = reading;
  const statements = findStatements(reading, references, weights);
  const quotes = statements.map((statement, index): Quotation => {
    const cue = reading.cues[statement.cue];
    return {
      start: statement.start,
      end: statement.end,
      text: text.slice(statement.start, statement.end),
      form: statement.form,
      group: index + 1,
      speaker: nameSpeaker(reading, references, statement.speaker),
      speaker_as_printed: null,
      role: null,
      on_behalf_of: null,
      cue: cue ? text.slice(reading.article.tokens[cue.at]?.start, reading.article.tokens[cue.to - 1]?.end) : null,
      floating: statement.carried,
      fragments: [],
      venue: null,
      credit: null,
      said: null,
      subjects: [],
      confidence: statement.chance * statement.speakerChance,
    };
  });
  return { quotes, comment_requests: [] };
}
