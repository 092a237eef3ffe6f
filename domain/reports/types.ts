import type { QuoteStatus, ReportKind, ReportState } from '#lib/vocabulary.ts';

/** What readers can say is wrong, in their words. */
export const KIND_WORDS: Record<ReportKind, string> = {
  words: 'The words are not what was said',
  speaker: 'Someone else said it, or in another role',
  date: 'It was said at another time',
  place: 'It was said to, or printed by, someone else',
  context: 'It means something else in its context',
  reading: 'It does not affirm or deny what is claimed',
  other: 'Something else',
};

export const STATE_WORDS: Record<ReportState, string> = {
  open: 'Open',
  answered: 'Dealt with',
  closed: 'Closed without a change',
};

/** A report as the desk sees it. Never given to readers. */
export type ErrorReport = {
  number: string;
  quote: { id: string; text: string; speaker: string; status: QuoteStatus; version: number };
  kind: ReportKind;
  message: string;
  contact: string;
  state: ReportState;
  note: string;
  handled_by: string | null;
  made_at: string;
  updated_at: string;
  version: number;
};
