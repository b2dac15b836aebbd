import type { Prose } from '../../../gazette/prose/prose.ts';
import type { ResponsibleList } from '../../../gazette/prose/responsible.ts';
import type { ProseEdit, Rule } from '../../rule.ts';
import { LIST_TRIGGERS, listsOf } from '../../shared/lists.ts';

const FULL: Readonly<Record<string, string>> = {
  '(': '（',
  ')': '）',
  ':': '：',
  '﹕': '：',
  ',': '，',
  '﹐': '，',
  ';': '；',
  '､': '、',
};

export const rule: Rule = {
  id: 'responsible-colon-width',
  number: 25,
  group: '责任单位',
  title: { zh: '责任单位清单的标点应为全角', en: 'Punctuation of a list is full-width' },
  description: {
    zh: '清单的括号、冒号、逗号、分号都用全角。半角标点多由网页复制带入，一份清单只报一次，一并改正。',
    en: 'Brackets, colon, commas and semicolons of a list are full-width. Half-width ones come from web pages; each list is reported once and put right as a whole.',
  },
  basis: { kind: '标准', reference: 'GB/T 15834—2011 5.1', strength: '规定' },
  severity: 'error',
  scope: 'paragraph',
  fix: 'safe',
  triggers: LIST_TRIGGERS,
  check({ prose }, { report }) {
    for (const list of listsOf(prose)) {
      const edits = halfWidth(prose, list);
      const [first, last] = [edits[0], edits.at(-1)];
      if (first === undefined || last === undefined) continue;
      const label = list.parts[0]?.label.text ?? '责任单位';
      const found = [...new Set(edits.map((edit) => prose.text.slice(edit.start, edit.end).trim()))].join('');
      report({
        start: first.start,
        end: last.end,
        message: `${label}清单的“${found}”应为全角标点，标签后用冒号`,
        fix: { title: '改为全角标点', edits },
      });
    }
  },
  good: [
    '优化网络。（责任单位：市交通运输委、重庆邮政管理局，各区县政府）',
    { name: '清单外的半角标点', text: '联系电话:(023)63859946。（责任单位：市商务委）' },
    { name: '英文名称', text: '推广应用。（责任单位：市商务委，IBM (China) Co., Ltd.）' },
  ],
  bad: [
    {
      text: '加强监管。⟦(责任单位:市交通运输委、重庆邮政管理局,各区县政府)⟧',
      fixed: '加强监管。（责任单位：市交通运输委、重庆邮政管理局，各区县政府）',
    },
    { name: '冒号误作分号', text: '加强监管。（责任单位⟦；⟧市教委）', fixed: '加强监管。（责任单位：市教委）' },
    { name: '只有冒号', text: '加强监管。（责任单位⟦:⟧市教委）', fixed: '加强监管。（责任单位：市教委）' },
    {
      name: '逗号和空格',
      text: '加强监管。（责任单位：市教委⟦, ⟧各区县政府）',
      fixed: '加强监管。（责任单位：市教委，各区县政府）',
    },
    {
      name: '内层括号',
      text: '加强监管。〔责任单位：市教委，各区县政府⟦(开发区管委会,下同)⟧〕',
      fixed: '加强监管。〔责任单位：市教委，各区县政府（开发区管委会，下同）〕',
    },
  ],
};

/** Half-width marks of a list that touch Chinese text or one another; English names keep theirs. */
function halfWidth(prose: Prose, list: ResponsibleList): readonly ProseEdit[] {
  const edits: ProseEdit[] = [];
  const frame = new Set([list.start, list.end - 1, ...list.parts.map((part) => part.colon.start)]);
  const colons = new Set(list.parts.map((part) => part.colon.start));
  for (let i = list.start; i < list.end; i++) {
    // 责任单位；市教委: the neighbouring key.
    if (colons.has(i) && '；;∶'.includes(prose.masked.charAt(i))) {
      edits.push({ start: i, end: i + 1, newText: '：' });
      continue;
    }
    const full = FULL[prose.masked.charAt(i)];
    if (full === undefined) continue;
    if (frame.has(i) || isChinese(prose.text.charAt(i - 1)) || isChinese(prose.text.charAt(i + 1))) {
      // The blank that a typist sets after a half-width mark goes with it.
      let end = i + 1;
      while (full !== '（' && prose.text.charAt(end) === ' ' && end < list.end) end++;
      edits.push({ start: i, end, newText: full });
    }
  }
  return edits;
}

function isChinese(char: string): boolean {
  return /[\u4e00-\u9fff\u3001-\u3015\uff00-\uffef]/u.test(char);
}
