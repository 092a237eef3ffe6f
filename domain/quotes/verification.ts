import { refuse } from '#lib/errors.ts';
import { foldTypography } from '#lib/text/fold.ts';
import { verifyFragments } from '#lib/verbatim/verify.ts';
import type { Verification, VerificationMethod } from '#lib/vocabulary.ts';
import type { ParsedAppearance } from './schema.ts';
import type { Selector } from './types.ts';

export type Verified = {
  verification: Verification;
  verification_method: VerificationMethod | null;
  verified_at: string | null;
  selector: Selector | null;
};

type Kept = Verified & { selector: Selector | null };

/**
 * Holds a quote's verbatim words against the snapshot they are said to stand in. With the text at hand they
 * are compared; without it a recorded verification is taken over, but never beyond what its own selectors
 * bear out, and one that was made of the same words stays. A paraphrase has nothing to compare: it keeps its
 * passage and stays unchecked.
 * @param snapshot the capture, its text null where it is withheld; null where there is none
 * @param before what was known of the same words in the same snapshot
 * @throws Refused (422) for a record that contradicts itself
 */
export function verifyAppearance(
  fragments: string[],
  input: ParsedAppearance,
  snapshot: { text: string | null; length: number } | null,
  at: string,
  before: Kept | null = null,
): Verified {
  const { passage, recorded } = input;
  const unchecked = { verification: 'unchecked' as const, verification_method: null, verified_at: null };
  if (fragments.length === 0) return { ...unchecked, selector: passage ? { fragments: [], passage } : null };
  if (snapshot && snapshot.text !== null) return compare(fragments, input, snapshot.text, at);
  if (recorded) {
    refuseOverstated(fragments, recorded, snapshot);
    if (recorded.verification === 'unchecked')
      return { ...unchecked, selector: { fragments: recorded.fragments, passage } };
    return {
      verification: recorded.verification,
      verification_method: 'recorded',
      verified_at: recorded.verified_at,
      selector: { fragments: recorded.fragments, passage },
    };
  }
  if (before?.selector && sameWords(fragments, before.selector)) {
    const { verification, verification_method, verified_at, selector } = before;
    return {
      verification,
      verification_method,
      verified_at,
      selector: { ...selector, passage: passage ?? selector.passage },
    };
  }
  return { ...unchecked, selector: passage ? { fragments: [], passage } : null };
}

function compare(
  fragments: string[],
  { passage, recorded }: ParsedAppearance,
  text: string,
  at: string,
): Verified {
  const result = verifyFragments(
    text,
    fragments,
    recorded?.fragments.map(({ start, prefix, suffix }) => ({ start, prefix, suffix })) ??
      (passage ? fragments.map(() => ({ start: passage.start })) : undefined),
  );
  if (!result.inOrder) refuse('fragments', 'These fragments stand in the source in another order.');
  const found = result.selectors.filter((selector) => selector !== null);
  return {
    verification: result.verification,
    verification_method: 'compared',
    verified_at: at,
    selector: found.length > 0 || passage ? { fragments: found, passage } : null,
  };
}

function sameWords(fragments: string[], selector: Selector): boolean {
  return (
    selector.fragments.length === fragments.length &&
    selector.fragments.every(({ exact }, n) => exact === fragments[n])
  );
}

function refuseOverstated(
  fragments: string[],
  recorded: NonNullable<ParsedAppearance['recorded']>,
  snapshot: { length: number } | null,
): void {
  if (!snapshot)
    refuse('appearances', 'A verification was made against a capture, and this source has none.');
  if (recorded.fragments.some(({ end }) => end > snapshot.length)) {
    refuse('appearances', 'A recorded place lies beyond the end of the text.');
  }
  const same = {
    exact: (a: string, b: string) => a === b,
    typography: (a: string, b: string) => foldTypography(a).folded === foldTypography(b).folded,
  };
  const claimed = recorded.verification;
  if (claimed !== 'exact' && claimed !== 'typography') return;
  const holds =
    recorded.fragments.length === fragments.length &&
    recorded.fragments.every(
      ({ exact, start, end }, n) => same[claimed](exact, fragments[n] ?? '') && end - start === exact.length,
    );
  if (!holds) refuse('appearances', 'The recorded verification does not agree with its own selectors.');
}
