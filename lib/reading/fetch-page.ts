import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, fetch, type Response } from 'undici';
import { isPublicAddress } from './public-address.ts';
import { LARGEST_FILE } from './types.ts';

/** That address is not fetched; why is told to nobody, so that nothing is learned of what lies behind it. */
export class NotFetched extends Error {
  constructor() {
    super('That address cannot be fetched. Paste the text instead.');
  }
}

/** What holds for every fetch; tests on this machine put other addresses and ports in place. */
export type Rules = {
  isPublic: (address: string) => boolean;
  ports: readonly number[];
  /** In all, in milliseconds. */
  time: number;
};
export const RULES: Rules = { isPublic: isPublicAddress, ports: [80, 443], time: 5_000 };
const MOST_HOPS = 3;

/**
 * Fetches a page as it is given to anybody: http(s) on the usual ports, from public addresses alone at every hop,
 * text/html, 5 seconds and 2 MB after unpacking. The address that was looked at is the one that is connected to.
 * @throws NotFetched
 */
export async function fetchPage(url: string, rules: Rules = RULES): Promise<Uint8Array> {
  const agent = new Agent({
    connect: { lookup: guardedLookup(rules), timeout: rules.time },
    maxHeaderSize: 16_384,
    pipelining: 0,
  });
  try {
    return await follow(url, rules, agent);
  } catch {
    throw new NotFetched();
  } finally {
    void agent.destroy();
  }
}

async function follow(first: string, rules: Rules, dispatcher: Agent): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(rules.time);
  let url = checked(first, rules);
  for (let hop = 0; hop <= MOST_HOPS; hop++) {
    const answer = await fetch(url, {
      dispatcher,
      signal,
      redirect: 'manual',
      headers: { accept: 'text/html', 'user-agent': 'On Record (capture by an editor)' },
    });
    const next = answer.headers.get('location');
    if (answer.status >= 300 && answer.status < 400 && next) {
      await answer.body?.cancel();
      url = checked(new URL(next, url).href, rules);
      continue;
    }
    if (answer.status !== 200 || !isHtmlType(answer.headers.get('content-type'))) throw new NotFetched();
    return await bounded(answer);
  }
  throw new NotFetched();
}

/** An address that may be asked at all. A literal IP address is never looked up, so it is judged here. */
function checked(text: string, { ports, isPublic }: Rules): URL {
  const url = new URL(text);
  const secure = url.protocol === 'https:';
  if (!secure && url.protocol !== 'http:') throw new NotFetched();
  if (!ports.includes(Number(url.port || (secure ? 443 : 80)))) throw new NotFetched();
  if (url.username || url.password) throw new NotFetched();
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !isPublic(host)) throw new NotFetched();
  return url;
}

/** Looks a name up; one address that is not public spoils it. */
function guardedLookup({ isPublic }: Rules): LookupFunction {
  return (host, options, found) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      const list = addresses ?? [];
      const bad = list.length === 0 || list.some(({ address }) => !isPublic(address));
      const [first] = list;
      if (error || bad || !first) found(error ?? new NotFetched(), '', 0);
      else if (options.all) found(null, list);
      else found(null, first.address, first.family);
    });
  };
}

const isHtmlType = (type: string | null) =>
  /^(?:text\/html|application\/xhtml\+xml)\s*(?:;|$)/i.test(type ?? '');

/** A body as far as is allowed, counted after it is unpacked. */
async function bounded(answer: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.byteLength;
    if (size > LARGEST_FILE) throw new NotFetched();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
