import type { ReactElement } from 'react';
import { beforeAll, expect, test } from 'vitest';
import { describeClaim } from '#domain/claims/queries-claim.ts';
import { describeTopic } from '#domain/claims/queries-topic.ts';
import { getProfile } from '#domain/compare/queries-profile.ts';
import { saveEntity } from '#domain/entities/commands.ts';
import { listEntities } from '#domain/entities/queries.ts';
import { saveOutlet } from '#domain/outlets/commands.ts';
import { describeOutlet } from '#domain/outlets/queries.ts';
import { EVERY_QUOTE } from '#domain/quotes/filter.ts';
import { listQuotes } from '#domain/quotes/queries.ts';
import { listFacets } from '#domain/quotes/queries-facets.ts';
import { describeSource } from '#domain/quotes/queries-source.ts';
import { parseSearchFilter } from '#domain/search/filter.ts';
import { searchRecord } from '#domain/search/queries.ts';
import { saveSource } from '#domain/sources/commands.ts';
import { type Desk, emptyDesk, storyteller } from '#domain/test-context.ts';
import { saveTopic } from '#domain/topics/commands.ts';
import { ClaimRecord } from './claim/record.tsx';
import { PeopleTable } from './entity/people-table.tsx';
import { ProfilePage } from './entity/profile.tsx';
import { HomePage } from './home.tsx';
import { OutletRecord } from './outlet/record.tsx';
import { QuoteRecord } from './quote/record.tsx';
import { SearchResults } from './search/results.tsx';
import { SourceRecord } from './source/record.tsx';
import { htmlOf } from './test-html.ts';
import { TopicRecord } from './topic/record.tsx';

/*
 * A name that runs from right to left must not drag the words and numbers beside it along: wherever one stands
 * on a page it stands in a <bdi>, or is alone in its element's attribute.
 */

const SPEAKER = 'خالد العطية';
const SUBJECT = 'مريم الصقر';
const OUTLET = 'الجزيرة';
const TOPIC = 'قضية الميناء';
let desk: Desk;

beforeAll(() => {
  desk = emptyDesk();
  const { editor } = desk;
  const story = storyteller(editor);
  saveEntity(editor, { slug: 'khalid', kind: 'person', name: SPEAKER, names: [{ name: 'خالد بن العطية' }] });
  saveEntity(editor, { slug: 'maryam', kind: 'person', name: SUBJECT });
  saveOutlet(editor, { slug: 'jazeera', kind: 'broadcaster', name: OUTLET });
  saveTopic(editor, { slug: 'port', name: TOPIC });
  saveSource(editor, { id: 'wire', kind: 'article', headline: 'تقرير عن الميناء', outlet: 'jazeera' });
  story.claim('fired', { topic: 'port' });
  for (const [id, sign, speaker] of [
    ['khalid-yes', 1, 'khalid'],
    ['maryam-no', -1, 'maryam'],
  ] as const) {
    story.quote(id, speaker, {
      subjects: ['maryam', 'khalid'],
      topics: ['port'],
      outlet: 'jazeera',
      appearances: [{ source: 'wire', credited_outlet: 'jazeera' }],
    });
    story.stance(id, 'fired', sign);
  }
});

async function pages(): Promise<Record<string, ReactElement | null>> {
  const ctx = desk.nobody;
  const all = await listQuotes(ctx, EVERY_QUOTE);
  const people = await listEntities(ctx, { q: '', kind: [], after: null, limit: 10 });
  const profile = await getProfile(ctx, 'khalid');
  const topic = await describeTopic(ctx, 'port');
  const source = await describeSource(ctx, 'wire');
  const outlet = await describeOutlet(ctx, 'jazeera');
  const claim = await describeClaim(ctx, 'fired');
  const facets = await listFacets(ctx, { resolved: all.resolved, words: [] });
  const found = await searchRecord(
    ctx,
    parseSearchFilter(new URLSearchParams({ q: 'خالد', topic: 'port' })).filter,
  );
  const [quote] = all.items;
  const conflicts = claim?.conflicts ?? [];
  return {
    people: <PeopleTable people={people.items} />,
    profile: profile && <ProfilePage profile={profile} said={all} about={all} side={all} timeline={null} />,
    topic: topic && (
      <TopicRecord
        topic={topic}
        claims={[]}
        conflicts={conflicts}
        newest={all.items}
        speakers={facets.speaker?.values ?? []}
        timeline={null}
        subjects={facets.about?.values ?? []}
      />
    ),
    source: source && <SourceRecord {...source} />,
    outlet: outlet && (
      <OutletRecord
        outlet={outlet}
        newest={{ venue: all.items, credit: all.items, publisher: all.items }}
        sources={[]}
      />
    ),
    claim: claim && <ClaimRecord {...claim} timeline={null} />,
    quote: quote ? (
      <QuoteRecord
        quote={quote}
        conflicts={{ items: conflicts, all: 99, counted: 99 }}
        linked={new Map()}
        search={{ q: '', marks: [] }}
      />
    ) : null,
    search: <SearchResults {...found} />,
    home: <HomePage conflicts={conflicts} newest={all} people={people.items} rivalries={[]} stories={[]} />,
  };
}

test('a right-to-left name stands isolated wherever it stands beside other words', async () => {
  for (const [page, element] of Object.entries(await pages())) {
    expect(element, page).not.toBeNull();
    const html = await htmlOf(element);
    expect(html, page).toMatch(/\p{Script=Arabic}/u);
    const text = html
      .replaceAll(/<(bdi|title|h1 class="sr-only")[^>]*>.*?<\/(bdi|title|h1)>/gs, '')
      .replaceAll(/<[^>]*>/g, '|');
    const loose = text.match(/[^|]*\p{Script=Arabic}[^|]*/gu) ?? [];
    expect(loose, page).toEqual([]);
  }
});
