/** Whether words that were pasted are the source of a page. */
export function isHtml(words: string): boolean {
  const start = words.slice(0, 2000).trimStart();
  if (/^<(?:!doctype html|html|head|body)\b/i.test(start)) return true;
  return start.startsWith('<') && /<\/(?:p|div|article|section|h[1-6])>/i.test(words.slice(0, 200_000));
}
