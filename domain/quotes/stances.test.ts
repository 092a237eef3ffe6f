import { describe, expect, test } from 'vitest';
import { STANCE_ACTS, STANCE_FORCES, STANCE_SIGNS } from '#lib/vocabulary.ts';
import { stanceLabel, stanceMark } from './stances.ts';

/** Every stance that can be recorded: who asks or declines to say has no sign. */
const every = STANCE_ACTS.flatMap((act) =>
  STANCE_FORCES.flatMap((force) => STANCE_SIGNS.map((sign) => ({ act, force, sign }))),
).filter(({ act, sign }) => sign === 0 || act === 'asserts' || act === 'relays');

describe('a stance in words', () => {
  test.each(every)('$act $force $sign has words of its own kind', (stance) => {
    const label = stanceLabel(stance);
    expect(label).not.toBe('');
    if (stance.act === 'asks' || stance.act === 'declines' || stance.sign === 0) {
      expect(label).not.toMatch(/affirm|den(y|ies)/);
      expect(['neither', 'relays']).toContain(stanceMark(stance));
    } else {
      expect(label).toMatch(stance.sign === 1 ? /affirms/ : /denies/);
      expect(label).not.toMatch(stance.sign === 1 ? /denies/ : /affirms/);
    }
    // What is relayed is never worded or drawn as the speaker's own.
    expect(stance.act === 'relays').toBe(/^relays/.test(label));
    expect(stance.act === 'relays').toBe(stanceMark(stance) === 'relays');
  });

  test('a sign in a question or a refusal to answer would not be read out', () => {
    for (const act of ['asks', 'declines'] as const) {
      for (const sign of STANCE_SIGNS)
        expect(stanceLabel({ act, sign, force: 'flat' })).not.toMatch(/affirm|den(y|ies)/);
    }
  });

  test('reads as people say it', () => {
    expect(stanceLabel({ sign: 1, force: 'flat', act: 'asserts' })).toBe('affirms');
    expect(stanceLabel({ sign: -1, force: 'partial', act: 'asserts' })).toBe('denies in part');
    expect(stanceLabel({ sign: -1, force: 'hedged', act: 'asserts' })).toBe('denies, hedged');
    expect(stanceLabel({ sign: 1, force: 'conditional', act: 'asserts' })).toBe('affirms on a condition');
    expect(stanceLabel({ sign: 0, force: 'flat', act: 'declines' })).toBe('declines to say');
    expect(stanceLabel({ sign: 1, force: 'flat', act: 'relays' })).toBe('relays: affirms');
  });
});

test('only a flat assertion is drawn as plain affirming or denying', () => {
  for (const stance of every) {
    const plain = stance.act !== 'relays' && stance.force === 'flat' && stance.sign !== 0;
    expect(['affirms', 'denies'].includes(stanceMark(stance))).toBe(plain);
  }
});
