import { beforeAll, describe, expect, test } from 'vitest';
import { Refused } from '#lib/errors.ts';
import { conflictsOn } from '../conflicts/queries-live.ts';
import { linkQuotes } from '../quotes/commands-links.ts';
import { claimId } from '../quotes/queries-resolve.ts';
import { saveAffiliation } from '../test-commands.ts';
import { type Desk, emptyDesk, storyteller } from '../test-context.ts';
import { linkClaims, mergeClaims } from './commands.ts';
import { reviewStance, withdrawStance } from './commands-settle.ts';

/*
 * Ten hard cases with invented people, told through the commands: which pairs each must give, and which not.
 * All dates are single days, so the gap is one number. Where a state is concerned, only the holder's own
 * certainly later opposite ends what was said; any other statement of the holder leaves it standing.
 */

let desk: Desk;
let story: ReturnType<typeof storyteller>;

/** A quote on a day; `for` is whom it was spoken for. */
function said(id: string, speaker: string, day: string, text: string, behalf: string | null = null) {
  story.quote(id, speaker, { said_on: day, text, on_behalf_of: behalf });
}

/** The conflicts that touch these claims: "rule a b relation strength timing gap counted". */
async function conflicts(...claims: string[]): Promise<string[]> {
  const ids = claims.map((slug) => claimId(desk.editor, slug) ?? 0);
  const found = await conflictsOn(desk.editor, ids);
  return found.map((pair) => {
    expect(pair.gap_days?.min).toBe(pair.gap_days?.max);
    return `${pair.rule} ${pair.a.quote} ${pair.b.quote} ${pair.relation} ${pair.strength} ${pair.timing} ${pair.gap_days?.min} ${pair.counted ? 'counted' : 'not counted'}`;
  });
}

beforeAll(() => {
  desk = emptyDesk();
  story = storyteller(desk.editor);
  for (const slug of ['mara', 'lyle', 'ines', 'deputy']) story.entity(slug);
  for (const slug of ['sheriff', 'crew']) story.entity(slug, 'organization');
  saveAffiliation(desk.editor, {
    member: 'lyle',
    principal: 'mara',
    role: 'lawyer',
    speaks_for: true,
    from: '2024-01-01',
    to: '2024-12-31',
  });
  saveAffiliation(desk.editor, {
    member: 'ines',
    principal: 'sheriff',
    role: 'spokesperson',
    speaks_for: true,
    from: '2023-01-01',
  });
});

describe('ten tricky examples', () => {
  test('1: a quote about a quote, with a double negative', async () => {
    story.claim('complying', {
      kind: 'state',
      persist_days: 30,
      text: 'Mara Vell is complying with the search warrant for her phone',
    });
    said('quote-1a', 'ines', '2024-01-06', 'She has not complied with the warrant.', 'sheriff');
    said('quote-1b', 'mara', '2024-01-08', 'Any suggestion that I am not complying is a lie.');
    story.stance('quote-1a', 'complying', -1);
    story.stance('quote-1b', 'complying', 1, {
      words: 'not complying is a lie',
      reason: 'denies the denial: "not complying is a lie"',
    });
    linkQuotes(desk.editor, {
      from: 'quote-1b',
      to: 'quote-1a',
      type: 'responds_to',
      reason: 'answers the sheriff',
    });
    expect(await conflicts('complying')).toEqual([
      'opposite quote-1b quote-1a between direct same_time 2 counted',
    ]);
  });

  test('2: one quote, two claims; declining to say is not denying', async () => {
    story.claim('neglected', { text: 'Safety rules were neglected on the set' });
    story.claim('crime', { text: 'A crime was committed on the set' });
    said(
      'quote-2a',
      'ines',
      '2024-02-01',
      'There was neglect. Whether it is criminal is for the prosecutor.',
      'sheriff',
    );
    said('quote-2b', 'mara', '2024-02-02', 'No crime was committed.');
    story.stance('quote-2a', 'neglected', 1, { words: 'There was neglect' });
    story.stance('quote-2a', 'crime', 0, { act: 'declines', reason: 'leaves it to the prosecutor' });
    story.stance('quote-2b', 'crime', -1);
    expect(await conflicts('neglected', 'crime')).toEqual([]);
  });

  test('3: a lawyer against his own client’s earlier words', async () => {
    story.claim('pulled', { text: 'Mara Vell pulled the trigger' });
    said('quote-3a', 'mara', '2024-01-02', 'I may have pulled it back part of the way.');
    said('quote-3b', 'lyle', '2024-03-01', 'My client never pulled the trigger.', 'mara');
    story.stance('quote-3a', 'pulled', 1, { force: 'hedged', reason: '"may have", "part of the way"' });
    story.stance('quote-3b', 'pulled', -1, { reason: 'speaks as her lawyer' });
    expect(await conflicts('pulled')).toEqual([
      'opposite quote-3a quote-3b within_side qualified same_time 59 counted',
    ]);
  });

  test('3: after his mandate has ended, the lawyer commits only himself', () => {
    said('quote-3c', 'lyle', '2025-03-01', 'My client is innocent.');
    const forHer = () => story.stance('quote-3c', 'pulled', -1, { holder: 'mara' });
    expect(forHer).toThrow(Refused);
    expect(forHer).toThrow(/neither the speaker nor whom the quote was spoken for/);
  });

  test('4: what the deputy says she said is two things', async () => {
    story.claim('loaded', { text: 'The gun was loaded when it was handed over' });
    story.claim('told', { kind: 'speech', text: 'Mara Vell told Deputy Kost that the gun was loaded' });
    said('quote-4a', 'deputy', '2024-01-03', 'She told me it was loaded when she got it.');
    said('quote-4b', 'mara', '2024-01-09', 'I never told anyone it was loaded. It was not.');
    story.stance('quote-4a', 'loaded', 1, { holder: 'mara', act: 'relays' });
    story.stance('quote-4a', 'told', 1);
    story.stance('quote-4b', 'loaded', -1, { words: 'It was not' });
    story.stance('quote-4b', 'told', -1, { words: 'I never told anyone it was loaded' });
    linkQuotes(desk.editor, {
      from: 'quote-4b',
      to: 'quote-4a',
      type: 'denies_saying',
      reason: 'denies having said it',
    });
    expect(await conflicts('loaded', 'told')).toEqual([
      'opposite quote-4a quote-4b second_hand qualified same_time 6 counted',
      'opposite quote-4a quote-4b between direct same_time 6 counted',
    ]);
  });

  test('5: competing numbers are contrary claims; "at least" is not', async () => {
    story.claim('exactly-five', { text: 'Exactly five live rounds were found on the set' });
    story.claim('exactly-seven', { text: 'Exactly seven live rounds were found on the set' });
    story.claim('at-least-five', { text: 'At least five live rounds were found on the set' });
    linkClaims(desk.editor, {
      a: 'exactly-five',
      b: 'exactly-seven',
      type: 'contrary',
      reason: 'two exact counts of one thing',
    });
    said('quote-5a', 'ines', '2024-02-01', 'Five live rounds.', 'sheriff');
    said('quote-5b', 'crew', '2024-02-05', 'They found seven.');
    said('quote-5c', 'deputy', '2024-02-06', 'At least five.');
    story.stance('quote-5a', 'exactly-five', 1);
    story.stance('quote-5b', 'exactly-seven', 1);
    story.stance('quote-5c', 'at-least-five', 1);
    expect(await conflicts('exactly-five', 'exactly-seven', 'at-least-five')).toEqual([
      'contrary quote-5a quote-5b between direct same_time 4 counted',
    ]);
  });

  test('6: both true, a week apart', async () => {
    story.claim('has-phone', { kind: 'state', persist_days: 3, text: 'The sheriff has the phone' });
    said('quote-6a', 'ines', '2024-01-06', 'We do not have the phone.', 'sheriff');
    said(
      'quote-6b',
      'lyle',
      '2024-01-14',
      'The phone was handed over this morning and they have it.',
      'mara',
    );
    story.stance('quote-6a', 'has-phone', -1);
    story.stance('quote-6b', 'has-phone', 1);
    expect(await conflicts('has-phone')).toEqual([
      'opposite quote-6b quote-6a between direct apart 8 not counted',
    ]);
  });

  test('7: corrected the day after', async () => {
    story.claim('no-charges', { kind: 'forecast', text: 'The sheriff will not seek charges' });
    said('quote-7a', 'ines', '2024-04-01', 'We will not be seeking charges.', 'sheriff');
    said('quote-7b', 'ines', '2024-04-02', 'I misspoke yesterday; no decision has been taken.', 'sheriff');
    said('quote-7c', 'lyle', '2024-04-03', 'They are going to seek charges.', 'mara');
    story.stance('quote-7a', 'no-charges', 1);
    story.stance('quote-7b', 'no-charges', 0, { act: 'declines', reason: 'withdraws the earlier statement' });
    story.stance('quote-7c', 'no-charges', -1, { reason: 'lawyer predicting charges' });
    linkQuotes(desk.editor, {
      from: 'quote-7b',
      to: 'quote-7a',
      type: 'corrects',
      reason: 'says that she misspoke',
    });
    expect(await conflicts('no-charges')).toEqual([
      'opposite quote-7a quote-7c between direct taken_back 2 not counted',
    ]);
  });

  test('8: one claim worded both ways round, before and after they are merged', async () => {
    story.claim('checked', { text: 'The armourer checked the gun that morning' });
    story.claim('nobody-checked', { text: 'Nobody checked the gun that morning' });
    said('quote-8a', 'crew', '2024-01-04', 'The armourer checked it.');
    said('quote-8b', 'ines', '2024-01-20', 'Nobody checked that gun.', 'sheriff');
    story.stance('quote-8a', 'checked', 1);
    story.stance('quote-8b', 'nobody-checked', 1);
    expect(await conflicts('checked', 'nobody-checked')).toEqual([]);

    mergeClaims(desk.editor, {
      claim: 'nobody-checked',
      into: 'checked',
      sign: -1,
      reason: 'the same, the other way round',
    });
    const after = ['opposite quote-8a quote-8b between direct same_time 16 counted'];
    expect(await conflicts('checked')).toEqual(after);
    expect(await conflicts('nobody-checked')).toEqual(after);
  });

  test('9: editors disagree whether this quote reaches the claim', async () => {
    story.claim('broke-rules', { text: 'Mara Vell broke the firearms rules' });
    said('quote-9a', 'ines', '2024-02-10', 'She was careless around guns.', 'sheriff');
    said('quote-9b', 'mara', '2024-02-11', 'I followed every firearms rule.');
    story.stance('quote-9a', 'broke-rules', 1, { reason: 'careless is read as breaking rules' });
    story.stance('quote-9b', 'broke-rules', -1);
    reviewStance(desk.secondEditor, {
      quote: 'quote-9a',
      claim: 'broke-rules',
      verdict: 'disagree',
      sign: 0,
      reason: 'careless does not name a rule',
    });
    expect(await conflicts('broke-rules')).toEqual([
      'opposite quote-9a quote-9b between disputed same_time 1 not counted',
    ]);
  });

  test('10: a sweeping claim implies a narrower one, denied on a condition', async () => {
    story.claim('everyone-followed', { text: 'Everyone on the set followed the safety rules' });
    story.claim('armourer-followed', { text: 'The armourer followed the safety rules' });
    linkClaims(desk.editor, {
      a: 'everyone-followed',
      b: 'armourer-followed',
      type: 'implies',
      reason: 'everyone includes the armourer',
    });
    said('quote-10a', 'mara', '2024-03-05', 'Everyone followed the rules.');
    said('quote-10b', 'crew', '2024-03-06', 'If the cart was left open, the armourer did not.');
    story.stance('quote-10a', 'everyone-followed', 1);
    story.stance('quote-10b', 'armourer-followed', -1, {
      force: 'conditional',
      condition: 'the cart was left open',
      reason: 'conditional on the cart',
    });
    expect(await conflicts('everyone-followed', 'armourer-followed')).toEqual([
      'implied quote-10a quote-10b between qualified same_time 1 counted',
    ]);
  });

  test('a withdrawn stance takes its conflict away, and nothing else', async () => {
    const before = await conflictsOn(desk.editor);
    withdrawStance(desk.editor, { quote: 'quote-1a', claim: 'complying', reason: 'read too much into it' });
    expect(await conflicts('complying')).toEqual([]);
    expect(await conflictsOn(desk.editor)).toHaveLength(before.length - 1);
  });

  test('all in all there are nine pairs, of which six count', async () => {
    const all = await conflictsOn(desk.editor);
    expect(all).toHaveLength(9);
    expect(all.filter(({ counted }) => counted)).toHaveLength(6);
  });
});
