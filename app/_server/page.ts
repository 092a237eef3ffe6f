/** What Next hands a page: path parameters and the query, both to be awaited. */
export type PageProps<P = Record<string, never>> = {
  params: Promise<P>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The query of a page's address, as the filters read it. */
export async function queryOf({ searchParams }: Pick<PageProps, 'searchParams'>): Promise<URLSearchParams> {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(await searchParams)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) query.append(name, one);
  }
  return query;
}
