import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseProblem } from '#db/client.ts';
import { sha256 } from '#domain/sources/commands.ts';
import { selectorAt } from '#lib/verbatim/selector.ts';
import { verifyFragments } from '#lib/verbatim/verify.ts';
import { rustCase } from './seed.ts';

/**
 * Makes the recorded verification of the demo data again: hashes, lengths, every fragment letter for letter
 * at its place with its surroundings.
 * @param folder holds `<source id>.txt` for each source
 * @returns how many places were checked, and a sentence for each that is wrong
 */
export function checkCase(folder: string): { checked: number; wrong: string[] } {
  const { sources, quotes } = rustCase();
  const texts = new Map<string, string>();
  const wrong: string[] = [];
  let checked = 0;
  const check = (holds: boolean, sentence: string) => {
    checked += 1;
    if (!holds) wrong.push(sentence);
  };
  for (const { id = '', snapshot } of sources) {
    const file = join(folder, `${id}.txt`);
    if (!existsSync(file)) throw new DatabaseProblem(`${file} is not there.`);
    const text = readFileSync(file, 'utf8');
    texts.set(id, text);
    const kept = snapshot && 'sha256' in snapshot ? snapshot : null;
    check(kept?.sha256 === sha256(text), `${id}: the text is not the one that was captured`);
    check(kept?.length === text.length, `${id}: the length differs`);
  }
  for (const { id = '', fragments = [], appearances = [] } of quotes) {
    for (const { source, recorded } of appearances) {
      const text = texts.get(source) ?? '';
      if (!recorded) continue;
      check(
        verifyFragments(text, fragments).verification === recorded.verification,
        `${id}: verification differs`,
      );
      for (const [at, { start, end, exact, prefix, suffix }] of recorded.fragments.entries()) {
        const found = selectorAt(text, start, end);
        check(
          found.exact === exact &&
            found.prefix === prefix &&
            found.suffix === suffix &&
            exact === fragments[at],
          `${id}: fragment ${at + 1} does not stand at ${start} to ${end}`,
        );
      }
    }
  }
  return { checked, wrong };
}
