// What the light bulb and saving mend, and how a finding is excused.

import { draft } from './drafts.mjs';

/** @type {import('../play.mjs').Scene[]} */
export const fixing = [
  {
    name: 'saving mends all that is safe to mend',
    files: {
      '保存修复.md': draft(911, {
        '渝府办发〔2024〕911号': '渝府办发[2024]911号',
        '### （二）降低物流成本': '### (二)降低物流成本',
      }),
    },
    async play({ hands, picture }) {
      await hands.settings({ 'editor.codeActionsOnSave': { 'source.fixAll.gongwen': 'explicit' } });
      await hands.openDraft('保存修复.md');
      await hands.untilStatus(/Errors 1, warnings 1/);
      await hands.behind('特制定本行动计划');
      await hands.compose('，请认真组织实施');
      await hands.save('保存修复.md', /\n渝府办发〔2024〕911号\n[\s\S]*\n### （二）降低物流成本\n/);
      await hands.untilStatus(/No findings/);
      await picture('fix-on-save', 'window');
      await hands.settings({});
    },
  },
  {
    name: 'the light bulb mends one finding, or all of its kind',
    files: {
      '灯泡修复.md': draft(912, {
        '### （一）建设物流枢纽': '### (一)建设物流枢纽',
        '### （二）降低物流成本': '### (二)降低物流成本',
      }),
    },
    async play({ hands, picture }) {
      await hands.openDraft('灯泡修复.md');
      await hands.untilStatus(/warnings 2/);
      await hands.inside('(一)建设');
      await hands.act('修复本文件全部 2 处', () => picture('fix-all', hands.popup));
      await hands.save('灯泡修复.md', /### （一）建设物流枢纽\n[\s\S]*\n### （二）降低物流成本\n/);
    },
  },
  {
    name: 'a line is excused with a reason, and the rule is explained where it is named',
    files: { '停用一行.md': draft(913, { '### （二）降低物流成本': '### (二)降低物流成本' }) },
    async play({ hands, picture }) {
      await hands.openDraft('停用一行.md');
      await hands.untilStatus(/warnings 1/);
      await hands.inside('(二)降低');
      await hands.act('此行不检查 heading-bracket-width');
      await hands.untilStatus(/No findings/);
      await hands.select('在此写明理由');
      await hands.compose('照录原件');
      await hands.inside('heading-bracket-width', 8);
      await hands.hovers('层次序号');
      await picture('suppression', hands.popup);
      await hands.press('Escape');
      const comment = /<!-- gongwen-disable-next-line heading-bracket-width -- 照录原件 -->\n### \(二\)/;
      await hands.save('停用一行.md', comment);
    },
  },
  {
    name: 'a rule to be excused is chosen from a list',
    files: { '停用补全.md': draft(914, { '渝府办发〔2024〕914号': '渝府办发[2024]914号' }) },
    async play({ hands }) {
      await hands.openDraft('停用补全.md');
      await hands.untilStatus(/Errors 1/);
      await hands.press('Control+Home');
      await hands.press('ArrowDown');
      await hands.compose('\n<!-- gongwen-disable-next-line docnum-b');
      await hands.press('Control+Space');
      await hands.suggestion('docnum-bracket').waitFor();
      await hands.press('Enter');
      await hands.compose(' -- 照录原件 -->');
      await hands.untilStatus(/No findings/);
      await hands.save(
        '停用补全.md',
        /\n<!-- gongwen-disable-next-line docnum-bracket -- 照录原件 -->\n渝府办发\[2024\]/,
      );
    },
  },
  {
    name: 'the light bulb leads to the page of the rule',
    files: { '规则说明.md': draft(915, { '渝府办发〔2024〕915号': '渝府办发[2024]915号' }) },
    async play({ hands, page }) {
      await hands.openDraft('规则说明.md');
      await hands.untilStatus(/Errors 1/);
      await hands.inside('[2024]915号');
      await hands.act('查看规则说明 docnum-bracket');
      await page.locator('.tab.active', { hasText: 'docnum-bracket' }).waitFor();
    },
  },
  {
    name: 'a unit that nobody knows is added to the office’s own registry',
    files: { '登记单位.md': draft(916, { '市交通运输委、市财政局）': '市交通运输委、市低空经济办）' }) },
    async play({ hands, picture }) {
      await hands.openDraft('登记单位.md');
      await hands.untilStatus(/hints 1/);
      await hands.inside('市低空经济办', 2);
      await hands.act('将“市低空经济办”加入本单位登记', () => picture('register-unit', hands.popup));
      await hands.untilStatus(/No findings/);
      await hands.untilOnDisk('gongwen.registry.json', /"short": "市低空经济办"/);
      await hands.untilOnDisk('gongwen.config.json', /gongwen\.registry\.json/);
    },
  },
];
