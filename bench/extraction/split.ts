/** Which part of the development data an article belongs to: seven in ten train, by a hash of the id. */
export function partOf(id: string): 'train' | 'held-out' {
  let hash = 0x811c9dc5;
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return (hash >>> 8) % 10 < 7 ? 'train' : 'held-out';
}
