import { expect, test } from 'vitest';
import { asSentence } from './as-sentence.ts';

test.each([
  ['says that he shot the gun', 'Says that he shot the gun.'],
  ['Printed in two parts around “he said”.', 'Printed in two parts around “he said”.'],
  ['He asked: “Why?”', 'He asked: “Why?”'],
  ['said “never again.”', 'Said “never again.”'],
  ['étonnant', 'Étonnant.'],
  [' ', ''],
])('%j reads %j', (note, sentence) => {
  expect(asSentence(note)).toBe(sentence);
});
