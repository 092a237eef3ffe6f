import type { LinkType } from '#lib/vocabulary.ts';
import type { Appearance, Quote } from './types.ts';

/** The word before a venue's name: one is told something, posts on something, speaks before something. */
export function venueVerb({ kind }: NonNullable<Quote['outlet']>): 'on' | 'before' | 'told' {
  if (kind === 'social platform') return 'on';
  return kind === 'court' || kind === 'official body' ? 'before' : 'told';
}

/** To whom or where it was said: "told ABC News", "on Instagram"; null where no venue is known. */
export function venuePhrase({ outlet }: Pick<Quote, 'outlet'>): string | null {
  return outlet && `${venueVerb(outlet)} ${outlet.name}`;
}

/** Where we found it: "in Newsweek", or that the publisher is not known. */
export function publisherPhrase({ source }: Appearance): string {
  return source.outlet ? `in ${source.outlet.name}` : 'publisher not named';
}

/**
 * What is proved about the words, as a short phrase. Only direct and mixed speech can be verbatim; a
 * paraphrase says whose it is.
 */
export function sealPhrase(form: Quote['form'], appearance: Appearance): string {
  if (form === 'indirect') {
    return appearance.source.outlet
      ? `Paraphrased by ${appearance.source.outlet.name}`
      : 'Paraphrased, publisher not named';
  }
  const words = form === 'mixed' ? 'Quoted words' : 'Verbatim';
  return {
    exact: form === 'mixed' ? 'Quoted words verbatim in the source' : 'Verbatim in the source',
    typography: `${words} but for typography`,
    differs: 'Differs from the source',
    not_found: 'Not found in the source',
    unchecked: 'Not checked against the source',
  }[appearance.verification];
}

/** Whether the seal is one that vouches for the words. */
export function sealHolds(form: Quote['form'], { verification }: Appearance): boolean {
  return form !== 'indirect' && (verification === 'exact' || verification === 'typography');
}

/** How one quote bears on another, seen from this end. */
export function linkPhrase(type: LinkType, direction: 'from' | 'to'): string {
  const phrases: Record<LinkType, [from: string, to: string]> = {
    responds_to: ['Responds to', 'Answered by'],
    denies_saying: ['Denies having said', 'Denied by'],
    retracts: ['Retracts', 'Retracted by'],
    corrects: ['Corrects', 'Corrected by'],
    repeats: ['Repeats', 'Repeated by'],
    relays: ['Relays', 'Relayed by'],
  };
  return phrases[type][direction === 'from' ? 0 : 1];
}

/** How many independent origins a quote has: its venue and the outlets credited, not the copies. */
export function independentOrigins({ outlet, appearances }: Quote): number {
  const origins = new Set(appearances.map(({ credited_outlet }) => credited_outlet?.slug).filter(Boolean));
  if (outlet) origins.add(outlet.slug);
  return origins.size;
}
