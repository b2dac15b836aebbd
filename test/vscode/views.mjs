// The views of the extension as a drafter meets them: the trees in the side bar.

import assert from 'node:assert/strict';

/** @typedef {import('playwright-core').Page} Page */

/** Shows the two trees of the draft in the editor and tries each. @param {Page} page */
export async function useTrees(page) {
  await page.locator('.activitybar .action-item a[aria-label^="Gongwen"]').click();
  const outline = pane(page, 'Outline');
  const tasks = pane(page, 'Responsibilities');
  await row(outline, '主要目标').waitFor();
  await row(tasks, '市商务委').waitFor();

  // A click in the outline leads to the section, and the cursor leads back to its line in the outline.
  await row(outline, '4. 转型升级村级').click();
  await page.locator('.view-line', { hasText: '转型升级村级综合便民服务站' }).first().waitFor();
  await page.locator('.monaco-editor .native-edit-context, .monaco-editor textarea').first().focus();
  await page.keyboard.press('Control+End');
  await outline.locator('.monaco-list-row.selected', { hasText: '（三）加强宣传推广' }).waitFor();
  await page.keyboard.press('Control+Home');
  await outline.locator('.monaco-list-row.selected', { hasText: '办公厅关于印发' }).waitFor();

  await row(tasks, '市商务委').click();
  const task = row(tasks, '优化拓展乡镇共配中心');
  await task.click();
  await page.locator('.view-line', { hasText: '优化拓展乡镇共配中心' }).first().waitFor();
}

/** Switches to tasks with their units, filters, and goes back. @param {Page} page */
export async function switchAndFilter(page) {
  const tasks = pane(page, 'Responsibilities');
  await button(tasks, 'Switch Between').click();
  await row(tasks, '1. 建立健全寄递物流体系').waitFor();
  await button(tasks, 'Filter…').click();
  await page.locator('.quick-input-widget input').fill('金融');
  await page.keyboard.press('Enter');
  await row(tasks, '15. 加强金融支撑').waitFor();
  assert.equal(await row(tasks, '1. 建立健全寄递物流体系').count(), 0);
  await button(tasks, 'Clear the Filter').click();
  await row(tasks, '1. 建立健全寄递物流体系').waitFor();
  await button(tasks, 'Switch Between').click();
  await row(tasks, '市商务委').waitFor();
}

/** @param {Page} page @param {string} title */
function pane(page, title) {
  return page.locator('.part.sidebar .pane', { has: page.locator('.pane-header', { hasText: title }) });
}

/** @param {import('playwright-core').Locator} tree @param {string} text */
function row(tree, text) {
  return tree.locator('.monaco-list-row', { hasText: text }).first();
}

/** @param {import('playwright-core').Locator} view @param {string} label */
function button(view, label) {
  return view.locator(`.pane-header .action-item a[aria-label*="${label}"]`);
}
