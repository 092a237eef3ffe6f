/*
 * An article for the tests, made up, about people of the demo: direct, mixed and indirect speech, one statement in two
 * pieces, one by somebody who is not on record.
 */
export const ARTICLE = `Sheriff says search of set is over

SANTA FE - The search of the church on the Bonanza Creek set has ended, the sheriff said on Tuesday.

“We have taken down the last of the tape,” Santa Fe County Sheriff Adan Mendoza told reporters. “Nobody will find a stone there that we have not turned.”

Alec Baldwin said in a statement that he was grateful to the deputies.

Mendoza said that the crew had been “patient to a fault” during the search.

“The horses missed their stable,” said Wanda Trellis, who keeps the ranch.`;

/** The same article a day later: a word of the sheriff's is another one. */
export const CORRECTED = ARTICLE.replace('the last of the tape', 'most of the tape');

export const ABOUT = {
  source_headline: ['Sheriff says search of set is over'],
  source_published: ['2 November 2022'],
  source_outlet: ['Newsweek'],
};
