import type { Report, Rule } from '../../rule.ts';
import { isChinese, isDigit, isHan } from '../../shared/characters.ts';

export const rule: Rule = {
  id: 'ascii-quotes',
  number: 79,
  group: '标点符号',
  title: { zh: '引号应为“”，不用直引号', en: 'Quotation marks are “”, not straight quotes' },
  description: {
    zh: '中文引号为“”，内层为‘’。键盘直引号"不分左右，全角＂也是误用。左右能够配对时给出修改，单独一个的只作提示。',
    en: 'Chinese quotation marks are “” outside and ‘’ inside; straight quotes tell no side. A pair is repaired, a lone one only reported.',
  },
  basis: { kind: '标准', reference: 'GB/T 15834—2011 4.8', strength: '规定' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  tags: ['form-only'],
  triggers: '"＂\'＇',
  check({ prose }, { report }) {
    const { chinese, text } = prose;
    const marks: number[] = [];
    for (let i = 0; i < chinese.length; i++) {
      const char = chinese.charAt(i);
      if (char !== '"' && char !== '＂') continue;
      // 12" is a measure.
      if (isDigit(chinese.charAt(i - 1)) && marks.length % 2 === 0) continue;
      marks.push(i);
    }
    for (let i = 0; i < marks.length; i += 2) {
      const open = marks[i];
      const close = marks[i + 1];
      if (open === undefined) continue;
      if (close === undefined) {
        if (!isChinese(chinese.charAt(open - 1)) && !isChinese(chinese.charAt(open + 1))) continue;
        report({ start: open, end: open + 1, message: '直引号应改为“”，此处只有一个，请核对左右' });
        continue;
      }
      const inside = text.slice(open + 1, close);
      const around = isChinese(chinese.charAt(open - 1)) || isChinese(chinese.charAt(close + 1));
      if (!around && ![...inside].some(isHan)) continue;
      report(curved(open, close, inside, '“', '”'));
    }
    for (const [open, close] of singles(chinese)) {
      const within = text.slice(0, open).split('“').length > text.slice(0, open).split('”').length;
      report(curved(open, close, text.slice(open + 1, close), within ? '‘' : '“', within ? '’' : '”'));
    }
  },
  good: [
    '推进“邮运通”发展。',
    { name: '英文', text: 'Notice on Issuing the "Action Plan of Chongqing Municipality" (1)' },
    { name: '英寸', text: '配备32"显示屏。' },
    { name: '撇号和英尺', text: "与Xi'an分中心联系，5'以上的设备另行登记，People's Daily报道。" },
    { name: '代码', text: '设置`name="甲"`。' },
  ],
  bad: [
    { text: '推进⟦"邮运通"⟧发展，实施⟦＂双链工程＂⟧。', fixed: '推进“邮运通”发展，实施“双链工程”。' },
    { name: '单引号', text: "报送⟦'三个清单'⟧。", fixed: '报送“三个清单”。' },
    {
      name: '双引号内的单引号',
      text: "强调“要抓好⟦'三农'⟧工作”。",
      fixed: '强调“要抓好‘三农’工作”。',
    },
    { name: '单独一个', text: '推进⟦"⟧邮运通发展。' },
  ],
};

function curved(open: number, close: number, inside: string, left: string, right: string): Report {
  return {
    start: open,
    end: close + 1,
    message: `直引号应改为${left}${right}：“${inside.length > 16 ? `${inside.slice(0, 16)}…` : inside}”`,
    fix: {
      title: `改为${left}${right}`,
      edits: [
        { start: open, end: open + 1, newText: left },
        { start: close, end: close + 1, newText: right },
      ],
    },
  };
}

/** Pairs of straight single marks around Chinese: no apostrophe, which has a letter before it, and no foot or minute. */
function* singles(text: string): Generator<readonly [open: number, close: number]> {
  for (const { index, 0: whole } of text.matchAll(/(?<![A-Za-z0-9])['＇][^'＇\n，。；]{1,40}['＇](?![A-Za-z0-9])/gu)) {
    if (/[\u4e00-\u9fff]/u.test(whole)) yield [index, index + whole.length - 1];
  }
}
