import type { FilingClaim } from '#domain/claims/filing.ts';
import { RecordField, SelectField, TextField } from '../form/desk-form.tsx';
import { CLAIM_KIND_WORDS, optionsOf } from './words.ts';

/** The fields of a claim: those of a new one, or as one stands. */
export function ClaimFields({ claim }: { claim: FilingClaim | null }) {
  const topic = claim?.topic ? { value: claim.topic.slug, name: claim.topic.name } : null;
  return (
    <>
      <TextField
        name="text"
        label="The claim"
        value={claim?.text ?? ''}
        hint="A whole sentence, affirmative: “Alec Baldwin pulled the trigger”. 12 to 280 characters."
        rows={2}
        required
      />
      <SelectField
        name="kind"
        label="About"
        value={claim?.kind ?? ''}
        options={[...(claim ? [] : [['', 'Choose'] as const]), ...optionsOf(CLAIM_KIND_WORDS)]}
      />
      <TextField
        name="scope"
        label="What it covers and what it does not"
        value={claim?.scope ?? ''}
        rows={2}
      />
      <TextField
        name="persist_days"
        label="Days that one statement is taken to hold"
        value={claim?.persist_days === null || !claim ? '' : String(claim.persist_days)}
        hint="For states and positions only; empty: until its holder says otherwise."
      />
      <RecordField name="topic" noun="topic" label="Topic" initial={topic} />
    </>
  );
}
