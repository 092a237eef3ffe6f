import { beforeEach, describe, expect, test } from 'vitest';
import { AppError, InputError, NotFound, StaleVersion } from '#lib/errors.ts';
import { saveQuote } from '../test-commands.ts';
import { dump, NOW } from '../test-context.ts';
import { retractQuote, saveQuote as saveAsSent } from './commands.ts';
import { EVERY_QUOTE } from './filter.ts';
import { getQuote, listQuotes } from './queries.ts';
import { countQuotes } from './queries-select.ts';
import type { QuoteInput } from './schema.ts';
import { mendoza, mendozaDesk, readQuote } from './test-mendoza.ts';

let desk: ReturnType<typeof mendozaDesk>;
beforeEach(() => {
  desk = mendozaDesk();
});
const read = (id: string) => readQuote(desk, id);
const revisions = () =>
  desk.connection.sqlite
    .prepare("select action from revisions where record_type = 'quote' order by seq")
    .pluck()
    .all();

describe('correcting what was published', () => {
  const correction = { said_on: '2022-01-13', reason: 'NPR aired it on Thursday' } as const;

  test('needs a reason, and stands in public with old and new', async () => {
    saveQuote(desk.editor, mendoza());
    expect(() => saveQuote(desk.editor, mendoza({ said_on: '2022-01-13' }))).toThrow(
      /reason for the correction/,
    );
    saveQuote(desk.secondEditor, mendoza(correction));
    const quote = await read('mendoza-lawyer');
    expect(quote.said_on?.edtf).toBe('2022-01-13');
    expect(quote.version).toBe(2);
    expect(quote.corrections).toEqual([
      {
        at: NOW,
        action: 'correct',
        reason: correction.reason,
        changes: [{ field: 'said_on', old: '2022-01-14', new: '2022-01-13' }],
      },
    ]);
    expect(revisions()).toEqual(['create', 'correct']);
  });

  const corrections: [field: string, change: Partial<QuoteInput>][] = [
    ['words', { text: '“It’s an agency assist,”'.slice(1, -2) }],
    [
      'form',
      { form: 'mixed', text: 'Says: We hope to have it soon.', fragments: ['We hope to have it soon.'] },
    ],
    ['speaker', { speaker: 'luke-nikas' }],
    ['speaker_as_printed', { speaker_as_printed: 'The sheriff' }],
    ['speaker_role', { speaker_role: 'Sheriff' }],
    ['on_behalf_of', { on_behalf_of: null }],
    ['date', { said_on: null }],
    ['outlet', { outlet: 'newsweek' }],
    ['original_text', { original_text: 'Estamos trabajando con su abogado.' }],
  ];
  test.each(corrections)('another %s is a correction', async (_field, change) => {
    saveQuote(desk.editor, mendoza());
    expect(() => saveQuote(desk.editor, mendoza(change))).toThrow(/reason for the correction/);
    saveQuote(desk.editor, mendoza({ ...change, reason: 'as the recording has it' }));
    expect((await read('mendoza-lawyer')).corrections).toHaveLength(1);
  });

  test('another topic is none', async () => {
    saveQuote(desk.editor, mendoza());
    saveQuote(desk.editor, mendoza({ topics: [] }));
    expect((await read('mendoza-lawyer')).corrections).toEqual([]);
    expect(revisions()).toEqual(['create', 'change']);
  });

  test('before publishing nothing is a correction', () => {
    saveQuote(desk.contributor, mendoza({ status: 'draft' }));
    saveQuote(desk.contributor, mendoza({ status: 'in_review', said_on: '2022-01-13' }));
    saveQuote(desk.editor, mendoza());
    expect(revisions()).toEqual(['create', 'submit', 'publish']);
  });

  test('never takes a published quote back to a draft', () => {
    saveQuote(desk.editor, mendoza());
    for (const status of ['draft', 'in_review'] as const) {
      expect(() => saveQuote(desk.editor, mendoza({ status, reason: 'not so sure any more' }))).toThrow(
        /not taken back to a draft/,
      );
    }
  });

  test('from a stale copy is refused with the record as it stands', () => {
    saveQuote(desk.editor, mendoza());
    saveQuote(desk.editor, mendoza({ ...correction, version: 1 }));
    const before = dump(desk.connection);
    try {
      saveQuote(
        desk.secondEditor,
        mendoza({ version: 1, outlet: 'newsweek', reason: 'Newsweek had it first' }),
      );
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(StaleVersion);
      expect((error as StaleVersion).status).toBe(409);
      expect((error as StaleVersion).current).toMatchObject({
        id: 'mendoza-lawyer',
        said_on: '2022-01-13',
        outlet: 'npr',
      });
    }
    expect(dump(desk.connection)).toEqual(before);
  });

  test('without saying which version it started from is refused', () => {
    saveQuote(desk.editor, mendoza());
    saveQuote(desk.editor, mendoza({ ...correction, version: 1 }));
    expect(() =>
      saveAsSent(desk.secondEditor, mendoza({ outlet: 'newsweek', reason: 'Newsweek had it first' })),
    ).toThrow(AppError);
  });

  test('the speaker of a quote that is filed under a claim is refused in words, not by the database', () => {
    saveQuote(desk.editor, mendoza());
    desk.story.claim('phone-missing');
    desk.story.stance('mendoza-lawyer', 'phone-missing', 1, { holder: 'adan-mendoza' });
    const attempt = () =>
      saveQuote(desk.editor, mendoza({ speaker: 'luke-nikas', reason: 'it was Nikas who spoke' }));
    expect(attempt).toThrow(AppError);
  });
});

describe('what hangs on the words', () => {
  const KEPT = 'We’re working with his lawyer';

  test('a stance never marks other words than it was given', async () => {
    saveQuote(desk.editor, mendoza());
    desk.story.claim('in-touch');
    desk.story.stance('mendoza-lawyer', 'in-touch', 1, { words: 'his lawyer' });
    const text = 'We hope to have it soon.';
    saveQuote(desk.editor, mendoza({ text, reason: 'the wrong sentence was filed' }));
    const [stance] = (await read('mendoza-lawyer')).stances;
    const marked = stance?.span ? text.slice(...stance.span) : null;
    expect([null, 'his lawyer']).toContain(marked);
  });

  test('a verification recorded by one who may outlives an editor’s other changes', async () => {
    desk.connection.sqlite.exec(`
      insert into sources (id, public_id, kind, headline, created_at, updated_at) values (77, 'withheld', 'article', 'W', '', '');
      insert into snapshots (source_id, text, length, sha256, captured_at, captured_by, origin)
        values (77, null, 900, '${'b'.repeat(64)}', '', 'ada', 'pasted')`);
    const at = { exact: KEPT, prefix: '', suffix: '', start: 10, end: 10 + KEPT.length };
    const recorded = { verification: 'exact' as const, verified_at: NOW, fragments: [at] };
    saveQuote(desk.admin, mendoza({ text: KEPT, appearances: [{ source: 'withheld', recorded }] }));
    saveQuote(
      desk.editor,
      mendoza({ text: KEPT, occasion: 'Interview', appearances: [{ source: 'withheld' }] }),
    );
    expect((await read('mendoza-lawyer')).appearances).toMatchObject([{ verification: 'exact' }]);
  });
});

describe('retracting', () => {
  test('keeps the address and the reason, and takes the words out of everything', async () => {
    saveQuote(desk.editor, mendoza());
    retractQuote(desk.editor, { id: 'mendoza-lawyer', version: 1, reason: 'he never gave NPR an interview' });
    expect(await getQuote(desk.nobody, 'mendoza-lawyer')).toEqual({
      id: 'mendoza-lawyer',
      url: '/quotes/mendoza-lawyer',
      status: 'retracted',
      reason: 'he never gave NPR an interview',
      updated_at: NOW,
    });
    expect((await listQuotes(desk.nobody, { ...EVERY_QUOTE, q: 'lawyer' })).items).toEqual([]);
    expect(await countQuotes(desk.nobody, EVERY_QUOTE)).toEqual({ value: 0, capped: false });
    expect(() => saveQuote(desk.editor, mendoza({ reason: 'back after all, he did' }))).toThrow(
      /cannot be changed/,
    );
  });

  test('needs a reason, a quote and the version that stands', () => {
    saveQuote(desk.editor, mendoza());
    expect(() => retractQuote(desk.editor, { id: 'mendoza-lawyer', reason: 'no' })).toThrow(InputError);
    expect(() => retractQuote(desk.editor, { id: 'no-such-quote', reason: 'never said at all' })).toThrow(
      NotFound,
    );
    expect(() =>
      retractQuote(desk.editor, { id: 'mendoza-lawyer', version: 7, reason: 'never said at all' }),
    ).toThrow(StaleVersion);
  });

  test('is for what was published: a draft’s address stays unknown', async () => {
    saveQuote(desk.editor, mendoza({ status: 'draft' }));
    try {
      retractQuote(desk.editor, { id: 'mendoza-lawyer', reason: 'never said at all' });
    } catch (error) {
      expect(error).toBeInstanceOf(AppError);
    }
    expect(await getQuote(desk.nobody, 'mendoza-lawyer')).toBeNull();
  });
});
