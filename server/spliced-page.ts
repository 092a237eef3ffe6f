import { constants, crc32, deflateRawSync } from 'node:zlib';

/** "gzip, deflate, no name, no time, unknown system": RFC 1952, 2.3. */
const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
/** An empty last block: RFC 1951, 3.2.6. */
const LAST_BLOCK = Buffer.from([0x03, 0x00]);

/**
 * A page cut at its nonce, so that every reader gets the same page with a nonce of their own. The parts are
 * compressed once; a joined answer costs a checksum and a copy.
 */
export class SplicedPage {
  readonly #parts: Buffer[];
  readonly #deflated: Buffer[];
  /** What it holds in memory. */
  readonly bytes: number;

  /** @param nonce null where there is none to cut at: one part */
  constructor(html: Buffer, nonce: string | null) {
    this.#parts = packed(nonce === null ? [html] : cutAt(html, Buffer.from(nonce)));
    // A full flush ends each part on a byte and forgets what came before, so that anything may follow it.
    this.#deflated = packed(
      this.#parts.map((part) => deflateRawSync(part, { finishFlush: constants.Z_FULL_FLUSH })),
    );
    this.bytes = [...this.#parts, ...this.#deflated].reduce((sum, { length }) => sum + length, 0);
  }

  /** The page as it is, under another nonce. */
  plain(nonce: string): Buffer {
    return Buffer.concat(interleave(this.#parts, Buffer.from(nonce)));
  }

  /** The page as one gzip member: compressed parts, and the nonce between them in blocks stored as they are. */
  gzip(nonce: string): Buffer {
    const inserted = Buffer.from(nonce);
    let checksum = 0;
    let length = 0;
    for (const piece of interleave(this.#parts, inserted)) {
      checksum = crc32(piece, checksum);
      length += piece.length;
    }
    const trailer = Buffer.alloc(8);
    trailer.writeUInt32LE(checksum, 0);
    trailer.writeUInt32LE(length % 2 ** 32, 4);
    const blocks = interleave(this.#deflated, storedBlock(inserted));
    return Buffer.concat([GZIP_HEADER, ...blocks, LAST_BLOCK, trailer]);
  }
}

/** The same bytes in memory of their own: a slice keeps all it was cut from, and the compressor's are cut from 16 KB. */
function packed(pieces: readonly Buffer[]): Buffer[] {
  const all = Buffer.allocUnsafeSlow(pieces.reduce((sum, { length }) => sum + length, 0));
  let from = 0;
  return pieces.map((piece) => {
    from += piece.copy(all, from);
    return all.subarray(from - piece.length, from);
  });
}

function cutAt(bytes: Buffer, mark: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, from)) {
    parts.push(bytes.subarray(from, at));
    from = at + mark.length;
  }
  parts.push(bytes.subarray(from));
  return parts;
}

function interleave(parts: readonly Buffer[], between: Buffer): Buffer[] {
  return parts.flatMap((part, at) => (at === 0 ? [part] : [between, part]));
}

/** A block that is not compressed and not the last: RFC 1951, 3.2.4. */
function storedBlock(bytes: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt16LE(bytes.length, 1);
  head.writeUInt16LE(bytes.length ^ 0xffff, 3);
  return Buffer.concat([head, bytes]);
}
