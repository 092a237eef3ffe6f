import { describe, expect, test } from 'vitest';
import { readPublished, reckon } from './said.ts';
import { only } from './test-statements.ts';

const published = readPublished('2022-01-14');

describe('words of time, reckoned from Friday 14 January 2022', () => {
  test.each([
    ['on wednesday', '2022-01-12'],
    ['friday', '2022-01-14'],
    ['last friday', '2022-01-07'],
    ['yesterday', '2022-01-13'],
    ['january 12', '2022-01-12'],
    ['dec. 16', '2021-12-16'],
    ['in october', '2021-10'],
    ['last month', '2021-12'],
    ['last year', '2021'],
    ['december 16, 2021', '2021-12-16'],
    ['in 2019', '2019'],
  ])('%s is %s', (words, edtf) => expect(reckon(words, published)).toBe(edtf));

  test('without the article’s date, only a whole date is a date', () => {
    expect(reckon('december 16, 2021', null)).toBe('2021-12-16');
    expect(reckon('on wednesday', null)).toBeNull();
  });

  test('a weekday before an article that is dated to a month is some day up to its end', () => {
    expect(reckon('on wednesday', readPublished('2022-01'))).toBe('[..2022-01-31]');
  });
});

describe('when it was said', () => {
  const said = (text: string) => only(text, { published: '2022-01-14' }).said?.edtf;

  test('stands with the cue', () => {
    expect(said('"We wait for the phone," Adan Mendoza said Wednesday.')).toBe('2022-01-12');
    expect(said('On January 12, Adan Mendoza announced that the phone was missing.')).toBe('2022-01-12');
  });

  test('is not the time that the words speak of', () => {
    expect(said('Adan Mendoza said that the phone was lost on Wednesday.')).toBe('[..2022-01-14]');
  });

  test('is not the time of an aside on the speaker', () => {
    expect(said('The supervisor who called the police in October said that the set was unsafe.')).toBe(
      '[..2022-01-14]',
    );
  });

  test('is not known where neither words nor article tell', () => {
    expect(only('Adan Mendoza said that the phone was missing.').said).toBeNull();
    expect(readPublished('some day')).toBeNull();
  });
});
