import { stanceLabel, stanceMark } from '#domain/quotes/stances.ts';
import type { StanceAct, StanceForce, StanceSign, StanceState } from '#lib/vocabulary.ts';

export type StanceLook = { sign: StanceSign; force: StanceForce; act: StanceAct; state: StanceState };

/** The sign of a stance: a symbol, always beside its word. */
export function stanceSymbol(stance: StanceLook): string {
  const symbols = {
    affirms: '✔',
    denies: '✖',
    'qualified-affirms': '◐',
    'qualified-denies': '◐',
    relays: '❝',
    neither: '—',
  };
  return symbols[stanceMark(stance)];
}

/** A stance in symbol and word: "✖ Denies in part"; a disputed one says so. */
export function StanceWord({ stance }: { stance: StanceLook }) {
  const label = stanceLabel(stance);
  return (
    <span className={`stance ${stanceMark(stance)}`} data-symbol={stanceSymbol(stance)}>
      {label.charAt(0).toUpperCase() + label.slice(1)}
      {stance.state === 'disputed' && ' (disputed)'}
    </span>
  );
}

/** What the symbols and rules mean, in words. */
export function StanceLegend() {
  return (
    <>
      <span>✔ affirms</span>
      <span>✖ denies</span>
      <span>◐ in part, hedged or on a condition</span>
      <span>❝ relays someone else</span>
      <span>— takes no side or declines</span>
    </>
  );
}
