import { describe, expect, test } from 'vitest';
import { saveQuote } from '../test-commands.ts';
import { rustDesk } from '../test-context.ts';
import { bareWords, resemblance } from './nearness.ts';
import { findDuplicates } from './queries-duplicates.ts';
import { mendoza } from './test-mendoza.ts';

const alike = (a: string, b: string) => resemblance(bareWords(a), bareWords(b));

describe('whether two texts are one statement', () => {
  const lie = 'Any suggestion that I am not complying with requests or orders or demands, that is a lie';
  test('another dress is the same words', () => {
    expect(alike(lie, `“${lie.toUpperCase()}!”`)).toBe('same words');
    expect(alike("That's a lie.", 'That’s a lie')).toBe('same words');
  });
  test('a part of it, and a word dropped or changed, is nearly the same: never the same', () => {
    expect(alike(lie, 'I am not complying with requests')).toBe('nearly the same words');
    expect(alike(lie, lie.replace('not ', ''))).toBe('nearly the same words');
    expect(alike(lie, lie.replace('demands', 'search warrants'))).toBe('nearly the same words');
  });
  test('a few words in common, or none at all, are no warning', () => {
    expect(alike(lie, 'a lie')).toBeNull();
    expect(alike(lie, 'He has not handed over the phone')).toBeNull();
    expect(alike('', lie)).toBeNull();
  });
});

describe('what is on record already', () => {
  test('is found by its words, in whatever dress, and whoever is named as its speaker', () => {
    const desk = rustDesk();
    const found = findDuplicates(desk.editor, {
      text: '‘THAT’S A LIE’',
      speaker: 'adan-mendoza',
      said_on: null,
    });
    expect(found.filter(({ why }) => why === 'same words')).toEqual([]);
    const [first] = findDuplicates(desk.editor, {
      text: 'any suggestion that i am not complying with requests or orders or demands or search warrants about my phone — that’s bullshit, that’s a lie.',
      speaker: null,
      said_on: null,
    });
    expect(first).toMatchObject({ id: 'baldwin-instagram-lie', speaker: { name: 'Alec Baldwin' } });
    expect(first?.why).toMatch(/same words/);
  });

  test('is found by speaker and day, and never the quote that is being changed', () => {
    const desk = rustDesk();
    const asked = { text: 'Something else entirely', speaker: 'adan-mendoza', said_on: '2022-01-13' };
    saveQuote(
      desk.editor,
      mendoza({ said_on: '2022-01-13', status: 'draft', appearances: [], topics: [], on_behalf_of: null }),
    );
    expect(findDuplicates(desk.editor, asked)).toMatchObject([
      { id: 'mendoza-lawyer', why: 'same speaker and day', status: 'draft' },
    ]);
    expect(findDuplicates(desk.editor, { ...asked, said_on: '2022-01' })).toEqual([]);
    const own = {
      text: "That's a lie.",
      speaker: 'alec-baldwin',
      said_on: null,
      except: 'baldwin-instagram-lie',
    };
    expect(findDuplicates(desk.editor, own).map(({ id }) => id)).not.toContain('baldwin-instagram-lie');
  });

  test('is nobody’s business but an editor’s: drafts are among it', () => {
    expect(() => findDuplicates(rustDesk().nobody, { text: 'x', speaker: null, said_on: null })).toThrow(
      /Sign in/,
    );
  });
});
