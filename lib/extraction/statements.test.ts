import { describe, expect, test } from 'vitest';
import { extract } from './extract.ts';
import { lines } from './test-statements.ts';

describe('direct quotations', () => {
  test('with the name before, behind, and turned round', () => {
    expect(lines('Adan Mendoza said, "We have no phone."')).toEqual([
      'direct | We have no phone. | Adan Mendoza',
    ]);
    expect(lines('"We have no phone," Adan Mendoza said.')).toEqual([
      'direct | We have no phone, | Adan Mendoza',
    ]);
    expect(lines('"We have no phone," said Sheriff Adan Mendoza.')).toEqual([
      'direct | We have no phone, | Adan Mendoza',
    ]);
  });

  test('interrupted by the cue are two pieces of one statement', () => {
    const { quotes } = extract('"It was never loaded," Luke Nikas said, "and everyone on the set knew it."');
    expect(quotes.map(({ text, group }) => [text, group])).toEqual([
      ['It was never loaded,', 1],
      ['and everyone on the set knew it.', 1],
    ]);
  });

  test('that go on behind the attribution belong to it, without a cue of their own', () => {
    const { quotes } = extract(
      '"We wait for the phone," Adan Mendoza told reporters. "The file stays open until it comes."',
    );
    expect(quotes.map(({ group, floating, speaker }) => [group, floating, speaker?.canonical])).toEqual([
      [1, false, 'Adan Mendoza'],
      [1, true, 'Adan Mendoza'],
    ]);
  });

  test('over two paragraphs are one stretch with two fragments', () => {
    const text = 'Luke Nikas said: "We thank the bureau for its work.\n\n"We have read the whole report."';
    const { quotes } = extract(text);
    expect(quotes).toHaveLength(1);
    expect(quotes[0]?.fragments.map((fragment) => fragment.text)).toEqual([
      'We thank the bureau for its work.',
      'We have read the whole report.',
    ]);
  });

  test('that shout end with their marks, whatever the sentence goes on to tell', () => {
    expect(lines('Baldwin shouted, "Stop!" before leaving the room.')).toEqual(['direct | Stop! | Baldwin']);
  });
});

describe('mixed quotations', () => {
  test('are the whole clause, the words in marks a part of it', () => {
    const { quotes } = extract('Alec Baldwin said that he is "fully cooperating" with the sheriff.');
    expect(quotes).toMatchObject([
      { form: 'mixed', text: 'that he is "fully cooperating" with the sheriff' },
    ]);
    expect(quotes[0]?.fragments.map(({ text }) => text)).toEqual(['fully cooperating']);
  });
});

describe('indirect speech', () => {
  test('with and without "that"', () => {
    expect(lines('Gloria Allred said that the producers were responsible.')).toEqual([
      'indirect | that the producers were responsible | Gloria Allred',
    ]);
    expect(lines('Gloria Allred said the producers were responsible.')).toEqual([
      'indirect | the producers were responsible | Gloria Allred',
    ]);
  });

  test('with the attribution at the end', () => {
    expect(
      lines("The investigation is nearly over, the Santa Fe County Sheriff's Office has announced."),
    ).toEqual(["indirect | The investigation is nearly over | Santa Fe County Sheriff's Office"]);
  });

  test('of a party far from its verb', () => {
    expect(lines('Jason Bowles, who speaks for the armorer, has said that the report clears her.')[0]).toBe(
      'indirect | that the report clears her | Jason Bowles',
    );
  });

  test('keeps its cue where a quotation with an attribution of its own comes next', () => {
    expect(lines('Police said two people were hurt. "They know each other," Adan Mendoza said.')).toEqual([
      'indirect | two people were hurt | Police',
      'direct | They know each other, | Adan Mendoza',
    ]);
  });

  test('of what someone did without a word is no statement', () => {
    expect(lines('Adan Mendoza walked to the ranch and looked at the gun.')).toEqual([]);
  });
});

describe('according to', () => {
  test('behind its clause and before it', () => {
    expect(lines('The warrant was carried out on Thursday, according to Adan Mendoza.')).toEqual([
      'indirect | The warrant was carried out on Thursday | Adan Mendoza',
    ]);
    expect(lines('According to Adan Mendoza, the warrant was carried out on Thursday.')).toEqual([
      'indirect | the warrant was carried out on Thursday | Adan Mendoza',
    ]);
  });
});

describe('transcripts', () => {
  test('give each turn to the name before its colon', () => {
    const found = lines(
      'BALDWIN: I did not pull the trigger. I let go of the hammer.\n\nMENDOZA: We will test that in our laboratory.',
    );
    expect(found).toHaveLength(2);
    expect(found[0]).toContain('I did not pull the trigger. I let go of the hammer');
    expect(found[1]).toContain('MENDOZA');
  });

  test('of an interview have Q and A for speakers', () => {
    const found = lines('Q: Why did you leave?\n\nA: I was tired of it. We all were.');
    expect(found).toEqual([
      'direct | Why did you leave? | Q',
      'direct | I was tired of it. We all were. | A',
    ]);
  });
});

describe('what is no statement', () => {
  test('titles, nicknames and words held at arm’s length', () => {
    expect(lines('Alec Baldwin starred in "Rust" with a crew of forty.')).toEqual([]);
    expect(lines('The film "The Last Ride" opened on Friday in twelve "art house" cinemas.')).toEqual([]);
  });

  test('a condition under which someone spoke', () => {
    expect(lines('A member of the crew asked not to be named.')).toEqual([]);
  });

  test('captions and links', () => {
    const caption = 'Alec Baldwin is pictured here on Monday. He said he was tired. Jane Doe/Getty Images';
    expect(lines(`Reporters waited.\n\n${caption}\n\nRead more: Baldwin says he will appeal`)).toEqual([]);
  });
});

describe('one word for several people, at the beginning of a sentence', () => {
  test('is a description, and nobody who speaks after them', () => {
    const { quotes } = extract(
      'Investigators say that the gun was loaded.\n\nThe sheriff said: “It was loaded.” He gave no reason.',
    );
    expect(quotes.map(({ speaker }) => [speaker?.canonical, speaker?.kind])).toEqual([
      ['Investigators', 'description'],
      ['The sheriff', 'description'],
    ]);
  });

  test('is someone’s name where it stands within one', () => {
    const { quotes } = extract('Peters said that the bill was dead. On Monday Peters spoke again.');
    expect(quotes.map(({ speaker }) => [speaker?.canonical, speaker?.kind])).toEqual([['Peters', 'person']]);
  });
});
