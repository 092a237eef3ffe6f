/** Latin letters that carry their difference in their shape, not in a mark that can be taken off. */
const PLAIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
};

/**
 * A key for comparing names: 'Hannah Gutiérrez-Reed' and 'HANNAH GUTIERREZ REED' share one, so do 'O’Brien'
 * and 'Obrien', 'U.S. Army' and 'US Army'. Case, accents and punctuation are folded, hyphens and other
 * signs stand for a space; letters of other scripts stay. Equal keys propose that two names may be one;
 * they never prove it.
 *
 * Empty for a name without a letter or digit.
 */
export function nameKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[ßæœøđðþłıħŋŧ]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/['‘’ʼʻ`´.\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
