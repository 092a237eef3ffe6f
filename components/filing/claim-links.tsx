import type { FiledLink, FilingClaim } from '#domain/claims/filing.ts';
import type { FormAction } from '#lib/form-state.ts';
import { DeskForm, ReasonField } from '../form/desk-form.tsx';

const READS: Record<FiledLink['type'], Record<FiledLink['direction'], readonly [string, string]>> = {
  contrary: {
    from: ['Cannot be true together with', 'contrary'],
    to: ['Cannot be true together with', 'contrary'],
  },
  implies: { from: ['Implies', 'implies'], to: ['Is implied by', 'implied-by'] },
};

/** The links of a claim to others, each with its reason and a way to take it back. */
export function ClaimLinks({ claim, unlink }: { claim: FilingClaim; unlink: FormAction }) {
  if (claim.links.length === 0) return <p className="silent">It is linked to no other claim.</p>;
  return (
    <ul className="linked">
      {claim.links.map(({ type, direction, other, reason }) => {
        const [words, link] = READS[type][direction];
        return (
          <li key={`${link} ${other.slug}`}>
            <p>
              {words} <a href={`/edit/claims/${other.slug}`}>{other.text}</a>
            </p>
            <p className="quiet small">{reason}</p>
            <details>
              <summary>Take it back</summary>
              <DeskForm
                action={unlink}
                hidden={{ claim: claim.slug, other: other.slug, link }}
                submit="Take the link back"
                plain
              >
                <ReasonField />
              </DeskForm>
            </details>
          </li>
        );
      })}
    </ul>
  );
}
