import type { Route } from 'next';
import { redirect } from 'next/navigation';

/** Sends the browser to a path of ours that was put together. Ends the function it is called in. */
export function goTo(path: string): never {
  return redirect(path as Route);
}
