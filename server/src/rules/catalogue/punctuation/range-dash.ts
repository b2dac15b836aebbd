import type { Paragraph } from '../../../gazette/document/paragraph.ts';
import type { Rule } from '../../rule.ts';
import { type NumberRange, numberRanges, RANGE_TRIGGERS } from '../../shared/number-ranges.ts';
import { isText } from '../../shared/roles.ts';

/** What the keyboard gives instead of 一字线 or 浪纹线. */
const WRONG = /^(?:-{1,2}|－{1,2}|‐|–|―{1,2}|─{1,2}|——|[~〜∼])$/u;

export const rule: Rule = {
  id: 'range-dash',
  number: 58,
  group: '标点符号',
  title: { zh: '数值起止连接号应统一', en: 'One dash for ranges of numbers' },
  description: {
    zh: '数值的起止用一字线“—”或者浪纹线“～”，不用短横线“-”和占两字的破折号“——”，全文用同一种。电话、标准编号、刊号、日期中的短横线不在此列。年份之间误用破折号由 dash-misuse 报告。',
    en: 'A range of numbers takes one em dash — or a wave dash ～, never a hyphen or a double dash, and one document uses one of them. Telephones, standards and dates keep their hyphens.',
  },
  basis: { kind: '标准', reference: 'GB/T 15834—2011 4.13.3', strength: '规定' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  tags: ['form-only'],
  triggers: RANGE_TRIGGERS,
  check(_document, { concerned, house, report }) {
    const right: { readonly paragraph: Paragraph; readonly range: NumberRange }[] = [];
    for (const paragraph of concerned) {
      if (!isText(paragraph.role) || paragraph.quoted) continue;
      for (const range of numberRanges(paragraph.prose)) {
        const { dash } = range;
        if (dash.text === '—' || dash.text === '～') right.push({ paragraph, range });
        else if (WRONG.test(dash.text) && range.right.unit !== '' && !isOfDashMisuse(range)) {
          report(paragraph, {
            start: dash.start,
            end: dash.end,
            message: `数值起止“${paragraph.prose.text.slice(range.start, range.end)}”不用“${dash.text}”，应用“${house.rangeDash}”`,
            // U+2015 and box lines print like the right mark; only a search tells them apart.
            ...(/^[―─]$/u.test(dash.text) ? { atMost: 'info' } : {}),
            fix: {
              title: `改为“${house.rangeDash}”`,
              edits: [{ start: dash.start, end: dash.end, newText: house.rangeDash }],
            },
          });
        }
      }
    }
    const em = right.filter(({ range }) => range.dash.text === '—');
    const wave = right.filter(({ range }) => range.dash.text === '～');
    if (em.length === 0 || wave.length === 0) return;
    const usual = em.length === wave.length ? house.rangeDash : em.length > wave.length ? '—' : '～';
    for (const { paragraph, range } of usual === '—' ? wave : em) {
      report(paragraph, {
        start: range.dash.start,
        end: range.dash.end,
        message: `数值起止连接号全文不一致，此处为“${range.dash.text}”，多数为“${usual}”`,
        atMost: 'info',
        basis: { kind: '通例', reference: '同一公文数值起止连接号一致' },
        fix: {
          title: `改为“${usual}”`,
          edits: [{ start: range.dash.start, end: range.dash.end, newText: usual }],
        },
      });
    }
  },
  good: [
    '建设区县共配中心3—5个，乡镇1—2个。',
    { name: '浪纹线也可', text: '每批培训20～30人，合格率为90%～95%。' },
    { name: '电话', text: '联系电话023-63859946，值班电话（023）63859946-801。' },
    { name: '标准编号', text: '按照GB/T 9704-2012和DB50/T 1234.1-2021执行，排放符合GB 3095-2012年均值要求。' },
    { name: '刊号', text: '国内统一刊号CN50-1147/D。' },
    { name: '产品代号', text: '推进5G-A和L2-3级自动驾驶应用。' },
    { name: '负数', text: '贮存温度为-5—10℃，最低不低于-18℃。' },
    { name: '日期', text: '网页发布日期为2024-05-11，有效期至2025-12-31。' },
    { name: '书名号内', text: '落实《规划（2021-2025年）》要求。' },
    { name: '门牌', text: '渝中区人民路232号12-1室。' },
    { name: '时刻', text: '办公时间为9:00-17:00。' },
    { name: '网址', text: '登录https://example.com/3-5个查询。' },
  ],
  bad: [
    { text: '打造示范区县3⟦-⟧5家。', fixed: '打造示范区县3—5家。' },
    { name: '半角波浪线', text: '打造示范区县3⟦~⟧5家。', fixed: '打造示范区县3—5家。' },
    { name: '占两字', text: '打造示范区县3⟦——⟧5家。', fixed: '打造示范区县3—5家。' },
    { name: '年份', text: '行动方案（2021⟦-⟧2025年）', fixed: '行动方案（2021—2025年）' },
    { name: '百分数', text: '降低10%⟦-⟧20%。', fixed: '降低10%—20%。' },
    {
      name: '混用',
      text: '打造3—5家，培育1—2个，每批20⟦～⟧30人。',
      fixed: '打造3—5家，培育1—2个，每批20—30人。',
      severity: 'info',
    },
  ],
  limits: '短横线之后没有量词、单位或者“年”“%”等字样的，视为编号、代号，不作判断。',
};

/** Years and dates with a double dash are reported by dash-misuse, so that one dash is not reported twice. */
function isOfDashMisuse({ dash, left, right }: NumberRange): boolean {
  return dash.text === '——' && ('年月日时'.includes(right.unit) || '年月日时'.includes(left.unit || ' '));
}
