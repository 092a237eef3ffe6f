/** On to the next page of a list and back to its first: plain links. */
export function Pager({ next, first, label }: { next: string | null; first: string | null; label: string }) {
  if (!next && !first) return null;
  return (
    <nav className="pager" aria-label="Pages">
      {next && (
        <a className="button plain" href={next} rel="next">
          {label}
        </a>
      )}
      {first && <a href={first}>Back to the first page</a>}
    </nav>
  );
}
