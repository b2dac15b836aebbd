// Typing a draft: what completes itself.

import assert from 'node:assert/strict';
import { draft } from './drafts.mjs';

/** @type {import('../play.mjs').Scene[]} */
export const completing = [
  {
    name: 'an agency is completed by the initials of its pinyin',
    files: { '补全机关.md': draft(901) },
    async play({ hands, picture }) {
      await hands.openDraft('补全机关.md');
      await hands.behind('市交通运输委、市财政局');
      // The marks of a list ask for what may follow; letters and characters choose among it.
      await hands.type('、');
      await hands.suggestion('市').waitFor();
      await hands.type('sj');
      await hands.suggestion('市经济信息委').waitFor();
      await picture('completion-agency', hands.popup);
      await hands.type('jxx');
      await hands.untilSuggested(['市经济信息委']);
      await hands.press('Enter');
      await hands.save('补全机关.md', /市交通运输委、市财政局、市经济信息委）/);
    },
  },
  {
    name: 'an agency is completed by characters that an input method hands over',
    files: { '补全汉字.md': draft(902) },
    async play({ hands }) {
      await hands.openDraft('补全汉字.md');
      await hands.behind('市交通运输委、市财政局');
      await hands.type('、');
      await hands.suggestion('市').waitFor();
      await hands.compose('农业');
      await hands.untilSuggested(['市农业农村委']);
      await hands.press('Enter');
      await hands.save('补全汉字.md', /市财政局、市农业农村委）/);
    },
  },
  {
    name: 'an agency in a sentence is completed when asked for',
    files: { '补全句中.md': draft(903) },
    async play({ hands }) {
      await hands.openDraft('补全句中.md');
      await hands.behind('市政府办公厅适时开展督查');
      await hands.compose('，市农业');
      await hands.press('Control+Space');
      await hands.suggestion('市农业农村委').waitFor();
      await hands.press('Enter');
      await hands.save('补全句中.md', /适时开展督查，市农业农村委。/);
    },
  },
  {
    name: 'the mark that may come next is offered on an empty line',
    files: { '补全序号.md': draft(904, { '## 三、保障措施': '### （三）优化物流服务\n\n## 三、保障措施' }) },
    async play({ hands, picture }) {
      await hands.openDraft('补全序号.md');
      await hands.behind('### （三）优化物流服务');
      await hands.press('Enter');
      await hands.press('Enter');
      await hands.press('Control+Space');
      await hands.suggestion('下一级').waitFor();
      await picture('completion-mark', hands.popup);
      const marks = await hands.suggestions();
      assert.deepEqual(marks.slice(0, 3), ['（四）', '4.', '三、']);
      await hands.press('ArrowDown');
      await hands.press('Enter');
      await hands.compose('简化通关手续。');
      await hands.save('补全序号.md', /### （三）优化物流服务\n\n4\. 简化通关手续。\n/);
    },
  },
  {
    name: 'a number of this year’s series is completed, with the cursor where the sequence goes',
    files: { '补全文号.md': draft(905) },
    async play({ hands }) {
      await hands.openDraft('补全文号.md');
      await hands.behind('市政府办公厅适时开展督查');
      await hands.compose('，落实渝府发');
      await hands.press('Control+Space');
      await hands.suggestion('渝府发〔2024〕号').waitFor();
      await hands.press('Enter');
      await hands.type('11');
      await hands.save('补全文号.md', /落实渝府发〔2024〕11号。/);
    },
  },
  {
    name: 'a document of the workspace is cited by title and number together',
    files: { '补全引文.md': draft(906) },
    async play({ hands, picture }) {
      await hands.openDraft('补全引文.md');
      await hands.behind('市政府办公厅适时开展督查');
      await hands.compose('，落实');
      await hands.type('《');
      await hands.suggestion('渝府').waitFor();
      await hands.compose('枢纽');
      await hands.untilSuggested(['渝府办发〔2024〕44号']);
      await picture('completion-citation', hands.popup);
      await hands.press('Enter');
      await hands.save(
        '补全引文.md',
        /落实《重庆市人民政府办公厅关于印发.*行动方案.*的通知》（渝府办发〔2024〕44号）。/,
      );
    },
  },
  {
    name: 'the sentence that issues a plan is offered where it is missing',
    files: {
      '补全印发.md': draft(907, {
        '《重庆市推动物流降本增效907天行动计划》已经市政府同意，现印发给你们，请认真贯彻执行。\n': '\n',
      }),
    },
    async play({ hands }) {
      await hands.openDraft('补全印发.md');
      await hands.behind('市政府各部门，有关单位：');
      await hands.press('ArrowDown');
      await hands.press('ArrowDown');
      await hands.press('Control+Space');
      await hands.suggestion('现印发给你们').waitFor();
      await hands.press('Enter');
      await hands.save('补全印发.md', /\n《重庆市推动物流降本增效907天行动计划》已经市政府同意，现印发给你们/);
    },
  },
  {
    name: 'the label of a list brings its brackets and colon, and the units after it',
    files: { '补全清单.md': draft(908, { '（责任单位：市交通运输委、市财政局）': '' }) },
    async play({ hands }) {
      await hands.openDraft('补全清单.md');
      await hands.behind('鼓励铁路、水路运输。');
      await hands.type('责任单位');
      await hands.suggestion('（责任单位：…）').waitFor();
      await hands.press('Enter');
      // The units follow without being asked for.
      await hands.suggestion('市').waitFor();
      await hands.type('ssw');
      await hands.untilSuggested(['市商务委']);
      await hands.press('Enter');
      await hands.save('补全清单.md', /水路运输。（责任单位：市商务委）\n/);
    },
  },
];
