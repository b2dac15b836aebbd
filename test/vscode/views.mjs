// The views of the extension as a drafter meets them: the trees in the side bar.

import assert from 'node:assert/strict';

/** @typedef {import('playwright-core').Page} Page */

/** Shows the two trees of the draft in the editor and tries each. @param {Page} page */
export async function useTrees(page) {
  await page.locator('.activitybar .action-item a[aria-label^="Gongwen"]').click();
  const outline = pane(page, 'Outline');
  const tasks = pane(page, 'Responsibilities');
  await focusEditor(page);
  await page.keyboard.press('Control+Home');
  await row(outline, '主要目标').waitFor();
  await row(tasks, '市商务委').waitFor();

  // A click in the outline leads to the section, and the cursor leads back to its line in the outline.
  await row(outline, '3. 优化拓展乡镇').click();
  await page.locator('.view-line', { hasText: '优化拓展乡镇共配中心' }).first().waitFor();
  await focusEditor(page);
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
  await row(tasks, '1. 建立健全寄递物流体系').waitFor({ state: 'detached' });
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

/** Opens the preview beside the draft, types, and scrolls one by the other. @param {Page} page @returns {Promise<void>} */
export async function usePreview(page) {
  await page.locator('.editor-actions .action-item a[aria-label^="Open the Printed Look"]').first().click();
  const paper = await previewFrame(page);
  await paper.locator('.mark', { hasText: '重庆市人民政府办公厅文件' }).waitFor();
  await paper.locator('.hei', { hasText: '一、主要目标' }).waitFor();

  // What is typed appears.
  await goToLine(page, 5);
  await page.keyboard.type('市直机关，');
  await paper.locator('.row', { hasText: '市直机关，各区县' }).waitFor();
  for (let count = 0; count < 5; count++) await page.keyboard.press('Backspace');
  await paper.locator('.row', { hasText: '市直机关，' }).waitFor({ state: 'detached' });

  // The preview follows the editor …
  await page.keyboard.press('Control+End');
  await until(() => isNearTop(paper, '三、保障措施', 900), 'the preview follows the editor');
  // … and the editor follows the preview.
  await paper.locator('body').evaluate(() => window.scrollTo(0, 0));
  await page
    .locator('.view-line', { hasText: /渝府办发.2024.47号/ })
    .first()
    .waitFor();
}

/** @param {Page} page @param {number} line from 1 */
async function goToLine(page, line) {
  await focusEditor(page);
  await page.keyboard.press('Control+g');
  await page.locator('.quick-input-widget input').fill(`:${line}`);
  await page.keyboard.press('Enter');
}

/** @param {Page} page */
async function focusEditor(page) {
  await page.locator('.monaco-editor .native-edit-context, .monaco-editor textarea').first().focus();
}

/** The page of the preview, which VS Code puts into a frame in a frame. @param {Page} page */
async function previewFrame(page) {
  return page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame');
}

/** @param {import('playwright-core').FrameLocator} paper @param {string} text @param {number} within in pixels */
async function isNearTop(paper, text, within) {
  const top = await paper
    .locator('.row', { hasText: text })
    .first()
    .evaluate((element) => element.getBoundingClientRect().top);
  return top > -within && top < within;
}

/** @param {() => Promise<boolean>} holds @param {string} what */
async function until(holds, what) {
  const deadline = Date.now() + 10_000;
  while (!(await holds())) {
    assert.ok(Date.now() < deadline, `waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Makes a new document by keyboard alone. @param {Page} page @param {() => Promise<void>} [look] while the kinds are shown */
export async function makeDocument(page, look) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input').first();
  await input.fill('>New Official Document');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'New Official Document' }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: '请求指示' }).first().waitFor();
  await look?.();
  await input.fill('印发');
  await page.keyboard.press('Enter');
  for (const answer of ['重庆市人民政府办公厅', '推动物流降本增效行动方案', '各区县（自治县）人民政府']) {
    // The box is the same one each time; its title counts the steps.
    await page.locator('.quick-input-widget input').first().fill(answer);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(400);
  }
  await page.locator('.view-line', { hasText: '# 推动物流降本增效行动方案' }).first().waitFor();
  const status = page.locator('.statusbar-item[id*="gongwen.status"]');
  await until(
    async () => /No findings|Errors 0, warnings 0/.test((await status.getAttribute('aria-label')) ?? ''),
    'clean',
  );
}

/** Writes a task anew without its list: the badge of the view counts it. @param {Page} page */
export async function missList(page) {
  const badge = page.locator('.activitybar .action-item:has(a[aria-label^="Gongwen"]) .badge-content');
  await goToLine(page, 35);
  // A wrapped line takes a second press to reach its real end.
  for (const key of ['Home', 'Home', 'Shift+End', 'Shift+End']) await page.keyboard.press(key);
  await page.keyboard.type('3. 优化拓展乡镇共配中心。增强承上启下的服务能力。');
  await until(async () => (await badge.textContent().catch(() => '')) === '1', 'the badge');
  await row(pane(page, 'Responsibilities'), 'No responsible unit').waitFor();
}
