import fc from 'fast-check';
import { expect, test } from 'vitest';
import { otherForms } from './word-forms.ts';

test.each([
  ['exonerate', 'exonerates'],
  ['exonerate', 'exonerating'],
  ['cooperate', 'cooperating'],
  ['cooperating', 'cooperate'],
  ['guns', 'gun'],
  ['gun', 'guns'],
  ['deny', 'denied'],
  ['denies', 'deny'],
  ['denied', 'denies'],
  ['stop', 'stopped'],
  ['stopping', 'stop'],
  ['shooting', 'shoot'],
  ['boxes', 'box'],
  ['Triggers', 'trigger'],
])('%s may be %s on record', (word, form) => {
  expect(otherForms(word)).toContain(form);
});

test('a word is none of its own forms, they are few, and what is no English word has none', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,20}$/), (word) => {
      const forms = otherForms(word);
      expect(forms).not.toContain(word);
      expect(forms.length).toBeLessThan(40);
    }),
  );
  for (const word of ['2022', 'Peña', '拳銃', '']) expect(otherForms(word)).toEqual([]);
});
