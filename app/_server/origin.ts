import { readEnvironment } from '#lib/environment.ts';

/** The origin that readers use, without a slash at its end: what every absolute address begins with. */
export function publicOrigin(): string {
  return readEnvironment(process.env).publicOrigin;
}
