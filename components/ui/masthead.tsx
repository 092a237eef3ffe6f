const ROOMS = [
  ['/compare', 'Compare'],
  ['/claims', 'Claims'],
  ['/people', 'People'],
  ['/quotes', 'Quotes'],
  ['/topics', 'Topics'],
  ['/matrix', 'Matrix'],
  ['/timeline', 'Timeline'],
] as const;

/** The head of every page: name, rooms, search. Plain links and a plain form; whoever is signed in has a way to edit. */
export function Masthead({ signedIn }: { signedIn: boolean }) {
  return (
    <header className="masthead">
      <div className="frame">
        <a className="wordmark" href="/">
          On Record
        </a>
        <nav aria-label="Main">
          <ul>
            {ROOMS.map(([href, name]) => (
              <li key={href}>
                <a href={href}>{name}</a>
              </li>
            ))}
            {signedIn && (
              <li>
                <a href="/edit">Edit</a>
              </li>
            )}
          </ul>
        </nav>
        <search>
          <form action="/search" method="get">
            <input
              className="field"
              type="search"
              name="q"
              placeholder="Search the record"
              aria-label="Search the record"
              maxLength={300}
            />
          </form>
        </search>
      </div>
    </header>
  );
}
