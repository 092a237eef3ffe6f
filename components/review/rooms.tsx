/** The desk’s pages of one quote. */
export function QuoteRooms({
  id,
  here,
  published,
}: {
  id: string;
  here: 'review' | 'edit' | 'links' | 'history' | 'comment-requests';
  published: boolean;
}) {
  const rooms = [
    ['review', 'Review', `/edit/quotes/${id}/review`],
    ['edit', 'Edit', `/edit/quotes/${id}`],
    ['links', 'Links', `/edit/quotes/${id}/links`],
    ['history', 'History', `/edit/quotes/${id}/history`],
    ['comment-requests', 'Requests for comment', `/edit/quotes/${id}/comment-requests`],
  ] as const;
  return (
    <nav aria-label="This quote">
      <ul className="tabs">
        {rooms.map(([name, label, href]) => (
          <li key={name}>
            <a href={href} aria-current={name === here ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
        {published && (
          <li>
            <a href={`/quotes/${id}`}>As readers see it</a>
          </li>
        )}
      </ul>
    </nav>
  );
}
