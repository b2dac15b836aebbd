// A window in Chinese: what the extension says. (The workbench itself speaks Chinese where its language pack is installed.)

import assert from 'node:assert/strict';
import { draft } from './drafts.mjs';

/** @type {import('../play.mjs').Scene[]} */
export const chinese = [
  {
    name: 'commands, views, status bar and questions are in Chinese',
    files: { '中文界面.md': draft(991, { '渝府办发〔2024〕991号': '渝府办发[2024]991号' }) },
    async play({ hands, page, picture }) {
      await hands.openDraft('中文界面.md');
      await hands.untilStatus(/公文.*错误 1/);
      await page.locator('.activitybar .action-item a[aria-label^="公文"]').click();
      const pane = (/** @type {string} */ title) =>
        page.locator('.part.sidebar .pane-header', { hasText: new RegExp(`^${title}`) });
      await pane('大纲').waitFor();
      await pane('责任清单').waitFor();
      await page.locator('.part.sidebar .monaco-list-row', { hasText: '2 项任务' }).first().waitFor();
      await picture('chinese', 'window');
      await hands.command('公文: 新建公文');
      await page.locator('.quick-input-title', { hasText: '新建公文' }).waitFor();
      await hands.press('Escape');
      await hands.press('Control+b');
    },
  },
  {
    name: 'the settings are explained in Chinese',
    async play({ page, hands }) {
      await hands.command('Preferences: Open Settings (UI)');
      const box = page.locator('.settings-editor .settings-header .monaco-editor').first();
      await box.click();
      await hands.type('gongwen.inlayHints');
      const item = page.locator('.settings-editor .setting-item', { hasText: '在机关简称之后显示全称' }).first();
      await item.waitFor();
      assert.equal(await item.locator('.setting-value-checkbox').getAttribute('aria-checked'), 'false');
    },
  },
];
