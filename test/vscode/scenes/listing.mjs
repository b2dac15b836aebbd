// The list of responsibilities as a table, and what it misses.

import { draft } from './drafts.mjs';

/** @type {import('../play.mjs').Scene[]} */
export const listing = [
  {
    name: 'a task that nobody answers for is counted on the icon of the view',
    async play({ hands, page, picture }) {
      await hands.openDraft('渝府办发〔2024〕47号.md');
      // Not a click on its icon, which closes the view where it is open.
      await hands.command('Gongwen: Focus on Responsibilities View');
      await page.locator('.part.sidebar .monaco-list-row', { hasText: '市商务委' }).first().waitFor();
      await hands.select(
        '（责任单位：市财政局、市农业农村委、人行重庆市分行，中国邮政重庆市分公司、邮储银行重庆分行）',
      );
      // Of fifteen tasks fourteen have their units; of two or three that would say nothing.
      await hands.press('Delete');
      const badge = page.locator('.activitybar .action-item:has(a[aria-label^="Gongwen"]) .badge-content');
      await hands.until('the badge says 1', async () => (await badge.textContent().catch(() => '')) === '1');
      await page.locator('.part.sidebar .monaco-list-row', { hasText: 'No responsible unit' }).first().waitFor();
      await picture('missing-unit', 'window');
      await hands.press('Control+z');
      await badge.waitFor({ state: 'hidden' });
      await hands.press('Control+b');
    },
  },
  {
    name: 'the list is saved as a table',
    files: { '导出.md': draft(976) },
    async play({ hands, page }) {
      await hands.openDraft('导出.md');
      await hands.command('Responsibilities: Export as a Table');
      const input = page.locator('.quick-input-widget input').first();
      await hands.until('a place is offered', async () => /\.csv$/.test(await input.inputValue().catch(() => '')));
      await hands.press('Enter');
      await hands.untilOnDisk('导出-责任清单.csv', /完善枢纽布局/);
    },
  },
];
