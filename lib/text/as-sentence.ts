/** A note as its editor typed it, as a sentence: with a capital at its head and, where it has no end, a full stop. */
export function asSentence(note: string): string {
  const text = note.trim();
  const [first = ''] = text;
  const ended = /[.!?…][”’"')\]]?$/.test(text);
  return `${first.toUpperCase()}${text.slice(first.length)}${ended || text === '' ? '' : '.'}`;
}
