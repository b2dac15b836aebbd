import { BLANKS } from '../../../text/blank.ts';
import type { Rule } from '../../rule.ts';

const SUBJECT_WORDS = /^\s*(?<label>主\s*题\s*词)\s*[：:]/u;

const ENDED = (line: string): string =>
  `重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n请执行。\n\n重庆市人民政府办公厅\n\n2024年5月11日\n\n${line}抄送：市委办公厅。`;

export const rule: Rule = {
  id: 'subject-words',
  number: 419,
  group: '公文要素',
  title: { zh: '主题词已取消', en: 'Subject words are no longer printed' },
  description: {
    zh: '2012年7月1日施行的条例和国家标准都没有主题词，版记中不再标注。2012年以前的公文不判断。',
    en: 'The regulation and the standard of 2012 know no 主题词 any more. Older documents are left alone.',
  },
  basis: { kind: '规定', reference: '《党政机关公文处理工作条例》第九条（公文的十八个要素）', strength: '规定' },
  severity: 'warning',
  scope: 'document',
  fix: null,
  triggers: [['主题', `题词${BLANKS}`]],
  check(_, { concerned, day, report }) {
    if (day.latest < '2012-07-01') return;
    for (const paragraph of concerned) {
      if (paragraph.role !== 'imprint' && paragraph.role !== 'body') continue;
      const match = SUBJECT_WORDS.exec(paragraph.prose.text);
      const { label } = match?.groups ?? {};
      if (match === null || label === undefined) continue;
      const start = match.index + match[0].indexOf(label);
      report(paragraph, {
        start,
        end: start + label.length,
        message: '主题词已于2012年取消，版记中不再标注，宜删去',
      });
    }
  },
  good: [
    ENDED(''),
    { name: '正文中的主题词', text: ENDED('').replace('请执行', '论文应当写明主题词') },
    {
      name: '2012年以前',
      text: ENDED('主题词：教育 通知\n\n')
        .replace('2024年5月11日', '二〇〇八年五月十一日')
        .replace('〔2024〕', '〔2008〕'),
    },
  ],
  bad: [{ text: ENDED('⟦主题词⟧：教育 开学 通知\n\n') }],
};
