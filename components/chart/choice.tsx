/** A few ways to lay a picture out, as links; the one in use is marked. */
export function Choice({
  name,
  options,
}: {
  name: string;
  options: { name: string; href: string; here: boolean }[];
}) {
  return (
    <nav className="choice" aria-label={name}>
      <span className="label" aria-hidden="true">
        {name}
      </span>
      <ul>
        {options.map((option) => (
          <li key={option.name}>
            <a href={option.href} aria-current={option.here ? 'true' : undefined}>
              {option.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
