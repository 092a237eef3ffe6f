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

/**
 * Holds a quote's verbatim words against the snapshot they are said to stand in. With the text at hand they
 * are compared; without it a recorded verification is taken over, but never beyond what its own selectors
 * bear out. A paraphrase has nothing to compare: it keeps its passage and stays unchecked.
 * @param text the snapshot's text; null if it is withheld or there is no snapshot
 * @throws Refused (422) for a record that contradicts itself
 */
export function verifyAppearance(
  fragments: string[],
  input: ParsedAppearance,
  text: string | null,
  at: string,
): Verified {
  const { passage, recorded } = input;
  const unchecked = { verification: 'unchecked' as const, verification_method: null, verified_at: null };
  if (fragments.length === 0) return { ...unchecked, selector: passage ? { fragments: [], passage } : null };
  if (text !== null) {
    const result = verifyFragments(
      text,
      fragments,
      recorded?.fragments.map(({ start, prefix, suffix }) => ({ start, prefix, suffix })),
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
  if (!recorded) return { ...unchecked, selector: passage ? { fragments: [], passage } : null };
  refuseOverstated(fragments, recorded);
  return {
    verification: recorded.verification,
    verification_method: recorded.verification === 'unchecked' ? null : 'recorded',
    verified_at: recorded.verification === 'unchecked' ? null : recorded.verified_at,
    selector: { fragments: recorded.fragments, passage },
  };
}

function refuseOverstated(fragments: string[], recorded: NonNullable<ParsedAppearance['recorded']>): void {
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
