import { createHash } from 'node:crypto';
import { canonicalJson } from './rules.ts';
import type { Revision } from './types.ts';

/** SHA-256 of a body behind its salt; the salt keeps an erased body from being guessed back. */
export function bodyHash(salt: string, body: string): string {
  return createHash('sha256').update(`${salt}\n${body}`).digest('hex');
}

/** SHA-256 over everything a revision says, its predecessor's hash included. */
export function linkHash(link: Omit<Revision, 'hash'>): string {
  return createHash('sha256').update(canonicalJson(link)).digest('hex');
}
