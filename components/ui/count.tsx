import type { Count } from '#domain/quotes/types.ts';

/** A number as readers get it: grouped, and honest where counting stopped. */
export function countText({ value, capped }: Count): string {
  return `${value.toLocaleString('en')}${capped ? '+' : ''}`;
}

/** "1 claim", "2 claims". */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}

/** Where a page shows the newest of many: how many there are, and where the rest is. */
export function NewestOf({
  shown,
  all,
  what,
  href,
}: {
  shown: number;
  all: number;
  what: string;
  href?: string;
}) {
  if (shown >= all) return null;
  const number = `${all.toLocaleString('en')} ${what}`;
  return (
    <p className="quiet small mt-3">
      Shown are the newest {shown} of {href ? <a href={href}>{number}</a> : number}.
    </p>
  );
}
