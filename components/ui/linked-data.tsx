import { embeddable } from '#lib/jsonld/vocabulary.ts';

/** Linked data for search engines and fact-checking tools: a data block, which no browser runs. */
export function LinkedData({ data }: { data: object }) {
  return <script type="application/ld+json">{embeddable(data)}</script>;
}
