// @ts-check
/**
 * @typedef {{ specifier: string, line: number, typeOnly: boolean }} Import
 */

const COMMENT = String.raw`\/\/[^\n]*\n|\/\*[\s\S]*?\*\/`;
const FROM = String.raw`from\s*(?<quote>['"])(?<from>[^'"\n]+)\k<quote>`;
/**
 * Static imports and re-exports stand at the start of a line or after a semicolon. What may stand
 * between the word and `from` is only what the grammar allows there, so that a match cannot run
 * on into other code; comments inside the braces are allowed for.
 */
const STATIC = [
  new RegExp(
    String.raw`(?<=^|;)[ \t]*import\s+(?<type>type\s+(?!from\b))?(?:[\w$*{},\s]|${COMMENT})*?${FROM}`,
    'gm',
  ),
  new RegExp(
    String.raw`(?<=^|;)[ \t]*export\s+(?<type>type\s+)?(?:\*(?:\s+as\s+[\w$]+)?|\{(?:[\w$,\s]|${COMMENT})*\})\s*${FROM}`,
    'gm',
  ),
  /(?<=^|;)[ \t]*import\s*(['"])(?<from>[^'"\n]+)\1/gm,
];
const DYNAMIC = [
  /\b(?:import|require)\(\s*(['"`])(?<from>[^'"`$\n]+)\1\s*[,)]/g,
  /\bnew URL\(\s*(['"`])(?<from>\.[^'"`$\n]+\.(?:ts|tsx|mjs|js))\1,\s*import\.meta\.url/g,
];
/** An import() whose argument is no plain string. Prose in a comment is not meant. */
const COMPUTED = /^(?!\s*(?:\*|\/\/|\/\*)).*\bimport\((?!\s*(?:['"][^'"\n]*['"]|`[^`$\n]*`)\s*[,)])/gm;

/**
 * The imports of a source text, read without a parser: the formatter's layout is relied upon. With
 * `verbatimModuleSyntax` only `import type` and `export type` vanish; `import { type X }` still loads
 * its module, so it counts as a value. `unreadable` holds the lines of imports with a computed target.
 * @param {string} text @returns {{ directive: string | null, imports: Import[], unreadable: number[] }}
 */
export function readImports(text) {
  /** @param {number} index */
  const lineAt = (index) => text.slice(0, index).split('\n').length;
  /** @type {Import[]} */
  const imports = [];
  for (const pattern of [...STATIC, ...DYNAMIC]) {
    for (const match of text.matchAll(pattern)) {
      const { from = '', type } = match.groups ?? {};
      const start = match.index + (/^\s*/.exec(match[0])?.[0].length ?? 0);
      imports.push({ specifier: from, line: lineAt(start), typeOnly: type !== undefined });
    }
  }
  imports.sort((a, b) => a.line - b.line);
  const unreadable = [...text.matchAll(COMPUTED)].map((match) => lineAt(match.index));
  return { directive: directiveOf(text), imports, unreadable };
}

/** `use client` or `use server` at the head of a file, before anything but comments. @param {string} text */
function directiveOf(text) {
  const head = /^(?:\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*(['"])(use client|use server)\1/.exec(text);
  return head?.[2] ?? null;
}
