// Uses VS Code as a drafter would, by keyboard and mouse, and takes the pictures of the README.

import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { plantedName } from '../../scripts/vscode/workspace.mjs';
import { closeSecondSideBar } from './play.mjs';
import { makeDocument, switchAndFilter, usePreview, useTrees } from './views.mjs';

/**
 * @param {import('playwright-core').Page} page a window of VS Code on a prepared workspace
 * @param {string} [folder] where the pictures go; none are taken without it
 */
export async function drive(page, folder) {
  page.setDefaultTimeout(20_000);
  await page.locator('.monaco-workbench .explorer-folders-view').waitFor();

  await openFile(page, plantedName);
  await closeSecondSideBar(page);
  await showOutline(page);
  await showProblems(page);
  // What a finding refers to stands below it.
  await problem(page, '另一份（').waitFor();
  const status = page.locator('.statusbar-item[id*="gongwen.status"]');
  await status.waitFor();
  const summary = await status.getAttribute('aria-label');
  // Hints come and go with the rules; the planted defects are what has to be counted.
  assert.match(summary ?? '', /^Gongwen: Errors 2, warnings 1, hints \d+ in this document$/);
  // A click in the Problems view leads to the place: a list of units with its misspelt label.
  // At its beginning: the rule's name further right is a link to the rule's page.
  await problem(page, '责任单住').click({ position: { x: 90, y: 8 } });
  await page.locator('.view-line', { hasText: '责任单住' }).first().waitFor();
  await picture(page, folder, 'findings');
  await detail(page, folder, 'findings', { x: 350, y: 45, width: 620, height: 450 });

  await openRulePage(page);
  await picture(page, folder, 'rule-page');
  await page.locator('.tab', { hasText: plantedName }).click();

  await openQuickFix(page);
  await picture(page, folder, 'quick-fix');
  await detail(page, folder, 'quick-fix', { x: 350, y: 45, width: 620, height: 340 });
  await page.keyboard.press('Enter');
  await page.locator('.view-line', { hasText: '渝府办发〔2024〕47号' }).first().waitFor();

  await offerSnippets(page);
  await picture(page, folder, 'snippets');
  await page.keyboard.press('Escape');
  for (let count = 0; count < 'gw-'.length; count++) await page.keyboard.press('Backspace');

  // Makes room: the problems were looked at.
  await page.keyboard.press('Control+j');
  await useTrees(page);
  await picture(page, folder, 'trees', 'device');
  await detail(page, folder, 'responsibility', { x: 0, y: 390, width: 620, height: 380 });
  await switchAndFilter(page);

  await page.keyboard.press('Control+B');
  await usePreview(page);
  await picture(page, folder, 'preview', 'device');
  await detail(page, folder, 'preview', { x: 660, y: 80, width: 620, height: 560 });
  await page.keyboard.press('Control+B');

  await makeDocument(page, async () => {
    await picture(page, folder, 'new-document');
    await detail(page, folder, 'new-document', { x: 340, y: 0, width: 620, height: 400 });
  });
}

/** @param {import('playwright-core').Page} page @param {string} name */
async function openFile(page, name) {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
  await page.locator('.tab.active', { hasText: name }).waitFor();
  await page.locator('.squiggly-error').first().waitFor();
}

/** Opens the outline below the files and gives it most of the height. @param {import('playwright-core').Page} page */
async function showOutline(page) {
  const header = page.locator('.pane-header', { hasText: /outline/i });
  if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
  const title = page.locator('.outline-pane .monaco-list-row', { hasText: '渝府办发' }).first();
  await title.waitFor();
  const files = await page.locator('.explorer-folders-view .monaco-list-row').last().boundingBox();
  const edge = await page.locator('.part.sidebar .monaco-sash.horizontal:not(.disabled)').first().boundingBox();
  assert.ok(files && edge);
  await page.mouse.move(edge.x + 100, edge.y + edge.height / 2);
  await page.mouse.down();
  await page.mouse.move(edge.x + 100, files.y + files.height + 12, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(700, 400);
  await page.locator('.outline-pane .monaco-list-row', { hasText: '主要目标' }).first().waitFor();
}

/** @param {import('playwright-core').Page} page */
async function showProblems(page) {
  await page.keyboard.press('Control+Shift+M');
  await problem(page, '责任单住').waitFor();
}

/** A line of the Problems view. @param {import('playwright-core').Page} page @param {string} text what it says */
function problem(page, text) {
  return page.locator('.markers-panel .monaco-list-row', { hasText: text }).first();
}

/** Puts the cursor into the wrong number and opens the light bulb. @param {import('playwright-core').Page} page */
async function openQuickFix(page) {
  await problem(page, '发文字号').dblclick();
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

/** Clicks the rule beside a finding, which opens the rule's page. @param {import('playwright-core').Page} page */
async function openRulePage(page) {
  await problem(page, '发文字号').locator('a', { hasText: 'docnum-bracket' }).click();
  await page.locator('.tab.active', { hasText: 'docnum-bracket' }).waitFor();
  // The preview draws itself in a frame of its own.
  await page.waitForTimeout(3000);
}

/**
 * A small picture for the walkthrough: the packaged extension carries it, so it has one pixel a point.
 * @param {import('playwright-core').Page} page @param {string | undefined} folder @param {string} name
 * @param {{ x: number, y: number, width: number, height: number }} clip
 */
async function detail(page, folder, name, clip) {
  if (folder === undefined) return;
  await mkdir(join(folder, 'walkthrough'), { recursive: true });
  await page.screenshot({ path: join(folder, 'walkthrough', `${name}.png`), clip, scale: 'css' });
}

/**
 * @param {import('playwright-core').Page} page @param {string | undefined} folder @param {string} name
 * @param {'css' | 'device'} [scale] `device`: for a picture that a page of ours shows, with more pixels than points
 */
async function picture(page, folder, name, scale = 'css') {
  if (folder === undefined) return;
  // Whatever moves has come to rest by then: the list that opens, the bar that fades.
  await page.waitForTimeout(700);
  await page.screenshot({ path: join(folder, `${name}.png`), scale });
}
