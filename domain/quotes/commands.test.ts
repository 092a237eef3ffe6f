import { beforeEach, describe, expect, test } from 'vitest';
import { AppError, InputError, NotAllowed, Refused, SignInNeeded } from '#lib/errors.ts';
import { saveQuote } from '../test-commands.ts';
import { dump, NOW } from '../test-context.ts';
import { retractQuote } from './commands.ts';
import { getQuote } from './queries.ts';
import type { QuoteInput } from './schema.ts';
import { ARTICLE, mendoza, mendozaDesk, readQuote } from './test-mendoza.ts';

let desk: ReturnType<typeof mendozaDesk>;
beforeEach(() => {
  desk = mendozaDesk();
});
const read = (id: string) => readQuote(desk, id);

describe('saving a quote', () => {
  test('keeps who said what, where, when and about whom', async () => {
    expect(saveQuote(desk.editor, mendoza())).toEqual({ id: 'mendoza-lawyer', changed: true });
    expect(await read('mendoza-lawyer')).toMatchObject({
      url: '/quotes/mendoza-lawyer',
      text: 'We’re working with his lawyer, out in New York.',
      fragments: ['We’re working with his lawyer, out in New York.'],
      spans: [[0, 47]],
      speaker: { slug: 'adan-mendoza' },
      speaker_as_printed: 'Sheriff Mendoza',
      on_behalf_of: { slug: 'sheriffs-office' },
      subjects: [{ slug: 'alec-baldwin' }],
      topics: [{ slug: 'phone' }],
      said_on: { edtf: '2022-01-14', earliest: '2022-01-14', latest: '2022-01-14' },
      outlet: { slug: 'npr' },
      credited_outlet: { slug: 'npr' },
      status: 'published',
      version: 1,
      created_at: NOW,
      corrections: [],
    });
  });

  test('makes an id of its own where none is given, another each time', () => {
    const ids = [1, 2].map(
      () => saveQuote(desk.editor, mendoza({ id: undefined } as Partial<QuoteInput>)).id,
    );
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]{4,64}$/);
  });

  test('that changes nothing leaves the version, the time and the history alone', () => {
    saveQuote(desk.editor, mendoza());
    const before = dump(desk.connection);
    const later = { ...desk.editor, now: () => new Date('2022-03-01T00:00:00Z') };
    expect(saveQuote(later, mendoza())).toEqual({ id: 'mendoza-lawyer', changed: false });
    expect(saveQuote(later, mendoza({ version: 1, reason: 'nothing to correct' })).changed).toBe(false);
    expect(dump(desk.connection)).toEqual(before);
  });

  test('names what cannot be read, and saves nothing of it', () => {
    const before = dump(desk.connection);
    const wrong = {
      form: 'spoken',
      said_on: '2022-02-30',
      speaker: 'Not A Slug',
      colour: 'red',
    } as unknown as QuoteInput;
    try {
      saveQuote(desk.editor, wrong);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(InputError);
      expect((error as InputError).errors.map(({ field }) => field).sort()).toEqual([
        'form',
        'input',
        'said_on',
        'speaker',
      ]);
    }
    for (const field of ['speaker', 'on_behalf_of', 'outlet'] as const) {
      expect(() => saveQuote(desk.editor, mendoza({ [field]: 'nobody-known' }))).toThrow(Refused);
    }
    expect(() => saveQuote(desk.editor, mendoza({ subjects: ['nobody-known'] }))).toThrow(Refused);
    expect(() => saveQuote(desk.editor, mendoza({ on_behalf_of: 'adan-mendoza' }))).toThrow(
      /someone else, or for nobody/,
    );
    expect(() => saveQuote(desk.editor, mendoza({ appearances: [] }))).toThrow(/needs a source/);
    expect(dump(desk.connection)).toEqual(before);
  });
});

describe('words are held against the source', () => {
  const verification = async () => (await read('mendoza-lawyer')).appearances.map((one) => one.verification);

  test('letter for letter', async () => {
    saveQuote(desk.editor, mendoza());
    expect(await verification()).toEqual(['exact']);
    const [appearance] = (await read('mendoza-lawyer')).appearances;
    for (const { exact, start, end } of appearance?.selector?.fragments ?? [])
      expect(ARTICLE.slice(start, end)).toBe(exact);
  });

  test('but for typography', async () => {
    saveQuote(desk.editor, mendoza({ text: "We're working with his lawyer, out in New York." }));
    expect(await verification()).toEqual(['typography']);
  });

  test.each([
    ['differs', 'We’re not working with his lawyer, out in New York.'],
    ['not_found', 'The investigation of the shooting has been closed for good.'],
  ])('%s: published only with a reason', async (verdict, text) => {
    const before = dump(desk.connection);
    expect(() => saveQuote(desk.editor, mendoza({ text }))).toThrow(
      /do not stand in the source as they are here/,
    );
    expect(dump(desk.connection)).toEqual(before);
    saveQuote(desk.editor, mendoza({ text, status: 'draft' }));
    saveQuote(desk.editor, mendoza({ text, reason: 'as heard on the tape itself' }));
    expect(await verification()).toEqual([verdict]);
  });

  test('a mixed quote by its pieces, a paraphrase not at all', async () => {
    const text = 'Says that they work with Baldwin’s lawyer and hope to have it soon.';
    saveQuote(desk.editor, mendoza({ form: 'mixed', text, fragments: ['hope to have it soon.'] }));
    expect(await verification()).toEqual(['exact']);
    saveQuote(
      desk.editor,
      mendoza({ form: 'indirect', text: 'Says the phone is still missing.', reason: 'he was not quoted' }),
    );
    expect(await verification()).toEqual(['unchecked']);
  });

  const vouched = (exact: string, verified = 'exact') => ({
    source: 'withheld',
    recorded: {
      verification: verified as 'exact',
      verified_at: NOW,
      fragments: [{ exact, prefix: '', suffix: '', start: 10, end: 10 + exact.length }],
    },
  });
  const withhold = () =>
    desk.connection.sqlite.exec(`
      insert into sources (id, public_id, kind, headline, created_at, updated_at) values (77, 'withheld', 'article', 'W', '', '');
      insert into snapshots (source_id, text, length, sha256, captured_at, captured_by, origin)
        values (77, null, 900, '${'b'.repeat(64)}', '', 'ada', 'pasted')`);

  test('where the text is withheld, one who may vouch records it, and never more than it bears out', async () => {
    withhold();
    const words = mendoza().text ?? '';
    expect(() => saveQuote(desk.editor, mendoza({ appearances: [vouched(words)] }))).toThrow(NotAllowed);
    expect(() => saveQuote(desk.admin, mendoza({ appearances: [vouched('We’re working.')] }))).toThrow(
      /its own selectors/,
    );
    saveQuote(desk.admin, mendoza({ appearances: [vouched(words)] }));
    expect((await read('mendoza-lawyer')).appearances).toMatchObject([
      { verification: 'exact', verification_method: 'recorded' },
    ]);
  });

  test('a record of words beyond the end of the withheld text is refused', () => {
    withhold();
    const [appearance] = [vouched(mendoza().text ?? '')];
    for (const at of appearance.recorded.fragments)
      Object.assign(at, { start: 5000, end: 5000 + at.exact.length });
    expect(() => saveQuote(desk.admin, mendoza({ appearances: [appearance] }))).toThrow(Refused);
  });

  test('a record without any capture of the source is refused as such', () => {
    desk.story.source('withheld');
    const attempt = () => saveQuote(desk.admin, mendoza({ appearances: [vouched(mendoza().text ?? '')] }));
    expect(attempt).toThrow(AppError);
  });

  test('the same source twice is refused as such', () => {
    const attempt = () =>
      saveQuote(desk.editor, mendoza({ appearances: [{ source: 'article' }, { source: 'article' }] }));
    expect(attempt).toThrow(AppError);
  });
});

describe('who may', () => {
  test('nobody saves; a contributor saves, and does not publish', async () => {
    expect(() => saveQuote(desk.nobody, mendoza())).toThrow(SignInNeeded);
    expect(() => saveQuote(desk.contributor, mendoza())).toThrow(NotAllowed);
    saveQuote(desk.contributor, mendoza({ status: 'in_review' }));
    expect(await getQuote(desk.nobody, 'mendoza-lawyer')).toBeNull();
    saveQuote(desk.editor, mendoza());
    for (const status of ['draft', 'in_review', 'published'] as const) {
      expect(() => saveQuote(desk.contributor, mendoza({ status, text: 'No.' }))).toThrow(AppError);
    }
    expect((await read('mendoza-lawyer')).text).toBe(mendoza().text);
    expect(() =>
      retractQuote(desk.contributor, { id: 'mendoza-lawyer', reason: 'I do not like it' }),
    ).toThrow(NotAllowed);
  });
});
