/** The list on the page in other forms: the same filter, the whole list. */
export function ListFormats({
  noun,
  query,
  feed,
  what = 'This list',
}: {
  noun: string;
  query: string;
  feed?: string;
  what?: string;
}) {
  const ending = query ? `?${query}` : '';
  return (
    <p className="take-along">
      {what} as{' '}
      <a href={`/api/v1/${noun}.csv${ending}`} download>
        CSV
      </a>
      , <a href={`/api/v1/${noun}${ending}`}>JSON</a>, <a href={`/api/v1/${noun}.jsonld${ending}`}>JSON-LD</a>
      {feed && (
        <>
          , <a href={feed}>feed</a>
        </>
      )}
    </p>
  );
}
