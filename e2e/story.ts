import { openDatabase } from '#db/client.ts';
import type { Context } from '#domain/context.ts';
import { retractQuote, saveQuote } from '#domain/quotes/commands.ts';

/** A word that stands only in what readers may not see. */
export const SECRET = 'Kanarienvogel';
/** Quotes that are not published, beside one that was and is retracted. */
export const DRAFTS = ['e2e-draft', 'e2e-in-review'];
export const RETRACTED = 'e2e-retracted';
export const REASON = 'The recording shows another speaker.';

/** Puts beside the demo data what must not come out: drafts, and the words of a retracted quote. */
export function tellStory(path: string): void {
  const connection = openDatabase(path);
  const user = { id: 'e2e', name: 'E2E', role: 'editor' as const };
  const ctx: Context = { db: connection.db, user, now: () => new Date('2026-11-20T12:00:00Z') };
  const quote = {
    speaker: 'luke-nikas',
    form: 'direct' as const,
    text: `${SECRET}, he said.`,
    topics: ['trigger'],
    said_on: '2022-01-12',
    appearances: [{ source: 'article-2' }],
  };
  saveQuote(ctx, { ...quote, id: 'e2e-draft', status: 'draft' });
  saveQuote(ctx, { ...quote, id: 'e2e-in-review', status: 'in_review' });
  saveQuote(ctx, { ...quote, id: RETRACTED, status: 'published' });
  retractQuote(ctx, { id: RETRACTED, reason: REASON });
  connection.close();
}
