import { publisherPhrase, venueVerb } from '#domain/quotes/phrases.ts';
import type { Appearance, Quote } from '#domain/quotes/types.ts';

/** To whom or where it was said, "told ABC News"; nothing where no venue is known. */
export function Venue({ quote: { outlet } }: { quote: Pick<Quote, 'outlet'> }) {
  if (!outlet) return null;
  return (
    <>
      {venueVerb(outlet)} <bdi>{outlet.name}</bdi>
    </>
  );
}

/** Where we found it, "in Newsweek", or that the publisher is not known. */
export function Publisher({ appearance }: { appearance: Appearance }) {
  const { outlet } = appearance.source;
  if (!outlet) return publisherPhrase(appearance);
  return (
    <>
      in <bdi>{outlet.name}</bdi>
    </>
  );
}
