/** Everything XML 1.0 has no way to say, escaped or not: most control signs, halves of pairs, two non-signs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that are sought
const UNSPEAKABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const ENTITIES: Record<string, string> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
};

/**
 * Text for XML and HTML, between tags or in an attribute. What cannot stand in XML at all becomes the
 * replacement character, so that a document is well-formed whatever its words hold.
 */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(UNSPEAKABLE, '\uFFFD')
    .replaceAll(/[<>&"'\r]/g, (sign) => ENTITIES[sign] ?? sign);
}
