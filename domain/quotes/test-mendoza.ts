import { type Desk, emptyDesk, storyteller } from '../test-context.ts';
import { getQuote, isOpen } from './queries.ts';
import type { QuoteInput } from './schema.ts';
import type { Quote } from './types.ts';

/** A newsroom that has just pasted an article in which the sheriff speaks to NPR of Baldwin’s phone. */
export const ARTICLE =
  'Sheriff Mendoza told NPR on Friday: “We’re working with his lawyer, out in New York.” Baldwin, he added, has not ' +
  'handed over his phone. “It’s an agency assist,” Mendoza said. “We hope to have it soon.”';

export function mendozaDesk(): Desk & { story: ReturnType<typeof storyteller> } {
  const desk = emptyDesk();
  const story = storyteller(desk.editor);
  for (const slug of ['adan-mendoza', 'alec-baldwin', 'luke-nikas']) story.entity(slug);
  story.entity('sheriffs-office', 'organization');
  for (const slug of ['npr', 'newsweek']) story.outlet(slug);
  story.topic('phone');
  story.source('article', ARTICLE);
  return { ...desk, story };
}

/** Mendoza’s words as they came in; published unless said otherwise. */
export const mendoza = (extra: Partial<QuoteInput> = {}): QuoteInput => ({
  id: 'mendoza-lawyer',
  form: 'direct',
  text: 'We’re working with his lawyer, out in New York.',
  speaker: 'adan-mendoza',
  speaker_as_printed: 'Sheriff Mendoza',
  on_behalf_of: 'sheriffs-office',
  subjects: ['alec-baldwin'],
  topics: ['phone'],
  said_on: '2022-01-14',
  outlet: 'npr',
  status: 'published',
  appearances: [{ source: 'article', credited_outlet: 'npr' }],
  ...extra,
});

/** The quote at this address as everybody may read it. */
export async function readQuote({ nobody }: Desk, id: string): Promise<Quote> {
  const quote = await getQuote(nobody, id);
  if (!quote || !isOpen(quote)) throw new Error(`${id} is not open`);
  return quote;
}
