import { sealHolds, sealPhrase } from '#domain/quotes/phrases.ts';
import type { Appearance, Quote } from '#domain/quotes/types.ts';

/** What is proved about the words in one place where they stand, as a short phrase. */
export function Seal({ form, appearance }: { form: Quote['form']; appearance: Appearance }) {
  const fails = appearance.verification === 'differs' || appearance.verification === 'not_found';
  const look = sealHolds(form, appearance) ? 'holds' : fails && form !== 'indirect' ? 'fails' : '';
  return <span className={`seal ${look}`}>{sealPhrase(form, appearance)}</span>;
}
