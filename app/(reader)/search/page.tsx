import { cache } from 'react';
import { SearchResults } from '#components/search/results.tsx';
import { Problems } from '#components/ui/notice.tsx';
import { parseSearchFilter } from '#domain/search/filter.ts';
import { searchRecord } from '#domain/search/queries.ts';
import { readerContext } from '../../_server/context.ts';
import { type PageProps, queryOf } from '../../_server/page.ts';

/** Once per request, for the title and the page alike; keyed by the address. */
const load = cache(async (query: string) => {
  const { filter, problems } = parseSearchFilter(new URLSearchParams(query));
  const found = await searchRecord(readerContext(), filter);
  return { ...found, problems: [...problems, ...found.problems] };
});

export async function generateMetadata(props: PageProps) {
  const { filter } = await load((await queryOf(props)).toString());
  // Results are for readers, not for other search engines to list.
  return { title: filter.q ? `Search: ${filter.q}` : 'Search', robots: { index: false } };
}

export default async function SearchPage(props: PageProps) {
  const { answer, filter, names, marks, problems } = await load((await queryOf(props)).toString());
  return (
    <>
      <h1 className="max-w-[40ch]">
        {answer.words.length > 0 ? (
          <>
            On record with <bdi>“{filter.q}”</bdi>
          </>
        ) : (
          'Search the record'
        )}
      </h1>
      <Problems problems={problems} />
      <SearchResults answer={answer} filter={filter} names={names} marks={marks} />
    </>
  );
}
