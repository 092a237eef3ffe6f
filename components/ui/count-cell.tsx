/** A number in a table, as a link to exactly what it counts. */
export function CountCell({ n, href, what }: { n: number; href: string; what: string }) {
  return (
    <td className="n">
      {n > 0 ? (
        <a href={href} aria-label={`${n.toLocaleString('en')} ${what}`}>
          {n.toLocaleString('en')}
        </a>
      ) : (
        <span className="quiet">0</span>
      )}
    </td>
  );
}
