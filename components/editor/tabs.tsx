/** The pages of one quote on the desk. */
export function QuoteTabs({
  id,
  current,
  published,
}: {
  id: string;
  current: '' | 'review' | 'history' | 'links' | 'comment-requests';
  published: boolean;
}) {
  const tabs = [['', 'Edit']] as const;
  return (
    <nav aria-label="This statement" className="tabs">
      <ul>
        {tabs.map(([tab, name]) => (
          <li key={tab}>
            <a
              href={`/edit/quotes/${id}${tab && `/${tab}`}`}
              aria-current={tab === current ? 'page' : undefined}
            >
              {name}
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
