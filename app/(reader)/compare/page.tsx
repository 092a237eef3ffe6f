import { redirect } from 'next/navigation';
import { cache } from 'react';
import { ComparisonFormats } from '#components/compare/formats.tsx';
import { SidePickers } from '#components/compare/pickers.tsx';
import { Rivalries, UnknownNames } from '#components/compare/suggestions.tsx';
import { CompareSummary } from '#components/compare/summary.tsx';
import { CompareTable } from '#components/compare/table.tsx';
import { CompareToolbar } from '#components/compare/toolbar.tsx';
import { Unmatched } from '#components/compare/unmatched.tsx';
import { InTurn } from '#components/ui/in-turn.tsx';
import { Problems } from '#components/ui/notice.tsx';
import { compareHref, parseCompareFilter, statementsCompared } from '#domain/compare/filter.ts';
import { andList } from '#domain/compare/phrases.ts';
import { compareSides, listRivalries, sidesFromNames } from '#domain/compare/queries.ts';
import { comparisonDescription } from '#domain/exchange/descriptions.ts';
import { quotesHref } from '#domain/quotes/filter.ts';
import { peopleSpeltLike } from '#domain/search/queries.ts';
import { readerContext } from '../../_server/context.ts';
import { alternates, feedTypes, recordMetadata } from '../../_server/metadata.ts';
import { type PageProps, queryOf } from '../../_server/page.ts';

const load = cache(async (query: string) => {
  const ctx = readerContext();
  const typed = await sidesFromNames(ctx, new URLSearchParams(query));
  const readable = new URLSearchParams(typed.params);
  for (const { param } of typed.unclear) readable.delete(param);
  const { filter, problems } = parseCompareFilter(readable);
  // As long as one name is unclear nothing is lined up: the others alone were not asked for.
  const sides = typed.unclear.length > 0 ? [] : filter.sides;
  const answer = await compareSides(ctx, { ...filter, sides });
  return { ctx, typed, asked: filter, answer, problems: [...problems, ...answer.problems] };
});

export async function generateMetadata(props: PageProps) {
  const { answer } = await load((await queryOf(props)).toString());
  const sides = answer.comparison?.sides.map(({ name }) => name) ?? [];
  if (!answer.comparison || sides.length === 0) {
    return { title: 'Compare what was said', alternates: alternates('/compare') };
  }
  const { filter } = answer;
  return recordMetadata({
    title: sides.length === 1 ? `${sides[0]}, earlier against later` : `${andList(sides)}, compared`,
    description: comparisonDescription(answer.comparison),
    path: compareHref(filter),
    types: {
      'application/json': compareHref(filter, '/api/v1/compare'),
      ...feedTypes([
        quotesHref(statementsCompared(filter), '/feeds/quotes.atom'),
        'Statements of these sides',
      ]),
    },
  });
}

export default async function ComparePage(props: PageProps) {
  const { ctx, typed, asked, answer, problems } = await load((await queryOf(props)).toString());
  if (typed.changed && typed.unclear.length === 0) redirect(`/compare?${typed.params}`);
  const unknown = typed.unclear.filter(({ options }) => options.length === 0);
  const near = new Map(
    await Promise.all(
      unknown.map(async (one) => [one.typed, await peopleSpeltLike(ctx, one.typed, 5)] as const),
    ),
  );
  const { comparison, filter, names } = answer;
  const sides = comparison?.sides ?? [];
  const title =
    sides.length === 0
      ? 'Compare what was said'
      : sides.length === 1
        ? `${sides[0]?.name}: earlier against later`
        : `${andList(sides.map(({ name }) => name))}: what each said`;
  return (
    <InTurn>
      <h1>{title}</h1>
      {sides.length === 0 && (
        <p className="lede mt-2">
          Choose two people or organisations, and their statements are lined up claim by claim, word for word,
          with when and where each was made. One name alone shows earlier statements against later ones.
        </p>
      )}
      <Problems problems={problems} />
      {typed.unclear.length > 0 && (
        <UnknownNames
          unclear={typed.unclear}
          near={near}
          asked={typed.params}
          others={{
            names: typed.sides.flatMap(({ side }) => side?.name ?? []),
            href: compareHref(asked),
          }}
        />
      )}
      {comparison && <CompareSummary comparison={comparison} filter={filter} />}
      <details className="controls" open={!comparison}>
        <summary>Change sides, filters or order</summary>
        <SidePickers
          sides={comparison ? sides.map((side) => ({ typed: side.name, side })) : typed.sides}
          filter={filter}
        />
        {comparison && (
          <CompareToolbar
            filter={filter}
            names={{ ...names, ...Object.fromEntries(sides.map((s) => [s.slug, s.name])) }}
          />
        )}
      </details>
      {comparison ? (
        <>
          {comparison.rows.length > 0 ? (
            <CompareTable comparison={comparison} />
          ) : (
            <p className="notice">
              {comparison.summary.claims > 0
                ? 'No claim is left under “Show”. Choose “all claims” to see the rest.'
                : sides.length === 1
                  ? 'They have not spoken twice to any claim on record, as far as these filters go.'
                  : 'None of these statements is matched to a claim, as far as these filters go.'}
            </p>
          )}
          <Unmatched comparison={comparison} filter={filter} />
          <ComparisonFormats filter={filter} />
        </>
      ) : (
        typed.sides.length === 0 && <Rivalries rivalries={await listRivalries(ctx, 12)} />
      )}
    </InTurn>
  );
}
