import { beforeEach, describe, expect, test } from 'vitest';
import { AppError, InputError, Refused } from '#lib/errors.ts';
import { saveSource } from '../test-commands.ts';
import { type Desk, dump, emptyDesk, NOW, storyteller } from '../test-context.ts';
import { sha256 } from './commands.ts';
import { getSource } from './queries.ts';
import type { SourceInput } from './schema.ts';

let desk: Desk;
beforeEach(() => {
  desk = emptyDesk();
  storyteller(desk.editor).outlet('newsweek');
});
const article = (extra: Partial<SourceInput> = {}): SourceInput => ({
  id: 'article',
  kind: 'article',
  headline: 'Investigation nearing end',
  outlet: 'newsweek',
  ...extra,
});
const pasted = (text: string) => ({ text, origin: 'pasted' as const });
const snapshots = () =>
  desk.connection.sqlite
    .prepare('select text, length, sha256, captured_by, captured_at from snapshots order by id')
    .all();

describe('a source', () => {
  test('keeps what it is, where it came from and what was captured', async () => {
    saveSource(
      desk.contributor,
      article({ url: 'https://newsweek.example/a', published: '2022-04', snapshot: pasted('“No.”') }),
    );
    expect(await getSource(desk.editor, 'article')).toMatchObject({
      headline: 'Investigation nearing end',
      outlet: { slug: 'newsweek' },
      published: { edtf: '2022-04', earliest: '2022-04-01', latest: '2022-04-30' },
      snapshot: { length: 5, sha256: sha256('“No.”'), text_kept: true },
    });
    expect(snapshots()).toEqual([
      { text: '“No.”', length: 5, sha256: sha256('“No.”'), captured_by: 'cleo', captured_at: NOW },
    ]);
  });

  test('is never told with its text', async () => {
    saveSource(desk.editor, article({ snapshot: pasted('The whole text of the article.') }));
    expect(JSON.stringify(await getSource(desk.editor, 'article'))).not.toContain('The whole text');
  });

  test('captured again word for word is the same capture; in other words it is another', () => {
    saveSource(desk.editor, article({ snapshot: pasted('First.') }));
    const before = dump(desk.connection);
    expect(saveSource(desk.secondEditor, article({ snapshot: pasted('First.') })).changed).toBe(false);
    expect(dump(desk.connection)).toEqual(before);
    expect(saveSource(desk.editor, article({ snapshot: pasted('Second.') })).changed).toBe(true);
    expect(snapshots()).toMatchObject([{ text: 'First.' }, { text: 'Second.' }]);
  });

  test('saved without a capture keeps those it has', () => {
    saveSource(desk.editor, article({ snapshot: pasted('First.') }));
    saveSource(desk.editor, article({ byline: 'A. Reporter' }));
    expect(snapshots()).toHaveLength(1);
  });

  test('of the same headline is another source', () => {
    const made = [1, 2].map(
      () => saveSource(desk.editor, { kind: 'article', headline: 'Investigation nearing end' }).id,
    );
    expect(made).toEqual(['investigation-nearing-end', 'investigation-nearing-end-2']);
  });

  test('whose text is withheld proves it by length and hash', async () => {
    const withheld = {
      length: 6096,
      sha256: 'a'.repeat(64),
      captured_at: '2022-01-13T08:00:00.000Z',
      origin: 'pasted' as const,
    };
    saveSource(desk.editor, article({ snapshot: withheld }));
    expect((await getSource(desk.editor, 'article'))?.snapshot).toEqual({
      length: 6096,
      sha256: 'a'.repeat(64),
      captured_at: '2022-01-13T08:00:00.000Z',
      origin: 'pasted',
      text_kept: false,
    });
  });

  test.each([
    ['url', { url: 'javascript:alert(1)' }],
    ['url', { url: 'data:text/html,hello' }],
    ['archived_url', { archived_url: 'newsweek.example/a' }],
    ['published', { published: '2022-13' }],
    ['language', { language: 'English' }],
    ['headline', { headline: ' ' }],
  ])('with an unsound %s is refused: %j', (field, wrong) => {
    const save = () => saveSource(desk.editor, article(wrong));
    expect(save).toThrow(InputError);
    expect(save).toThrow(new RegExp(`^${field}: `));
    expect(snapshots()).toEqual([]);
  });

  test('behind a published quote is not changed by a contributor: readers see its publisher at once', async () => {
    const story = storyteller(desk.editor);
    story.entity('mara');
    saveSource(desk.editor, article());
    story.quote('mara-never', 'mara', { appearances: [{ source: 'article' }] });
    try {
      saveSource(desk.contributor, article({ outlet: null, headline: 'Somebody else’s' }));
    } catch (error) {
      expect(error).toBeInstanceOf(AppError);
    }
    expect(await getSource(desk.nobody, 'article')).toMatchObject({ outlet: { slug: 'newsweek' } });
  });

  test('of an outlet that is not on record is refused', () => {
    expect(() => saveSource(desk.editor, article({ outlet: 'nowhere' }))).toThrow(Refused);
  });
});
