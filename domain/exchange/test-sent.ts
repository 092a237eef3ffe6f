import { AppError } from '#lib/errors.ts';
import { type Desk, emptyDesk, storyteller } from '../test-context.ts';

/** A newsroom that knows Mara, Lyle and a report in which Mara speaks; all else is sent to it. */
export function sentDesk(): Desk & { story: ReturnType<typeof storyteller> } {
  const desk = emptyDesk();
  const story = storyteller(desk.editor);
  for (const slug of ['mara', 'lyle']) story.entity(slug);
  story.outlet('the-wire-service');
  story.source('report', 'Mara said: “I never fired it.” She left.');
  return { ...desk, story };
}

/** What Mara said in the report, as it is sent. */
export const NEVER = {
  id: 'mara-never',
  form: 'direct',
  fragments: ['I never fired it.'],
  speaker: 'mara',
  said_on: '2022-01-12',
  appearances: [{ source: 'report' }],
};

/** What the work was refused with, or null where it was not; anything else is thrown on. */
export function thrown(work: () => unknown): AppError | null {
  try {
    work();
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error;
  }
}
