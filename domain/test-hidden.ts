import { recordStance } from './claims/commands-stances.ts';
import { saveOutlet } from './outlets/commands.ts';
import { retractQuote } from './quotes/commands.ts';
import { linkQuotes, recordCommentRequest } from './quotes/commands-links.ts';
import { saveAffiliation, saveClaim, saveEntity, saveSource, saveTopic } from './test-commands.ts';
import { type Desk, storyteller } from './test-context.ts';

/*
 * Beside the Rust case the newsroom prepares a story that nobody may hear of yet: a new person, speaking to a
 * new outlet about a new topic in a new source, filed under a new claim against Baldwin. Every one of these
 * names and texts holds the word KANARIENVOGEL; none of them may reach a reader. The short names in addresses,
 * which a reader may have guessed, do not hold it.
 */

export const CANARY = 'Kanarienvogel';
/** Their addresses are unknown; those of the others answer without words. */
export const UNKNOWN = ['hidden-draft', 'hidden-in-review', 'hidden-suggestion'];
export const DRAFTS = [...UNKNOWN, 'hidden-retracted', 'hidden-held'];

/** Puts the story away beside what a desk holds. */
export function hide({ editor, contributor, connection }: Desk): void {
  const story = storyteller(editor);
  saveEntity(editor, { slug: 'hidden-person', kind: 'person', name: `${CANARY} Smith`, description: CANARY });
  saveOutlet(editor, { slug: 'hidden-outlet', name: `${CANARY} Times`, kind: 'newspaper' });
  saveTopic(editor, { slug: 'hidden-topic', name: `${CANARY} topic`, parent: 'rust-shooting' });
  saveSource(editor, {
    id: 'hidden-source',
    kind: 'letter',
    headline: `${CANARY} letter`,
    outlet: 'hidden-outlet',
    snapshot: { text: `${CANARY} wrote this.`, origin: 'pasted' },
  });
  for (const slug of ['hidden-claim', 'suggested-claim']) {
    saveClaim(editor, {
      slug,
      kind: 'event',
      text: `${CANARY} saw Baldwin pull the trigger`,
      topic: 'trigger',
    });
  }
  saveAffiliation(editor, {
    member: 'hidden-person',
    principal: 'alec-baldwin',
    role: 'lawyer',
    title: CANARY,
    speaks_for: true,
  });

  const secret = {
    text: `${CANARY} wrote this.`,
    outlet: 'hidden-outlet',
    topics: ['hidden-topic', 'trigger'],
    subjects: ['alec-baldwin'],
    said_on: '2022-01-12',
    note: CANARY,
    appearances: [{ source: 'hidden-source' }],
  };
  const stance = { reason: `${CANARY} says so` };
  for (const id of DRAFTS.slice(0, 2)) {
    story.quote(id, 'hidden-person', {
      ...secret,
      on_behalf_of: 'alec-baldwin',
      status: id === 'hidden-draft' ? 'draft' : 'in_review',
    });
    story.stance(id, 'hidden-claim', 1, stance);
    story.stance(id, 'pulled-the-trigger', 1, stance);
    linkQuotes(editor, {
      from: id,
      to: 'baldwin-abc-never',
      type: 'denies_saying',
      reason: `${CANARY} denies it`,
    });
  }
  recordCommentRequest(editor, {
    id: 'asked-hidden',
    party: 'alec-baldwin',
    source: 'article-2',
    outcome: 'answered',
    answer: 'hidden-draft',
  });

  // Known by name to nobody: said by someone public, and taken out of public, or never let into it.
  for (const id of DRAFTS.slice(2))
    story.quote(id, 'luke-nikas', {
      ...secret,
      topics: ['trigger'],
      outlet: null,
      appearances: [{ source: 'article-2' }],
    });
  retractQuote(editor, { id: 'hidden-retracted', reason: 'it was never said' });
  connection.sqlite.exec(
    "update quotes set status = 'held', status_reason = 'a report is checked' where public_id = 'hidden-held'",
  );
  connection.sqlite.exec("update quotes set status = 'draft' where public_id = 'hidden-suggestion'");

  // A contributor’s reading of a published quote is a suggestion until an editor confirms it.
  recordStance(contributor, {
    quote: 'baldwin-abc-never',
    claim: 'suggested-claim',
    sign: -1,
    force: 'flat',
    act: 'asserts',
    ...stance,
  });
}

/** What of it stands where a filter takes a short name. */
export const HIDDEN = {
  speaker: 'hidden-person',
  side: 'hidden-person',
  about: 'hidden-person',
  outlet: 'hidden-outlet',
  topic: 'hidden-topic',
  claim: 'hidden-claim',
} as const;
