import { describe, expect, test } from 'vitest';
import { nameSpeaker } from './naming.ts';
import { readArticle } from './read.ts';

/** Whom each phrase of a text means: "he > Luke Nikas". */
function meant(text: string): string[] {
  const reading = readArticle(text);
  return reading.phrases.flatMap((_, index) => {
    const speaker = nameSpeaker(reading, reading.references, index);
    return speaker && speaker.canonical !== speaker.name ? [`${speaker.name} > ${speaker.canonical}`] : [];
  });
}

describe('short forms of names', () => {
  test('a surname means the full name, also one that comes later', () => {
    expect(meant('Mendoza waited. Sheriff Adan Mendoza has no phone.')).toEqual(['Mendoza > Adan Mendoza']);
  });

  test('a title tells two of one surname apart', () => {
    const text = 'Alec Baldwin and Hilaria Baldwin left. Mr. Baldwin waved.';
    expect(meant(text).at(-1)).toBe('Baldwin > Alec Baldwin');
  });

  test('letters in brackets are a name', () => {
    const text = 'The New Mexico Health and Safety Bureau (NMHSB) wrote a report. NMHSB waits.';
    expect(meant(text).at(-1)).toBe('NMHSB > New Mexico Health and Safety Bureau');
  });

  test('titles and offices are no part of a name', () => {
    const reading = readArticle('Santa Fe County Sheriff Adan Mendoza spoke.');
    expect(nameSpeaker(reading, reading.references, 0)).toMatchObject({
      name: 'Adan Mendoza',
      kind: 'person',
    });
  });

  test('an office that shares its words with a longer name is that office', () => {
    const text = "The Santa Fe County Sheriff's Office opened a file. The sheriff's office has no phone.";
    expect(meant(text)).toContain("The sheriff's office > Santa Fe County Sheriff's Office");
  });
});

describe('descriptions', () => {
  test('mean the party whose role they name', () => {
    const text =
      "The armorer, Hannah Gutierrez Reed, sued. Reed's lawyer, Jason Bowles, spoke. Reed's lawyer left.";
    expect(meant(text)).toContain("Reed's lawyer > Jason Bowles");
    expect(meant(text).filter((line) => line.startsWith("Reed's lawyer"))).toHaveLength(2);
  });

  test('of someone whom the article never names stay as they are', () => {
    expect(meant("Baldwin's lawyer spoke to a deputy.")).toEqual([]);
  });
});

describe('pronouns', () => {
  test('mean the last who fits', () => {
    const text = 'Gloria Allred spoke first. Luke Nikas answered. She disagreed, and he left.';
    expect(meant(text)).toEqual(['She > Gloria Allred', 'he > Luke Nikas']);
  });

  test('of a sentence that goes on speaking mean who spoke before', () => {
    const text = 'Kevin Kearon said that Alec Baldwin may have his reasons. He said that there are many.';
    expect(meant(text)).toContain('He > Kevin Kearon');
  });

  test('within quotation marks mean no one that we name', () => {
    expect(meant('Alec Baldwin left. "He shot the gun," a user wrote.')).toEqual([]);
  });
});
