/** Endings that English words take; what is left is taken for a stem, right or not: forms are offered only where they are on record. */
const ENDINGS = ['', 's', 'es', 'd', 'ed', 'ing'];
const SHORTEST_STEM = 3;
const DOUBLED = /([bdgklmnprt])\1$/;
const DOUBLES = /[aeiou]([bdgklmnprt])$/;

/**
 * Other forms that an English word may have, "gun" for "guns", "exonerating" for "exonerate": candidates, the nearest
 * in length first, many of them no words at all. None for a word with anything but the letters a to z.
 */
export function otherForms(word: string): string[] {
  const plain = word.toLowerCase();
  if (!/^[a-z]+$/.test(plain)) return [];
  const forms = new Set(stemsOf(plain).flatMap(formsOf));
  forms.delete(plain);
  const away = (form: string) => Math.abs(form.length - plain.length);
  return [...forms].sort((x, y) => away(x) - away(y) || (x < y ? -1 : 1));
}

function stemsOf(word: string): string[] {
  const cut = ENDINGS.filter((ending) => word.endsWith(ending)).map((ending) =>
    word.slice(0, word.length - ending.length),
  );
  const ies = /ie[sd]$/.test(word) ? [`${word.slice(0, -3)}y`] : [];
  return [...cut, ...ies].flatMap((stem) => {
    if (stem.length < SHORTEST_STEM) return [];
    const single = stem !== word && DOUBLED.test(stem) ? [stem.slice(0, -1)] : [];
    const withE = /(?:ing|ed)$/.test(word) ? [`${stem}e`] : [];
    return [stem, ...single, ...withE];
  });
}

function formsOf(stem: string): string[] {
  if (stem.endsWith('e')) return [stem, `${stem}s`, `${stem}d`, `${stem.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(stem)) {
    const short = stem.slice(0, -1);
    return [stem, `${short}ies`, `${short}ied`, `${stem}ing`];
  }
  const doubled = DOUBLES.test(stem) ? [`${stem}${stem.at(-1)}ed`, `${stem}${stem.at(-1)}ing`] : [];
  return [stem, `${stem}s`, `${stem}es`, `${stem}ed`, `${stem}ing`, ...doubled];
}
