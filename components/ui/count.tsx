import type { Count } from '#domain/quotes/types.ts';

export { plural } from '#lib/text/plural.ts';

/** A number as readers get it: grouped, and honest where counting stopped. */
export function countText({ value, capped }: Count): string {
  return `${value.toLocaleString('en')}${capped ? '+' : ''}`;
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
