import { openDatabase } from '#db/client.ts';
import { saveClaim } from '#domain/claims/commands.ts';
import { recordStance } from '#domain/claims/commands-stances.ts';
import type { Context } from '#domain/context.ts';
import { saveAffiliation, saveEntity } from '#domain/entities/commands.ts';
import { saveOutlet } from '#domain/outlets/commands.ts';
import { retractQuote, saveQuote } from '#domain/quotes/commands.ts';
import { changeInBulk } from '#domain/quotes/commands-bulk.ts';
import { linkQuotes, recordCommentRequest } from '#domain/quotes/commands-links.ts';
import { holdQuote, sendBack, submitForReview } from '#domain/quotes/commands-review.ts';
import type { QuoteInput } from '#domain/quotes/schema.ts';
import { reportError } from '#domain/reports/commands.ts';
import { saveSource } from '#domain/sources/commands.ts';
import { saveTopic } from '#domain/topics/commands.ts';
import { STAFF } from './accounts.ts';

/** A word that no page, file or answer for readers may hold, in whatever it is part of. */
export const CANARY = 'zwunkel';
/** Hidden quotes by status. The addresses of those that were public once answer, without words. */
export const HIDDEN = {
  draft: 'canary-draft',
  in_review: 'canary-in-review',
  held: 'canary-held',
  retracted: 'canary-retracted',
} as const;

/** What the desk of the browser tests finds when it comes in: work in every state, and nothing new for readers. */
export function tellReviewStory(path: string): void {
  const connection = openDatabase(path);
  const as = (who: keyof typeof STAFF, role: 'editor' | 'contributor'): Context => ({
    db: connection.db,
    user: { id: STAFF[who].handle, name: STAFF[who].name, role },
    now: () => new Date(),
  });
  const [editor, contributor] = [as('editor', 'editor'), as('contributor', 'contributor')];
  hide(editor);
  const draft = (id: string, text: string, extra: Partial<QuoteInput> = {}) =>
    saveQuote(contributor, {
      id,
      text,
      speaker: 'alec-baldwin',
      form: 'direct',
      topics: ['trigger'],
      said_on: '2021-12-02',
      outlet: 'abc-news',
      appearances: [{ source: 'article-2' }],
      status: 'draft',
      ...extra,
    });
  draft('desk-gun', 'I let go of the hammer of the gun, and the gun goes off.');
  draft('desk-undated', 'Someone put a live bullet in a gun.', { said_on: null, outlet: null });
  draft('desk-back', 'I would never point a gun at anyone.');
  submitForReview(contributor, { id: 'desk-back', version: 1 });
  sendBack(editor, {
    id: 'desk-back',
    version: 2,
    reason: 'Which broadcast is this from? The article names none.',
  });
  for (const n of [1, 2, 3]) draft(`desk-batch-${n}`, `A sentence of the broadcast, number ${n}.`);
  const quotes = [1, 2, 3].map((n) => ({ id: `desk-batch-${n}`, version: 1 }));
  changeInBulk(editor, { action: 'submit', quotes });
  reportError(
    { ...editor, user: null },
    {
      quote: 'baldwin-instagram-lie',
      kind: 'date',
      message:
        'The video was taken down and put up again.\nThe first one is from the 8th: see the archived page.',
      contact: 'reader@example.org',
    },
  );
  connection.close();
}

/** A story that nobody may hear of yet: everything in it is called by the canary. */
function hide(ctx: Context): void {
  const [person, outlet, topic, source, claim] = ['person', 'outlet', 'topic', 'source', 'claim'].map(
    (noun) => `${CANARY}-${noun}`,
  ) as [string, string, string, string, string];
  const says = `${CANARY} `;
  saveEntity(ctx, { slug: person, kind: 'person', name: `${says}Person`, description: says });
  saveOutlet(ctx, { slug: outlet, name: `${says}Times`, kind: 'newspaper' });
  saveTopic(ctx, { slug: topic, name: `${says}affair`, parent: 'rust-shooting' });
  saveClaim(ctx, { slug: claim, kind: 'event', text: `${says}saw who pulled the trigger`, topic: 'trigger' });
  saveSource(ctx, {
    id: source,
    kind: 'letter',
    headline: `${says}letter`,
    byline: says,
    outlet,
    url: `https://${CANARY}.example/letter`,
    snapshot: { text: `${says}saw it all.`, origin: 'pasted' },
  });
  saveAffiliation(ctx, {
    member: person,
    principal: 'alec-baldwin',
    role: 'lawyer',
    title: says,
    speaks_for: true,
  });
  const hidden: QuoteInput = {
    speaker: person,
    on_behalf_of: 'alec-baldwin',
    form: 'direct',
    text: `${says}saw it all.`,
    context: says,
    occasion: says,
    note: says,
    speaker_role: says,
    outlet,
    subjects: ['alec-baldwin', person],
    topics: [topic, 'trigger'],
    said_on: '2022-01-12',
    appearances: [{ source, credited_outlet: outlet }],
  };
  for (const id of [HIDDEN.draft, HIDDEN.in_review]) {
    saveQuote(ctx, { ...hidden, id, status: id === HIDDEN.draft ? 'draft' : 'in_review' });
    for (const one of [claim, 'pulled-the-trigger']) {
      recordStance(ctx, {
        quote: id,
        claim: one,
        sign: -1,
        force: 'flat',
        act: 'asserts',
        reason: `${says}denies it`,
      });
    }
    linkQuotes(ctx, { from: id, to: 'baldwin-abc-never', type: 'responds_to', reason: `${says}answers` });
  }
  recordCommentRequest(ctx, {
    id: `asked-${CANARY}`,
    party: person,
    quote: HIDDEN.draft,
    about: says,
    outcome: 'no_answer',
  });
  // Known people said these, in a known source; they were public for a moment, and their words must be gone.
  const shown: QuoteInput = {
    speaker: 'luke-nikas',
    form: 'direct',
    text: `${says}was there.`,
    occasion: says,
    note: says,
    topics: ['trigger'],
    subjects: ['alec-baldwin'],
    said_on: '2022-01-12',
    appearances: [{ source: 'article-2' }],
    status: 'published',
  };
  for (const id of [HIDDEN.held, HIDDEN.retracted]) {
    saveQuote(ctx, { ...shown, id });
    recordStance(ctx, {
      quote: id,
      claim: 'pulled-the-trigger',
      sign: -1,
      force: 'flat',
      act: 'asserts',
      reason: `${says}denies it`,
    });
    linkQuotes(ctx, { from: id, to: 'baldwin-abc-never', type: 'responds_to', reason: `${says}answers` });
  }
  saveQuote(ctx, {
    ...shown,
    id: HIDDEN.held,
    text: `${says}was not there.`,
    reason: 'It was misheard.',
    version: 1,
  });
  holdQuote(ctx, { id: HIDDEN.held, version: 2, reason: 'A reader doubts that he said it.' });
  retractQuote(ctx, { id: HIDDEN.retracted, version: 1, reason: 'He never said it.' });
}
