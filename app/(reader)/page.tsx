import { HomePage } from '#components/home.tsx';
import { onePerClaim } from '#domain/claims/conflicts.ts';
import { parseConflictFilter } from '#domain/claims/filter.ts';
import { listConflicts } from '#domain/claims/queries-conflicts.ts';
import { listRivalries } from '#domain/compare/queries.ts';
import { listEntities } from '#domain/entities/queries.ts';
import { EVERY_QUOTE } from '#domain/quotes/filter.ts';
import { listQuotes } from '#domain/quotes/queries.ts';
import { listTopics } from '#domain/topics/queries.ts';
import { readerContext } from '../_server/context.ts';

export const metadata = { title: { absolute: 'On Record: who said what about whom' } };

export default async function Page() {
  const ctx = readerContext();
  const contested = parseConflictFilter(new URLSearchParams('counted=1&strength=direct&limit=40')).filter;
  const onlyStories = { q: '', parent: null, story: true, after: null, limit: 8 };
  const [conflicts, newest, people, rivalries, stories] = await Promise.all([
    listConflicts(ctx, contested),
    listQuotes(ctx, { ...EVERY_QUOTE, limit: 5 }),
    listEntities(ctx, { q: '', kind: [], after: null, limit: 10 }),
    listRivalries(ctx, 6),
    listTopics(ctx, onlyStories),
  ]);
  return (
    <HomePage
      conflicts={onePerClaim(conflicts.items).slice(0, 4)}
      newest={newest}
      people={people.items}
      rivalries={rivalries}
      stories={stories.items}
    />
  );
}
