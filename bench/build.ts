import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
export const NEXT = join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next');
const SOURCES = [
  'app',
  'components',
  'domain',
  'db',
  'lib',
  'server',
  'next.config.js',
  'proxy.ts',
  'package.json',
];

/** Builds the product unless its build is newer than every source. @throws Error with the build's output */
export function buildProduct(): void {
  const built = join(ROOT, '.next', 'BUILD_ID');
  const newest = Math.max(...SOURCES.map((name) => newestIn(join(ROOT, name))));
  if (existsSync(built) && statSync(built).mtimeMs > newest) return;
  console.log('building the product');
  nextBuild(ROOT);
}

/**
 * Builds the bare page under .cache/, where the product's packages are found above it, with the product's own
 * proxy beside it, so that both pay for the same nonce.
 * @returns the folder to serve
 */
export function buildProbe(): string {
  const folder = join(ROOT, '.cache', 'bench-probe');
  const built = join(folder, '.next', 'BUILD_ID');
  const newest = Math.max(newestIn(join(import.meta.dirname, 'probe')), newestIn(join(ROOT, 'proxy.ts')));
  if (existsSync(built) && statSync(built).mtimeMs > newest) return folder;
  console.log('building the bare page');
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(import.meta.dirname, 'probe'), folder, { recursive: true });
  copyFileSync(join(ROOT, 'proxy.ts'), join(folder, 'proxy.ts'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }\n');
  nextBuild(folder);
  return folder;
}

function nextBuild(folder: string): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [NEXT, 'build', folder], {
    env: { ...process.env, BENCH_ROOT: ROOT, NEXT_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The build in ${folder} failed.\n${stdout}\n${stderr}`);
}

/** When anything in there was last changed. */
function newestIn(path: string): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
