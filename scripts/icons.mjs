// @ts-check
/**
 * Draws the PNG icons from app/icon.svg: `node scripts/icons.mjs`, after the drawing has changed. The
 * results are committed. A maskable icon may be cut to a circle, so its drawing is smaller and its ground
 * reaches every edge.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './run/chromium.mjs';

const ROOT = join(import.meta.dirname, '..');
const GROUND = '#191713';
const svg = readFileSync(join(ROOT, 'app/icon.svg'), 'utf8');

/** @type {[file: string, size: number, drawing: number][]} edge lengths in pixels, of the image and of the drawing */
const ICONS = [
  ['app/apple-icon.png', 180, 180],
  ['public/icon-192.png', 192, 192],
  ['public/icon-512.png', 512, 512],
  ['public/icon-maskable.png', 512, 384],
];

const executablePath = process.env.CHROME_PATH ?? (await findChromium());
const browser = await chromium.launch(executablePath ? { executablePath } : {});
const page = await browser.newPage();
for (const [file, size, drawing] of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  const whole = size === drawing && file.startsWith('public/');
  await page.setContent(
    `<style>*{margin:0}body{background:${whole ? 'transparent' : GROUND};display:grid;place-items:center;height:100vh}svg{width:${drawing}px;height:${drawing}px;display:block}</style>${svg}`,
  );
  await page.screenshot({ path: join(ROOT, file), omitBackground: true });
  console.log(`${file}: ${size} by ${size}`);
}
await browser.close();
