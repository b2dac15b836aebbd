import type { Paragraph } from '../../../gazette/document/paragraph.ts';
import { balanceOf } from '../../../gazette/prose/balance.ts';
import { ProseFact } from '../../../gazette/prose/proseFact.ts';
import type { Report, Rule } from '../../rule.ts';
import { isText } from '../../shared/roles.ts';
import { marksWithoutPartner } from './shared/distant-pairs.ts';
import { lonelyMark, unlikeMarks } from './shared/loose-mark-reports.ts';
import { lonelySingleBookMarks, nestedPair } from './shared/nested-pairs.ts';

export const rule: Rule = {
  id: 'bracket-balance',
  number: 54,
  group: '标点符号',
  title: {
    zh: '括号、引号、书名号应成对，不得同类套用',
    en: 'Brackets, quotation and book marks pair and do not nest in their own kind',
  },
  description: {
    zh: '括号、引号、书名号应左右成对、形式一致。书名号内再用书名号时，内层用单书名号〈〉；双引号内再用引号时，内层用单引号‘’；括号尽量避免套用，必须套用时采用不同的括号形式。跨行的标题、跨段的引文先合起来再判断。',
    en: 'Marks that come in pairs must pair and agree in form; inside 《》 stands 〈〉, inside “” stands ‘’, and brackets should not nest in their own form. Titles over several lines and quotations over several paragraphs are joined first.',
  },
  basis: { kind: '标准', reference: 'GB/T 15834—2011 4.8、4.9、4.15', strength: '规定' },
  severity: 'error',
  scope: 'document',
  fix: 'suggestion',
  triggers: '（(）)〔〕[［]］【】﹝﹞《》〈〉“”‘’「」',
  check(document, { concerned, report }) {
    let unpaired = false;
    for (const paragraph of concerned.filter(isJudged)) {
      for (const finding of wrongPairs.of(paragraph.prose)) report(paragraph, finding);
      unpaired ||= balanceOf(paragraph.prose).unpaired.length > 0;
    }
    if (!unpaired) return;
    const loose = marksWithoutPartner(document.paragraphs.filter(isJudged));
    for (let i = 0; i < loose.length; i++) {
      const mark = loose[i];
      if (mark === undefined) continue;
      const next = loose[i + 1];
      const finding = next?.paragraph === mark.paragraph ? unlikeMarks(mark, next) : null;
      // One finding speaks of both marks.
      if (finding !== null) i++;
      report(mark.paragraph, finding ?? lonelyMark(mark));
    }
  },
  good: [
    '按照《国务院关于印发〈推动大规模设备更新和消费品以旧换新行动方案〉的通知》（国发〔2024〕7号）要求',
    {
      name: '标题分作几行',
      text: '重庆市人民政府办公厅\n关于印发《推进“邮运通”发展助力\n乡村振兴行动计划》的通知\n\n渝府办发〔2024〕47号',
    },
    { name: '引文跨段', text: '将第三条修改为：“本条例适用于本市行政区域。\n\n“法律另有规定的，从其规定。”' },
    { name: '英文撇号', text: '按照People’s Government网页所载执行。' },
    { name: '半括号列项', text: '1）调查取证；\n\n2）作出决定。' },
    { name: '句中半括号列项', text: '包括：1）调查取证；2）作出决定（含简易程序）。' },
    { name: '三层书名号', text: '《关于〈解读《办法》〉的说明》' },
    { name: '区间', text: '得分在[60,80)的为合格，在[80,100]的为良好。' },
    { name: '引号内外', text: '他强调“要把‘三农’工作抓好”。' },
    { name: '不同形式套用', text: '〔责任单位：市交通运输委，各区县政府（开发区管委会，下同）〕' },
    { name: '引用层次序号', text: '符合规定的（含本条第（二）项所列情形），依法办理。' },
    { name: '英寸符号', text: '配备10″显示屏。' },
    { name: '发文字号的括号由另一规则报告', text: '渝府办发〔2024）47号，按照《通知》（国发〔2024）7号）执行。' },
  ],
  bad: [
    { name: '缺右括号', text: '按照《办法》⟦（⟧国发〔2024〕7号要求，加强管理。' },
    {
      name: '缺右书名号',
      text: '按照⟦《⟧国务院关于推动设备更新的通知（国发〔2024〕7号）要求',
      fixed: '按照《国务院关于推动设备更新的通知》（国发〔2024〕7号）要求',
    },
    {
      name: '左右不一致',
      text: '推动设备更新⟦（含软件〕⟧和改造。',
      fixed: '推动设备更新（含软件）和改造。',
    },
    {
      name: '书名号左右不一致',
      text: '落实⟦《行动方案〉⟧要求。',
      fixed: '落实《行动方案》要求。',
    },
    { name: '右括号重复', text: '加强管理（含软件）⟦)⟧。', fixed: '加强管理（含软件）。' },
    { name: '引号方向', text: '推进⟦“邮运通“⟧发展。', fixed: '推进“邮运通”发展。' },
    { name: '引号方向相反', text: '推进⟦”邮运通”⟧发展。', fixed: '推进“邮运通”发展。' },
    {
      name: '书名号同类套用',
      text: '落实《国务院关于印发⟦《行动方案》⟧的通知》要求。',
      fixed: '落实《国务院关于印发〈行动方案〉的通知》要求。',
    },
    {
      name: '引号同类套用',
      text: '强调“要把⟦“三农”⟧工作抓好”。',
      fixed: '强调“要把‘三农’工作抓好”。',
    },
    { name: '圆括号套圆括号', text: '各区县（自治县⟦（含开发区）⟧）应当落实。', severity: 'warning' },
    {
      name: '单书名号单用',
      text: '按照⟦〈国务院关于推动设备更新的通知〉⟧要求',
      fixed: '按照《国务院关于推动设备更新的通知》要求',
      severity: 'warning',
    },
    { name: '交叉', text: '落实（按照《行动方案⟦）⟧》要求。' },
    { name: '序号缺左括号', text: '一⟦）⟧优化布局。加快建设。', fixed: '（一）优化布局。加快建设。' },
    {
      name: '清单缺右括号',
      text: '加快建设。⟦（⟧责任单位：市交通运输委、市商务委',
      fixed: '加快建设。（责任单位：市交通运输委、市商务委）',
    },
  ],
  limits: '代码内的括号不作判断；责任单位清单内同形套用由 responsible-bracket 报告。',
};

function isJudged({ role, quoted }: Paragraph): boolean {
  return isText(role) && !quoted;
}

/** Pairs of one paragraph that are complete, and stand where they must not. */
const wrongPairs = new ProseFact((prose): readonly Report[] => {
  const { unpaired, nested, crossing } = balanceOf(prose);
  const found: Report[] = [];
  for (const [outer, inner] of nested) {
    const finding = nestedPair(prose, outer, inner);
    if (finding !== null) found.push(finding);
  }
  for (const [open, close] of prose.brackets) {
    const finding = prose.text.charAt(open) === '〈' ? lonelySingleBookMarks(prose, open, close, unpaired) : null;
    if (finding !== null) found.push(finding);
  }
  for (const at of crossing) {
    found.push({
      start: at,
      end: at + 1,
      message: `“${prose.text.charAt(at)}”与另一对括号、引号或者书名号交叉，应先内后外依次括起`,
    });
  }
  return found;
});
