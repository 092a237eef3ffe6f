import { describe, expect, test } from 'vitest';
import { readArticle } from './read.ts';

/** Each cue of a text with the words of its subject. */
function cues(text: string): string[] {
  const { cues: found, subjects, phrases, article } = readArticle(text);
  return found.map(({ lemma }, index) => {
    const phrase = phrases[subjects[index]?.phrase ?? -1];
    const words = phrase
      ? text.slice(article.tokens[phrase.from]?.start, article.tokens[phrase.to - 1]?.end)
      : 'no one';
    return `${lemma}: ${words}`;
  });
}

describe('cues and their subjects', () => {
  test.each([
    ['Adan Mendoza said that he waits.', ['say: Adan Mendoza']],
    ['Adan Mendoza, the sheriff, has also said that he waits.', ['say: Adan Mendoza']],
    ['The head of the panel announced a report.', ['announce: The head']],
    ['"We wait," said Adan Mendoza.', ['say: Adan Mendoza']],
    ['Baldwin, who claimed that the gun was cold, left.', ['claim: Baldwin']],
    ['The gun was cold, according to Luke Nikas.', ['according: Luke Nikas']],
    ['The warrant was carried out, per NPR.', ['per: NPR']],
  ])('%s', (text, expected) => expect(cues(text)).toEqual(expected));

  test('within quotation marks are someone else’s', () => {
    expect(cues('"He said so," Luke Nikas said.')).toEqual(['say: Luke Nikas']);
  });

  test('nouns and rates are no cues', () => {
    expect(cues('The report on the statement costs 5 dollars per page.')).toEqual([]);
  });
});
