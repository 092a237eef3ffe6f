import { PLACES } from '../desk/entries.ts';
import { DeskSettings } from '../desk/settings.tsx';

/** The foot of every page: what this is, every room of it, and how it looks and is used. */
export function Colophon() {
  return (
    <footer className="colophon">
      <div className="frame">
        <p>
          On Record keeps what was said as it was printed, with who, where and when. A conflict between two
          statements does not say who is right.
        </p>
        <nav aria-label="Everything">
          <ul>
            {PLACES.map(([href, name]) => (
              <li key={href}>
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
        <DeskSettings />
      </div>
    </footer>
  );
}
