import type { Paragraph } from '../../../gazette/document/paragraph.ts';
import type { Rule } from '../../rule.ts';
import { replaceWith } from '../../shared/fixes.ts';
import { compactValue, hanValue } from '../../shared/quantities.ts';
import { statuteText } from '../../shared/statute-text.ts';

const MEASURE =
  '(?=(?:多|余)?(?:人次?(?![民大])|名|户|家(?!庭)|个(?!月)|项|元|公里|平方米|吨|亩|处|台|辆|件|份|所|栋|间|套))';
/** 二十三, 三百五十, 五十万: exact and long enough to be counted rather than told. */
const NUMBER = new RegExp(
  `(?<![第零〇一二两三四五六七八九十百千万亿几数每超过近上逾\\d星期初])(?:[一二两三四五六七八九][十百千][零一二三四五六七八九十百]{1,5}[万亿]?|[一二两三四五六七八九]?[十百千][万亿])${MEASURE}`,
  'gu',
);
/** The same kind of quantity in digits, which the text therefore counts in digits. */
const ARABIC = /\d(?:\.\d+)?[万亿]?(?:人|名|户|家|个(?!月)|项|元|公里|平方米|吨|亩|处|台|辆|件|份|所|栋|间|套)/u;
const IN_FORCE = '2011-11-01';

export const rule: Rule = {
  id: 'number-in-han',
  number: 309,
  group: '数字与用词',
  title: { zh: '统计数值用阿拉伯数字', en: 'Quantities are written with Arabic digits' },
  description: {
    zh: '用于计量、统计的数值用阿拉伯数字：“350人”“23处”“50万元”。正文其他数量已用阿拉伯数字，此处却用汉字数字的，提示统一。一位数、概数（“几十”“三五个”）、固定词语和法规文本不作判断。',
    en: 'Quantities that are measured or counted are written with Arabic digits. Reported where the text counts in digits elsewhere. Numbers of one digit, rough numbers and statutes are left alone.',
  },
  basis: { kind: '标准', reference: 'GB/T 15835—2011 4.1.1', strength: '应' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  triggers: [
    ['十百千', '一二三四五六七八九十百零万亿'],
    ['0123456789', '人名户家个项元公平吨亩处台辆件份所栋间套万亿'],
  ],
  check(document, { day, concerned, report }) {
    const isStatute = statuteText(document);
    const han: { readonly paragraph: Paragraph; readonly match: RegExpExecArray }[] = [];
    let digits = false;
    for (const paragraph of concerned) {
      const { role, quoted, prose } = paragraph;
      if (quoted || (role !== 'body' && role !== 'section') || isStatute(paragraph)) continue;
      const { masked } = prose;
      digits ||= ARABIC.test(masked);
      for (const match of masked.matchAll(NUMBER)) han.push({ paragraph, match });
    }
    if (!digits) return;
    for (const { paragraph, match } of han) {
      const value = hanValue(match[0]);
      if (value === null) continue;
      const right = compactValue(value);
      const end = match.index + match[0].length;
      report(paragraph, {
        start: match.index,
        end,
        message: `统计数值用阿拉伯数字，“${match[0]}”应写作“${right}”`,
        ...(day.latest < IN_FORCE ? { atMost: 'info' } : {}),
        fix: replaceWith(match.index, end, right),
      });
    }
  },
  good: [
    '共有350人参加，排查隐患23处，安排资金50万元。',
    { name: '只用汉字数字', text: '共有三百五十人参加，排查隐患二十三处。' },
    {
      name: '概数和固定词语',
      text: '参加350人，几十个部门，三五个项目，十项措施，第二十三个国家公祭日，一百零八将，二十四节气。',
    },
  ],
  bad: [
    {
      text: '安排资金50万元，⟦三百五十⟧人参加，排查隐患⟦二十三⟧处，补助⟦五十万⟧元。',
      fixed: '安排资金50万元，350人参加，排查隐患23处，补助50万元。',
    },
  ],
};
