// @ts-check

/** @typedef {(name: string, alreadyDone: () => string | null, work: () => Promise<string>) => Promise<void>} Step */

/**
 * Prints each step of the set-up with its time, on standard error when `quiet` so that a task's own
 * output stays clean. `alreadyDone` answers what to say when there is nothing to do (a quiet run then
 * says nothing), or null; `work` does it and answers what was done.
 * @param {{ quiet: boolean }} how
 * @returns {Step}
 */
export function stepPrinter({ quiet }) {
  const stream = quiet ? process.stderr : process.stdout;
  return async (name, alreadyDone, work) => {
    const from = performance.now();
    const done = alreadyDone();
    if (done !== null) {
      if (!quiet) stream.write(`${name.padEnd(NAME)}${ending(done, from)}`);
      return;
    }
    // The name first: a reader who waits wants to know for what.
    stream.write(name.padEnd(NAME));
    try {
      stream.write(ending(await work(), from));
    } catch (error) {
      stream.write(ending('stopped', from));
      throw error;
    }
  };
}

/** Prints a step that was timed elsewhere, because its program prints lines of its own. @param {string} name @param {string} detail @param {number} from */
export function printStep(name, detail, from) {
  process.stdout.write(`${name.padEnd(NAME)}${ending(detail, from)}`);
}

const NAME = 10;
const DETAIL = 52;

/** @param {string} detail @param {number} from */
function ending(detail, from) {
  return `${detail.padEnd(DETAIL)} ${seconds(performance.now() - from)}\n`;
}

/** Milliseconds as seconds with one decimal, right-aligned. @param {number} milliseconds */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1).padStart(5)} s`;
}
