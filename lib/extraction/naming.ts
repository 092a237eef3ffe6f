import type { Reference } from './coreference.ts';
import { isSeveral } from './parties.ts';
import type { Reading } from './read.ts';
import type { Speaker } from './types.ts';
import { outletName } from './venue.ts';

/** The speaker that a phrase names, with the fullest name for the same party; null for no phrase. */
export function nameSpeaker(
  { article, phrases, parties }: Reading,
  references: readonly Reference[],
  index: number,
): Speaker | null {
  const phrase = phrases[index];
  if (!phrase) return null;
  const { tokens, text } = article;
  const own = parties.names[index];
  const from = own ? own.from : phrase.from;
  const start = tokens[from]?.start ?? 0;
  const end = tokens[phrase.to - 1]?.end ?? 0;
  const name = text.slice(start, end);
  const reference = references[index];
  const party = reference && 'party' in reference ? parties.list[reference.party] : undefined;
  if (party) {
    const outlet = outletName({ phrases, article }, index);
    if (outlet?.name.endsWith(party.name))
      return {
        name: outlet.name,
        canonical: outlet.name,
        start: outlet.start,
        end: outlet.end,
        kind: 'organisation',
      };
    const kind =
      party.kind === 'organisation'
        ? 'organisation'
        : isSeveral(party, article, phrases)
          ? 'description'
          : 'person';
    return { name, canonical: party.name, start, end, kind };
  }
  const other = reference && 'phrase' in reference ? phrases[reference.phrase] : undefined;
  const canonical = other ? text.slice(tokens[other.from]?.start ?? 0, tokens[other.to - 1]?.end ?? 0) : name;
  return {
    name,
    canonical,
    start,
    end,
    kind: phrase.kind === 'pronoun' && canonical === name ? 'unnamed' : 'description',
  };
}
