import { nameKey } from './name-key.ts';

const LONGEST = 64;
const FINGERPRINT = 10;

/**
 * A name for addresses, 1 to 64 of [a-z0-9-], first and last no hyphen: 'Hannah Gutiérrez-Reed' gives
 * 'hannah-gutierrez-reed'. The same name always gives the same slug. Where letters of other scripts or the
 * end of a long name had to go, a fingerprint of the whole name is added, so that such names do not fall
 * together.
 */
export function slugify(name: string): string {
  const key = nameKey(name);
  const latin = key.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const complete = latin !== '' && /^[a-z0-9 ]*$/.test(key);
  if (complete && latin.length <= LONGEST) return latin;
  const head = latin.slice(0, LONGEST - FINGERPRINT - 1).replace(/-$/, '');
  return `${head || 'name'}-${fingerprint(key || name)}`;
}

/** FNV-1a of 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/) over UTF-16 units, in base 36. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  }
  return hash.toString(36).padStart(FINGERPRINT, '0').slice(-FINGERPRINT);
}

/** Fills the array with random bytes and returns it, as crypto.getRandomValues does. */
export type RandomSource = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;

/** 32 signs without i, l, o and u, which are misread or make words: five bits each. */
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';

const fromCrypto: RandomSource = (bytes) => crypto.getRandomValues(bytes);

/**
 * A new id for public addresses, such as 'k3m9-x7wq-2hd4': 60 random bits, so that among a million ids two
 * alike are a matter of one in two million. The caller still lets the database refuse a double.
 */
export function publicId(random: RandomSource = fromCrypto): string {
  const signs = Array.from(random(new Uint8Array(12)), (byte) => SIGNS.charAt(byte % 32)).join('');
  return `${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8)}`;
}

/** `base`, or `base-2`, `base-3`… until `taken` says no: no two records ever share an address. */
export function freeSlug(base: string, taken: (slug: string) => boolean): string {
  for (let n = 1; ; n += 1) {
    const suffix = n === 1 ? '' : `-${n}`;
    const slug = `${base.slice(0, 64 - suffix.length)}${suffix}`;
    if (!taken(slug)) return slug;
  }
}
