// What the editor tells of a draft while it is read: hover, hints, lenses, colours, folds.

import assert from 'node:assert/strict';
import { draft } from './drafts.mjs';

const repealing = `# 重庆市人民政府办公厅关于废止渝府办发〔2024〕932号文件的通知

渝府办发〔2024〕939号

各区县（自治县）人民政府，市政府各部门，有关单位：

经市政府同意，现将《重庆市人民政府办公厅关于印发〈重庆市推动物流降本增效932天行动计划〉的通知》（渝府办发〔2024〕932号）予以废止，自本通知印发之日起停止执行。

重庆市人民政府办公厅

2024年12月2日
`;

/** @type {import('../play.mjs').Scene[]} */
export const reading = [
  {
    name: 'an agency tells its full name, since when, and how often the draft names it',
    files: { '悬停机关.md': draft(931) },
    async play({ hands, picture }) {
      await hands.openDraft('悬停机关.md');
      // Further down there is room above the line.
      await hands.inside('市交通运输委、市财政局', 3);
      await hands.hovers('重庆市交通运输委员会', '简称：市交通运输委', '此前为：', '本文件共出现 3 处');
      await picture('hover', hands.popup);
    },
  },
  {
    name: 'a cited number tells its title and date, a repealed one by what it was repealed',
    files: { '悬停文号.md': draft(932), '废止.md': repealing },
    async play({ hands, picture }) {
      await hands.openDraft('悬停文号.md');
      await hands.inside('渝府办发〔2024〕47号', 2);
      await hands.hovers('渝府办发〔2024〕47号', '邮运通', '成文日期：2024');
      await hands.press('Escape');
      await hands.inside('渝府办发〔2024〕932号', 2);
      await hands.hovers('已由渝府办发〔2024〕939号废止');
      await picture('hover-number', hands.popup);
    },
  },
  {
    name: 'a short name tells where it was defined',
    files: { '悬停简称.md': draft(933) },
    async play({ hands }) {
      await hands.openDraft('悬停简称.md');
      await hands.inside('依托陆海枢纽', 3);
      await hands.hovers('陆海枢纽', '定义于：', '本文共出现 2 处');
    },
  },
  {
    name: 'full names stand behind short ones where that is switched on',
    files: { '全称提示.md': draft(934) },
    async play({ hands, page, picture }) {
      await hands.openDraft('全称提示.md');
      const hint = page.locator('.view-line span', { hasText: '重庆市财政局' }).first();
      assert.equal(await hint.count(), 0);
      await hands.settings({ 'gongwen.inlayHints': true });
      await hands.openDraft('全称提示.md');
      await hands.select('推广多式联运');
      await hint.waitFor();
      await picture('inlay-hints', hands.line('推广多式联运'));
      await hands.settings({});
      await hint.waitFor({ state: 'detached' });
    },
  },
  {
    name: 'above a document stands who cites and who repealed it, above a task how many answer for it',
    files: {
      '被引文件.md': draft(935),
      '引用者.md': draft(936, { '渝府办发〔2024〕47号': '渝府办发〔2024〕935号' }),
      '废止935.md': repealing.replaceAll('932', '935').replace('939', '938'),
    },
    async play({ hands, page, picture }) {
      await hands.openDraft('被引文件.md');
      const lens = (/** @type {string | RegExp} */ text) =>
        page.locator('.codelens-decoration', { hasText: text }).first();
      await lens(/被引用 \d+ 处（其他文件 \d 个）/).waitFor();
      await lens('已由渝府办发〔2024〕938号废止').waitFor();
      await picture('code-lens');
      await hands.select('畅通末端配送');
      await lens('3 个责任单位').waitFor();
      await lens('2 项任务，5 个单位').waitFor();
    },
  },
  {
    name: 'numbers, marks, units, dates and citations have colours of their own',
    files: { '着色.md': draft(937) },
    async play({ hands }) {
      await hands.openDraft('着色.md');
      const colours = await hands.colours({
        text: '各区县（自治县）人民政府',
        number: '渝府办发〔2024〕937号',
        date: '2024年9月12日',
        title: '《重庆市推动物流降本增效937天行动计划》',
      });
      await hands.select('畅通末端配送');
      Object.assign(colours, await hands.colours({ mark: '2.', label: '责任单位', unit: '市商务委' }));
      assert.equal(new Set(Object.values(colours)).size, 7, JSON.stringify(colours));
    },
  },
  {
    name: 'a section folds to its heading, and the breadcrumbs say where the cursor is',
    files: { '折叠.md': draft(940) },
    async play({ hands, page }) {
      await hands.openDraft('折叠.md');
      await hands.inside('（一）建设物流枢纽');
      await hands.press('Control+Shift+[');
      await hands.line('（二）降低物流成本').waitFor();
      assert.equal(await hands.line('畅通末端配送').count(), 0);
      const folded = page.locator('.codicon-folding-collapsed').first();
      await folded.waitFor();
      await hands.press('Control+Shift+]');
      await folded.waitFor({ state: 'detached' });
      await page
        .locator('.breadcrumbs-control .monaco-breadcrumb-item', { hasText: '（一）建设物流枢纽' })
        .first()
        .waitFor();
      // The selection grows along the numbering: the heading, then the section with its tasks.
      await hands.inside('1. 完善枢纽布局', 4);
      /** @type {number[]} */
      const sizes = [];
      for (let count = 0; count < 9; count++) {
        await hands.press('Shift+Alt+ArrowRight');
        sizes.push(await hands.selected());
      }
      assert.ok(
        sizes.every((size, index) => index === 0 || size >= (sizes[index - 1] ?? 0)),
        sizes.join(' '),
      );
      assert.ok((sizes.at(-1) ?? 0) > 150, sizes.join(' '));
    },
  },
];
