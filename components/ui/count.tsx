import type { Count } from '#domain/quotes/types.ts';

/** A number as readers get it: grouped, and honest where counting stopped. */
export function countText({ value, capped }: Count): string {
  return `${value.toLocaleString('en')}${capped ? '+' : ''}`;
}

/** "1 claim", "2 claims". */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}
