// Uses the installed package as a drafter would: finds, mends, looks at trees and preview, begins a new document.

import assert from 'node:assert/strict';
import { plantedName } from '../../scripts/vscode/workspace.mjs';
import { makeDocument, missList, switchAndFilter, usePreview, useTrees } from './views.mjs';

/** @param {import('playwright-core').Page} page a window of VS Code on a prepared workspace */
export async function useInstalled(page) {
  page.setDefaultTimeout(20_000);
  /** @type {string[]} */
  const refused = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text()) && /preview\.js|gongwen/.test(message.text()))
      refused.push(message.text());
  });
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: plantedName }).dblclick();
  await page.locator('.squiggly-error').first().waitFor();
  await page.waitForTimeout(1500);
  const second = page.locator('.part.auxiliarybar');
  if (await second.isVisible()) await page.keyboard.press('Control+Alt+B');
  await page.locator('.statusbar-item[id*="gongwen.status"]').waitFor();
  await useTrees(page);
  await switchAndFilter(page);
  await missList(page);
  await page.keyboard.press('Control+B');
  await usePreview(page);
  await makeDocument(page);
  assert.deepEqual(refused, []);
}
