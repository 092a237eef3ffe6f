import { describe, expect, test } from 'vitest';
import { type Choice, learn } from './learn.ts';
import { partOf } from './split.ts';

const choices = (times: number): Choice[] =>
  Array.from({ length: times }, (_, at) => ({
    options: [['nothing'], ['said'], ['walked']],
    right: [at % 10 === 0 ? 0 : 1],
  }));

describe('learning', () => {
  test('gives what is mostly right the most weight, what never is the least', () => {
    const weights = learn(choices(200), { rate: 0.1, epochs: 10 });
    const of = (name: string) => weights.get(name) ?? 0;
    expect(of('said')).toBeGreaterThan(of('nothing'));
    expect(of('nothing')).toBeGreaterThan(of('walked'));
  });

  test('leaves out what is seen too seldom', () => {
    expect(learn(choices(5), { fewest: 6 }).size).toBe(0);
  });

  test('is the same every time', () => {
    expect(learn(choices(50))).toEqual(learn(choices(50)));
  });
});

test('an article is always in the same part, and seven in ten are for training', () => {
  const parts = Array.from({ length: 1000 }, (_, at) => partOf(`article-${at}`));
  expect(parts.filter((part) => part === 'train').length / 10).toBeGreaterThan(64);
  expect(parts.filter((part) => part === 'train').length / 10).toBeLessThan(76);
});
