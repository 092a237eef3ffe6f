import { matrixHref } from '#domain/matrix/filter.ts';
import { type QuoteFilter, quotesHref, unordered } from '#domain/quotes/filter.ts';
import { timelineHref } from '#domain/timeline/filter.ts';

/** The same statements as a list, as a matrix and on the time axis. */
export function Views({ filter, here }: { filter: QuoteFilter; here: 'list' | 'matrix' | 'timeline' }) {
  const quotes = unordered(filter);
  const views = [
    ['list', 'List', here === 'list' ? quotesHref(filter) : quotesHref(quotes)],
    ['matrix', 'Matrix', matrixHref({ quotes })],
    ['timeline', 'Timeline', timelineHref({ quotes })],
  ] as const;
  return (
    <nav className="views" aria-label="Ways to see these statements">
      <ul>
        {views.map(([view, name, href]) => (
          <li key={view}>
            <a href={href} aria-current={view === here ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
