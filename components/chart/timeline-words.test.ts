import { expect, test } from 'vitest';
import { EVERY_QUOTE } from '#domain/quotes/filter.ts';
import { rustDesk } from '#domain/test-context.ts';
import { WHOLE_TIMELINE } from '#domain/timeline/filter.ts';
import { layTimeline } from '#domain/timeline/queries.ts';
import { markWords } from './timeline-words.ts';

test('a mark’s label keeps apart what was said and what the source says was said', async () => {
  const answer = await layTimeline(rustDesk().nobody, { ...WHOLE_TIMELINE, quotes: EVERY_QUOTE });
  const labels = new Map(
    answer.timeline.lanes.flatMap((lane) =>
      lane.marks.map(({ quote, stance }) => [quote.id, markWords(quote, stance, lane)] as const),
    ),
  );
  expect(labels.get('baldwin-abc-hammer')).toContain('Says that he “let go of the hammer');
  expect(labels.get('deputy-unfortunate-news')).toContain("news to tell you,” […] “She didn't make it.”");
  expect(labels.get('sheriff-phone-not-handed-over')).toMatch(/[;,] a paraphrase/);
  for (const { id, form } of answer.quotes)
    expect(labels.get(id)?.includes('“'), id).toBe(form !== 'indirect');
});
