import { tokens, type WordChange } from './word-diff.ts';

/** One changed word, as printed, and the side it stands on. */
export type ChangedWord = { op: 'removed' | 'added'; word: string };

/** Changes that may turn a statement round: negations and numbers on one side only. */
export type ChangeFlags = { negations: ChangedWord[]; numbers: ChangedWord[] };

const NEGATIONS = wordSet(`
  not no never none nobody nothing nowhere neither nor without cannot cant dont wont aint didnt doesnt
  isnt arent wasnt werent hasnt havent hadnt couldnt wouldnt shouldnt hardly scarcely barely rarely seldom
  unless except deny denies denied denying denial refuse refuses refused refusing fail fails failed
  failing lack lacks lacked lacking unable false untrue
`);
const NUMBERS = wordSet(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds
  thousand thousands million millions billion billions trillion trillions dozen dozens half quarter first
  second third fourth fifth once twice thrice single double triple couple both
`);
const NEGATING_PREFIXES = ['un', 'in', 'im', 'il', 'ir', 'non', 'dis'];

/**
 * The changed negations ('not', "didn't", 'never', 'denied', 'unlikely' where 'likely' stood) and the
 * changed numbers, in figures or words, among the changes of a text. English only; a reader is warned,
 * nothing is decided by it.
 */
export function changeFlags(changes: WordChange[]): ChangeFlags {
  const changed = changes.flatMap(({ op, text }) =>
    op === 'same' ? [] : tokens(text).map((token) => ({ op, word: token.trim() })),
  );
  const removed = plainWords(changed, 'removed');
  const added = plainWords(changed, 'added');
  return {
    negations: changed.filter(
      ({ op, word }) => isNegation(word) || isNegatedIn(op === 'removed' ? added : removed, word),
    ),
    numbers: changed.filter(({ word }) => isNumber(word)),
  };
}

function isNegation(word: string): boolean {
  const plain = plainWord(word);
  return NEGATIONS.has(plain.replace(/'/g, '')) || plain.endsWith("n't");
}

function isNumber(word: string): boolean {
  return /\p{N}/u.test(word) || NUMBERS.has(plainWord(word));
}

/** True for both 'likely' and 'unlikely' where one stands against the other. */
function isNegatedIn(others: Set<string>, word: string): boolean {
  const plain = plainWord(word);
  return NEGATING_PREFIXES.some((prefix) => {
    const stem = plain.startsWith(prefix) ? plain.slice(prefix.length) : '';
    return others.has(prefix + plain) || others.has(stem);
  });
}

function plainWords(changed: ChangedWord[], side: ChangedWord['op']): Set<string> {
  const words = changed
    .filter(({ op, word }) => op === side && word.length > 2)
    .map(({ word }) => plainWord(word));
  return new Set(words);
}

function plainWord(word: string): string {
  return word.toLowerCase().replace(/[’ʼ]/g, "'");
}

function wordSet(words: string): Set<string> {
  return new Set(words.trim().split(/\s+/));
}
