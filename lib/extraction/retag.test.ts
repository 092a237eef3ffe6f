import { expect, test } from 'vitest';
import { readArticle } from './read.ts';

const tagOf = (text: string, word: string) =>
  readArticle(text).article.tokens.find((token) => token.text === word)?.pos;

test.each([
  ['Baldwin claims that he never pulled the trigger.', 'claims', 'VERB'],
  ['The poll shows a lead for the mayor.', 'shows', 'VERB'],
  ['Patient groups note that the ban is old.', 'note', 'VERB'],
  ['The claims of the actor were denied.', 'claims', 'NOUN'],
  ['The armorer met Yvette Cooper on Monday.', 'Cooper', 'PROPN'],
  ['It was assigned to her, according to the Associated Press.', 'Associated', 'PROPN'],
])('%s: %s is a %s', (text, word, tag) => expect(tagOf(text, word)).toBe(tag));
