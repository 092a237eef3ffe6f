import type { OutgoingHttpHeaders } from 'node:http';
import type { SplicedPage } from './spliced-page.ts';

/** A page that can be sent again: its headers, the policy's nonce still in them, and its parts. JSON has no nonce. */
export type StoredPage = { headers: OutgoingHttpHeaders; nonce: string | null; page: SplicedPage };

/**
 * Pages by address, for one version of the record: another version empties it. Bounded in bytes; what was
 * asked for longest ago goes first.
 */
export class PageStore {
  readonly #limit: number;
  readonly #pages = new Map<string, StoredPage>();
  #version: unknown = null;
  #bytes = 0;

  /** @param limit how many bytes the pages may hold together */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(address: string, version: unknown): StoredPage | null {
    this.#keepOnly(version);
    const found = this.#pages.get(address);
    if (!found) return null;
    this.#pages.delete(address);
    this.#pages.set(address, found);
    return found;
  }

  /** `version` is the one that was current before the page was made; a page of an older one is not kept. */
  set(address: string, version: unknown, stored: StoredPage): void {
    if (version !== this.#version || stored.page.bytes > this.#limit / 4) return;
    this.#drop(address);
    this.#pages.set(address, stored);
    this.#bytes += stored.page.bytes;
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= this.#limit) break;
      this.#drop(oldest);
    }
  }

  #drop(address: string): void {
    this.#bytes -= this.#pages.get(address)?.page.bytes ?? 0;
    this.#pages.delete(address);
  }

  #keepOnly(version: unknown): void {
    if (version === this.#version) return;
    this.#pages.clear();
    this.#bytes = 0;
    this.#version = version;
  }
}
