/** What quotes are about. A story is a topic without a parent; filters on it include what lies below. */
export type Topic = { slug: string; name: string; parent: { slug: string; name: string } | null };

/** How deep the tree may be, a story counted as 1: the search index carries a quote's topic and three above. */
export const TOPIC_DEPTH = 4;

/** A topic in a list, with how many published quotes are on it or on what lies below. */
export type TopicRow = Topic & { counts: { quotes: number } };
