import { open } from 'node:fs/promises';

const PIECE = 1 << 18;
const WAIT_MS = 20;

/** The bytes of a file that another process still writes, to its end once `written` is aborted. */
export async function* follow(path: string, written: AbortSignal): AsyncGenerator<Buffer> {
  const file = await open(path, 'r');
  try {
    for (;;) {
      // Asked before reading: what was written by then is read.
      const complete = written.aborted;
      const { bytesRead, buffer } = await file.read({ buffer: Buffer.allocUnsafe(PIECE) });
      if (bytesRead > 0) yield buffer.subarray(0, bytesRead);
      else if (complete) return;
      else await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    }
  } finally {
    await file.close();
  }
}
