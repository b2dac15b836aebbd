// Going from a word to what it means, and to where else it stands.

import assert from 'node:assert/strict';
import { draft } from './drafts.mjs';

/** @type {import('../play.mjs').Scene[]} */
export const navigating = [
  {
    name: 'a cited number leads to its document, by key and by click',
    files: { '转到文件.md': draft(941) },
    async play({ hands, page }) {
      const target = page.locator('.tab.active', { hasText: '渝府办发〔2024〕47号.md' });
      await hands.openDraft('转到文件.md');
      await hands.inside('渝府办发〔2024〕47号', 2);
      await hands.press('F12');
      // The gazette holds the document too; VS Code then asks which of the two is meant.
      await page.locator('.zone-widget, .tab.active:has-text("渝府办发〔2024〕47号.md")').first().waitFor();
      await hands.press('Escape');
      await hands.openDraft('转到文件.md');
      await hands.select('特制定本行动计划');
      const link = page.locator('.view-line .detected-link', { hasText: '47号' }).first();
      await link.waitFor();
      await link.click({ modifiers: ['Control'] });
      await target.waitFor();
    },
  },
  {
    name: 'all mentions of an agency are listed, whatever form they have, and shown in the text',
    files: { '全部提及.md': draft(942, { 市交通运输委牵头推进: '重庆市交通运输委员会牵头推进' }) },
    async play({ hands, page, picture }) {
      await hands.openDraft('全部提及.md');
      await hands.inside('市交通运输委、市财政局', 3);
      await page.locator('.view-overlays .wordHighlightText, .view-overlays .wordHighlight').nth(1).waitFor();
      await hands.press('Shift+F12');
      const list = page.locator('.reference-zone-widget .ref-tree .monaco-list-row .referenceMatch');
      await list.nth(2).waitFor();
      assert.equal(await list.count(), 3);
      // Where this run put its workspace is nothing for a picture.
      await page.locator('.peekview-title .dirname').evaluate((element) => element.remove());
      await picture('references', page.locator('.reference-zone-widget'));
      await hands.press('Escape');
    },
  },
  {
    name: 'a short name leads to its definition, a plan to the 通知 that issues it',
    files: { '转到定义.md': draft(943) },
    async play({ hands, page }) {
      await hands.openDraft('转到定义.md');
      await hands.inside('依托陆海枢纽', 3);
      await hands.press('F12');
      await hands.until('the cursor is at the definition', async () => (await hands.lineNumber()) === 25);
      // Markdown's own support says that a heading is defined by itself; VS Code lists both.
      await hands.inside('# 重庆市推动物流', 6);
      await hands.press('F12');
      const issuing = page.locator('.reference-zone-widget .ref-tree .monaco-list-row', { hasText: '办公厅关于印发' });
      await issuing.dblclick();
      await hands.until('the cursor is at the title', async () => (await hands.lineNumber()) === 1);
      // And back: the title in the 通知 leads to the plan.
      await hands.inside('《重庆市推动物流降本增效943天行动计划》已经', 4);
      await hands.press('F12');
      await hands.until('the cursor is at the plan', async () => (await hands.lineNumber()) === 13);
    },
  },
  {
    name: 'an entry of the 目录 of a gazette leads to its document',
    async play({ hands }) {
      await hands.openDraft('重庆市人民政府公报2024年第9期.md');
      await hands.inside('关于废止渝府办发〔2021〕107号文件的通知', 3);
      const before = await hands.lineNumber();
      await hands.press('F12');
      await hands.until('the cursor is at the document', async () => (await hands.lineNumber()) > before + 100);
    },
  },
  {
    name: 'a document of the workspace is found by its number',
    async play({ hands, page, picture }) {
      await hands.openDraft('渝府办发〔2024〕48号.md');
      await hands.press('Control+t');
      await page.locator('.quick-input-widget input').first().fill('#渝府办发〔2024〕44号');
      const found = page.locator('.quick-input-list .monaco-list-row', { hasText: '枢纽行动方案' }).first();
      await found.waitFor();
      await picture('workspace-symbols', page.locator('.quick-input-widget'));
      await found.click();
      await page.locator('.tab.active', { hasText: /44号|公报/ }).waitFor();
    },
  },
];
