// Uses VS Code as a drafter would, by keyboard and mouse, and takes the pictures of the README.

import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { plantedName } from '../../scripts/vscode/workspace.mjs';

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url a window of VS Code on a prepared workspace
 * @param {string} folder where the pictures go
 */
export async function drive(browser, url, folder) {
  await mkdir(folder, { recursive: true });
  // Twice the pixels, so that small Chinese characters stay readable.
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 2 });
  page.setDefaultTimeout(30_000);
  await page.goto(url);
  await page.locator('.monaco-workbench .explorer-folders-view').waitFor();

  await openFile(page, plantedName);
  await showOutline(page);
  await showProblems(page);
  const status = page.locator('#gongwen\\.gongwen\\.gongwen\\.status, [id*="gongwen.status"]').first();
  await status.waitFor();
  const summary = await status.getAttribute('aria-label');
  assert.match(summary ?? '', /3/, `the status bar says ${summary}`);
  await picture(page, folder, 'findings');

  await openQuickFix(page);
  await picture(page, folder, 'quick-fix');
  await page.keyboard.press('Enter');
  await page.locator('.view-line', { hasText: '渝府办发〔2024〕47号' }).first().waitFor();

  await offerSnippets(page);
  await picture(page, folder, 'snippets');
}

/** @param {import('playwright-core').Page} page @param {string} name */
async function openFile(page, name) {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
  await page.locator('.tab.active', { hasText: name }).waitFor();
  await page.locator('.squiggly-error').first().waitFor();
}

/** Opens the outline below the files. @param {import('playwright-core').Page} page */
async function showOutline(page) {
  const header = page.locator('.pane-header', { hasText: /outline/i });
  if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
  await page.locator('.outline-pane .monaco-list-row', { hasText: '主要目标' }).first().waitFor();
}

/** @param {import('playwright-core').Page} page */
async function showProblems(page) {
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel .monaco-list-row', { hasText: '责任单住' }).first().waitFor();
}

/** Puts the cursor into the wrong number and opens the light bulb. @param {import('playwright-core').Page} page */
async function openQuickFix(page) {
  await page.locator('.markers-panel .monaco-list-row', { hasText: '发文字号' }).first().dblclick();
  await page.locator('.monaco-editor.focused').waitFor();
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row').first().waitFor();
}

/** Asks for a skeleton at the end of the draft. @param {import('playwright-core').Page} page */
async function offerSnippets(page) {
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\n\ngw-');
  await page.keyboard.press('Control+Space');
  await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'gw-' }).first().waitFor();
}

/** @param {import('playwright-core').Page} page @param {string} folder @param {string} name */
async function picture(page, folder, name) {
  // Whatever moves has come to rest by then: the list that opens, the bar that fades.
  await page.waitForTimeout(700);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
