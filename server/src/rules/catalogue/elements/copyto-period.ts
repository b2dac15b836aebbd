import type { Rule } from '../../rule.ts';

const COPY_TO = /^\s*抄\s*送\s*[：:]\s*\S/u;

export const rule: Rule = {
  id: 'copyto-period',
  number: 73,
  group: '公文要素',
  title: { zh: '抄送机关末尾标句号', en: 'The bodies copied to end with a full stop' },
  description: {
    zh: '版记中“抄送”后标全角冒号，最后一个抄送机关名称后标句号。抄送机关分几行排列的，只看最后一行。',
    en: 'The last body in the 抄送 line is followed by 。. Lines that go on are left alone.',
  },
  basis: { kind: '标准', reference: 'GB/T 9704—2012 7.4.2', strength: '规定' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: '抄',
  roles: ['imprint'],
  check({ prose }, { report }) {
    const { text } = prose;
    if (!COPY_TO.test(text)) return;
    const end = text.trimEnd().length;
    const last = text.charAt(end - 1);
    // A line that ends in a separator goes on below; what stands in brackets is often an instruction for the typist.
    if ('。，、；,;）)'.includes(last)) return;
    report({
      start: end - 1,
      end,
      message: '最后一个抄送机关名称后应标句号',
      fix: { title: '补“。”', edits: [{ start: end, end, newText: '。' }] },
    });
  },
  good: [
    '重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n请执行。\n\n重庆市人民政府办公厅\n\n2024年5月11日\n\n抄送：市委办公厅，市人大常委会办公厅。',
    {
      name: '分行排列',
      text: '重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n请执行。\n\n重庆市人民政府办公厅\n\n2024年5月11日\n\n抄送：市委办公厅，\n\n市人大常委会办公厅。',
    },
  ],
  bad: [
    {
      text: '重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n请执行。\n\n重庆市人民政府办公厅\n\n2024年5月11日\n\n抄送：市委办公厅，市人大常委会办公⟦厅⟧',
      fixed:
        '重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n请执行。\n\n重庆市人民政府办公厅\n\n2024年5月11日\n\n抄送：市委办公厅，市人大常委会办公厅。',
    },
  ],
};
