import { BLANKS } from '../../../text/blank.ts';
import type { Rule } from '../../rule.ts';

/** Labels of the time before 2000, when a copy to a superior had a word of its own. */
const OLD = /^\s*(?<label>抄\s*报|抄\s*发|主\s*报|抄\s*致|呈\s*报)(?=\s*[：:])/u;

const COPIED = (line: string): string =>
  `重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n请执行。\n\n重庆市人民政府办公厅\n\n2024年5月11日\n\n${line}`;

export const rule: Rule = {
  id: 'copyto-label',
  number: 416,
  group: '公文要素',
  title: { zh: '版记写“抄送”，不写“抄报”', en: 'Copies are 抄送 and not 抄报' },
  description: {
    zh: '主送机关以外需要执行或者知晓公文内容的机关，不分上级、同级、下级，一律写“抄送”。“抄报”“抄发”“主报”是旧称。',
    en: 'Whoever is copied to, above or below, stands after 抄送. 抄报, 抄发 and 主报 are words of former rules.',
  },
  basis: { kind: '规定', reference: '《党政机关公文处理工作条例》第九条（十六）', strength: '规定' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: [['抄主呈', `报发致${BLANKS}`]],
  roles: ['imprint', 'body'],
  check({ prose }, { report }) {
    const match = OLD.exec(prose.text);
    const { label } = match?.groups ?? {};
    if (match === null || label === undefined) return;
    const end = match.index + match[0].length;
    report({
      start: end - label.length,
      end,
      message: `“${label.replace(/\s/gu, '')}”是旧称，应写“抄送”`,
      fix: { title: '改为“抄送”', edits: [{ start: end - label.length, end, newText: '抄送' }] },
    });
  },
  good: [
    COPIED('抄送：市委办公厅。'),
    { name: '正文中的抄报', text: COPIED('抄送：市委办公厅。').replace('请执行', '抄报的份数由各单位自定') },
  ],
  bad: [{ text: COPIED('⟦抄报⟧：市委办公厅。'), fixed: COPIED('抄送：市委办公厅。') }],
};
