// Tidying a draft, and what Enter writes.

import { draft } from './drafts.mjs';

/** @type {import('../play.mjs').Scene[]} */
export const formatting = [
  {
    name: 'the whole draft is tidied, and no word changes',
    files: {
      '整理.md': draft(961, {
        '渝府办发〔2024〕961号': '渝府办发 [2024] 961号',
        '特制定本行动计划。\n\n': '特制定本行动计划。  \n\n\n\n',
        '### （二）降低物流成本': '### (二)降低物流成本',
      }),
    },
    async play({ hands }) {
      await hands.openDraft('整理.md');
      await hands.command('Format Document');
      await hands.save(
        '整理.md',
        /\n渝府办发〔2024〕961号\n[\s\S]*特制定本行动计划。\n\n## 一、总体要求[\s\S]*\n### （二）降低物流成本\n/,
      );
      const expected = draft(961);
      await hands.until('nothing else changed', async () => (await hands.onDisk('整理.md')) === expected);
    },
  },
  {
    name: 'Enter behind a finished item writes the next number',
    files: { '回车.md': draft(962) },
    async play({ hands, picture }) {
      await hands.openDraft('回车.md');
      await hands.behind('市交通运输委、市财政局）');
      await hands.press('Enter');
      await hands.line(/^4\.\s/).waitFor();
      await hands.compose('减轻企业负担。清理规范收费。');
      await picture('next-number', hands.line(/^4\.\s/));
      await hands.save('回车.md', /市财政局）\n\n4\. 减轻企业负担。清理规范收费。\n/);
    },
  },
];
