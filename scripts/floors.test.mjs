import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readImports } from './floors/imports.mjs';
import { checkFloors } from './floors.mjs';

const trees = [];
afterAll(() => {
  for (const tree of trees) rmSync(tree, { recursive: true });
});

/** A small house in a temporary folder: path to text. Answers its breaches as `file:line rule`. */
function breachesIn(files, fewest = 0) {
  const root = mkdtempSync(join(tmpdir(), 'floors-'));
  trees.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return checkFloors(root, fewest).breaches.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
}

/** One file that imports one other, which exists. */
function importing(from, to, type = '') {
  const names = type ? 'X' : 'x';
  const source = `import ${type}{ ${names} } from '#${to}';\n`;
  return breachesIn({ [from]: source, [to]: 'export const x = 1;\nexport type X = number;\n' });
}

const KITCHEN = 'domain/quotes/queries.ts';
const HALL = 'domain/quotes/rules.ts';

describe('what may be imported', () => {
  test.each([
    ['lib/text/fold.ts', 'lib/errors.ts'],
    ['db/client.ts', 'lib/errors.ts'],
    ['db/client.ts', 'db/schema-quotes.ts'],
    ['domain/claims/rules.ts', HALL],
    ['domain/claims/commands.ts', 'db/schema-quotes.ts'],
    ['domain/claims/commands-stance.ts', KITCHEN],
    ['domain/claims/commands.ts', 'domain/context.ts'],
    ['domain/claims/queries.ts', 'domain/claims/rules.ts'],
    ['components/quote/card.tsx', HALL],
    ['components/quote/card.tsx', 'components/ui/chip.tsx'],
    ['app/_server/context.ts', 'db/client.ts'],
    ['app/_server/action.ts', KITCHEN],
    ['app/quotes/page.tsx', KITCHEN],
    ['app/quotes/page.tsx', 'app/_server/context.ts'],
    ['app/quotes/page.tsx', 'components/quote/card.tsx'],
    ['scripts/seed.ts', 'domain/quotes/commands.ts'],
    ['bench/run.ts', 'db/test-db.ts'],
    ['e2e/compare.spec.ts', 'lib/vocabulary.ts'],
    ['server/main.ts', 'lib/environment.ts'],
    ['proxy.ts', 'lib/environment.ts'],
    ['lib/dates/parse.test.ts', 'db/test-db.ts'],
    ['domain/quotes/rules.test.ts', 'domain/quotes/commands.ts'],
    ['domain/quotes/queries.test.ts', 'domain/entities/commands.ts'],
    ['domain/quotes/queries.test.ts', 'db/schema-quotes.ts'],
    ['domain/story.test.ts', 'domain/exchange/commands.ts'],
    ['domain/quotes/queries.test.ts', 'domain/test-case.ts'],
    ['components/quote/card.test.tsx', KITCHEN],
  ])('%s may import %s', (from, to) => {
    expect(importing(from, to)).toEqual([]);
  });

  test('a component may name the types of a kitchen', () => {
    expect(importing('components/quote/card.tsx', KITCHEN, 'type ')).toEqual([]);
  });

  test('the context may name the types of a room', () => {
    expect(importing('domain/context.ts', 'domain/accounts/types.ts', 'type ')).toEqual([]);
  });
});

describe('what may not be imported', () => {
  test.each([
    ['lib/text/fold.ts', 'db/schema-quotes.ts', 'lib may not import db'],
    ['lib/text/fold.ts', HALL, 'lib may not import domain front hall'],
    ['db/client.ts', HALL, 'db may not import domain front hall'],
    ['db/client.ts', 'domain/context.ts', 'db may not import domain kitchen'],
    ['db/client.ts', 'db/test-db.ts', 'only tests may import db/test-db.ts'],
    [HALL, 'db/schema-quotes.ts', 'domain front hall may not import db'],
    [HALL, 'domain/quotes/commands.ts', 'domain front hall may not import domain kitchen'],
    [HALL, 'domain/context.ts', 'domain front hall may not import domain kitchen'],
    [HALL, 'components/ui/chip.tsx', 'domain front hall may not import components'],
    [HALL, 'domain/claims/rules.ts', 'room quotes may not import the later room claims'],
    [KITCHEN, 'domain/claims/queries.ts', 'room quotes may not import the later room claims'],
    [KITCHEN, 'app/_server/context.ts', 'domain kitchen may not import app/_server'],
    ['domain/context.ts', 'domain/accounts/rules.ts', 'domain/ itself comes before all rooms'],
    [
      'domain/quotes/queries.test.ts',
      'domain/claims/queries.ts',
      'room quotes may not import the later room',
    ],
    ['components/quote/card.tsx', KITCHEN, 'components may not import domain kitchen'],
    ['components/quote/card.tsx', 'db/schema-quotes.ts', 'components may not import db'],
    ['components/quote/card.tsx', 'app/_server/context.ts', 'components may not import app/_server'],
    ['app/quotes/page.tsx', 'db/client.ts', 'app may not import db'],
    ['app/_server/context.ts', 'components/ui/chip.tsx', 'app/_server may not import components'],
    ['app/_server/context.ts', 'app/quotes/page.tsx', 'app/_server may not import app'],
    ['scripts/seed.ts', 'app/_server/context.ts', 'workshop may not import app/_server'],
    ['bench/run.ts', 'components/ui/chip.tsx', 'workshop may not import components'],
    ['e2e/compare.spec.ts', 'app/quotes/page.tsx', 'workshop may not import app'],
    ['server/main.ts', 'components/ui/chip.tsx', 'workshop may not import components'],
    ['vitest.config.ts', 'app/quotes/page.tsx', 'workshop may not import app'],
    ['proxy.ts', 'db/client.ts', 'proxy.ts may not import db'],
    ['lib/text/fold.test.ts', 'db/schema-quotes.ts', 'lib may not import db'],
  ])('%s may not import %s', (from, to, rule) => {
    const breaches = importing(from, to);
    expect(breaches).toHaveLength(1);
    expect(breaches[0]).toContain(`${from}:1 ${rule}`);
  });

  test('not even as a type, where the table does not say so', () => {
    expect(importing('app/quotes/page.tsx', 'db/schema-quotes.ts', 'type ')).toHaveLength(1);
    expect(importing(HALL, 'domain/claims/types.ts', 'type ')).toHaveLength(1);
  });

  test('import { type X } loads the module all the same', () => {
    expect(
      breachesIn({ 'components/card.tsx': `import { type Q } from '#${KITCHEN}';\n`, [KITCHEN]: '' }),
    ).toEqual([
      `components/card.tsx:1 components may not import domain kitchen (${KITCHEN}) except with \`import type\``,
    ]);
  });

  test('a path out of the project, an unknown alias, a room that is on no stair', () => {
    expect(breachesIn({ 'lib/a.ts': "import '../../elsewhere.ts';\n" })[0]).toContain('outside the project');
    expect(breachesIn({ 'lib/a.ts': "import '#tools/b.ts';\n" })[0]).toContain(
      'may not import the folder tools',
    );
    expect(breachesIn({ 'domain/gossip/types.ts': '' })[0]).toContain('gossip is no room');
  });

  test('the database packages stay in the cellar and the kitchens', () => {
    const drizzle = "import { sql } from 'drizzle-orm/sqlite-core';\n";
    expect(breachesIn({ [HALL]: drizzle, [KITCHEN]: drizzle, 'db/schema-quotes.ts': drizzle })).toEqual([
      `${HALL}:1 domain front hall may not import the package drizzle-orm`,
    ]);
    expect(breachesIn({ [KITCHEN]: "import Database from 'better-sqlite3';\n" })).toHaveLength(1);
  });

  test('code in a folder that is on no floor, or too little code', () => {
    expect(breachesIn({ 'helpers/a.ts': '', 'docs/b.mjs': '', 'docs/page.md': '' })).toEqual([
      expect.stringContaining('docs/b.mjs:1 code outside the house'),
      expect.stringContaining('helpers/a.ts:1 code outside the house'),
    ]);
    expect(breachesIn({ 'lib/a.ts': '', 'lib/b.ts': '' }, 3)).toEqual([
      '.:1 only 2 files were read, expected 3',
    ]);
    expect(breachesIn({ 'node_modules/x/a.js': '', '.next/b.js': '', 'data/c.js': '' }, 1)).toHaveLength(1);
    expect(breachesIn({ 'lib/data/c.ts': "import '#db/schema-quotes.ts';\n" })).toHaveLength(1);
  });
});

describe('what the browser reaches', () => {
  const picker = "'use client';\nimport { label } from './label.ts';\n";

  test('a kitchen behind another component is found, with the way', () => {
    const house = {
      'app/quotes/picker.tsx': picker,
      'app/quotes/label.ts': `\nexport { label } from '#${KITCHEN}';\n`,
      [KITCHEN]: '',
    };
    expect(breachesIn(house)).toEqual([
      `app/quotes/picker.tsx:2 the browser reaches domain kitchen: app/quotes/label.ts > ${KITCHEN}`,
    ]);
  });

  test('app/_server is found, also behind a dynamic import', () => {
    const house = {
      'app/picker.tsx': "// who speaks\n'use client';\nconst load = () => import('./_server/context.ts');\n",
      'app/_server/context.ts': '',
    };
    expect(breachesIn(house)).toEqual([
      'app/picker.tsx:3 the browser reaches app/_server: app/_server/context.ts',
    ]);
  });

  test('types do not reach the browser, and a `use server` file sends only its address', () => {
    const house = {
      'app/picker.tsx': `${picker}import type { Quote } from '#${KITCHEN}';\nimport { save } from './actions.ts';\n`,
      'app/label.ts': '',
      'app/actions.ts': "'use server';\nimport '#domain/quotes/commands.ts';\n",
      'domain/quotes/commands.ts': '',
      [KITCHEN]: '',
    };
    expect(breachesIn(house)).toEqual([]);
  });
});

describe('reading imports', () => {
  test.each([
    ["import a from './a.ts';", './a.ts', false],
    ["import a, { b as c } from './a.ts';", './a.ts', false],
    ["import * as a from './a.ts';", './a.ts', false],
    ["import './a.css';", './a.css', false],
    ["import type { A } from './a.ts';", './a.ts', true],
    ["import type from './a.ts';", './a.ts', false],
    ["import {\n  a, // why\n  /* and */ b,\n} from './a.ts';", './a.ts', false],
    ["export { a } from './a.ts';", './a.ts', false],
    ["export * from './a.ts';", './a.ts', false],
    ["export * as a from './a.ts';", './a.ts', false],
    ["export type { A } from './a.ts';", './a.ts', true],
    ["const a = await import('./a.ts');", './a.ts', false],
    ["const a = lazy(() => import(\n  './a.ts',\n));", './a.ts', false],
    ["const a = require('./a.cjs');", './a.cjs', false],
    ["new Worker(new URL('./a.ts', import.meta.url));", './a.ts', false],
    ["const a = 1; import b from './a.ts';", './a.ts', false],
  ])('%s', (text, specifier, typeOnly) => {
    const { imports, unreadable } = readImports(text);
    expect(imports).toEqual([{ specifier, line: 1, typeOnly }]);
    expect(unreadable).toEqual([]);
  });

  test.each([
    "export type A = { from: 'x' };",
    "const said = 'he said: import a from';",
    "// import a from './a.ts';",
    " * of an import (see './a.ts')",
    "<p>Baldwin's lawyer can't import from 'the court'</p>",
  ])('%s is no import', (text) => {
    expect(readImports(text)).toEqual({ directive: null, imports: [], unreadable: [] });
  });

  test('a type declared just before an import does not make it a type', () => {
    const { imports } = readImports("export type A = 1\nimport { b } from './b.ts';\n");
    expect(imports).toEqual([{ specifier: './b.ts', line: 2, typeOnly: false }]);
  });

  test('a computed import is reported, except in the workshop', () => {
    const text = 'export const load = (name) => import(folder + name);\n';
    expect(breachesIn({ 'lib/load.ts': text, 'scripts/load.ts': text })).toEqual([
      'lib/load.ts:1 an import whose target is computed cannot be checked',
    ]);
  });
});
