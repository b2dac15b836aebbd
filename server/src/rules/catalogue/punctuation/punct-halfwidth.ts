import type { Prose } from '../../../gazette/prose/prose.ts';
import { matchesOf } from '../../../text/matches.ts';
import type { House } from '../../house.ts';
import type { ParagraphView, ProseEdit, Report, Rule } from '../../rule.ts';
import { isChinese, isDigit, isLetter } from '../../shared/characters.ts';

/** Typed by a keyboard in English mode, or printed so by an old system: what the mark should be. */
const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '﹐': '，',
  '﹑': '、',
  '﹔': '；',
  '﹕': '：',
  '､': '、',
  '｡': '。',
};
const HALF = new RegExp(`[${Object.keys(FULL).join('')}]`, 'gu');
const QUOTES = '“”‘’';

export const rule: Rule = {
  id: 'punct-halfwidth',
  number: 53,
  group: '标点符号',
  title: { zh: '中文语境应使用全角标点', en: 'Chinese text takes full-width punctuation' },
  description: {
    zh: '汉字之间的逗号、分号、冒号、问号、叹号和括号应为全角。半角标点多由英文输入状态或者网页、扫描件转换留下。层次序号的括号由 heading-bracket-width 报告，责任单位清单内的标点由 responsible-colon-width 报告，主送机关、附注、附件说明和发文字号各由本类规则报告，同一字符不重复报告。',
    en: 'Commas, semicolons, colons, question and exclamation marks and brackets between Han characters are full width. Brackets of level marks, of document numbers and of responsible lists are left to the rules about those.',
  },
  basis: { kind: '标准', reference: 'GB/T 15834—2011 4', strength: '规定' },
  severity: 'error',
  scope: 'paragraph',
  fix: 'safe',
  triggers: ',;:?!()﹐﹑﹔﹕､｡.',
  check(paragraph, { house, report }) {
    const { prose } = paragraph;
    const text = prose.chinese;
    const others = reportedElsewhere(paragraph, house);
    for (const { 0: char, index: i } of matchesOf(HALF, text)) {
      const full = FULL[char];
      if (full === undefined || others.has(i) || !isMarkOfChinese(text, i)) continue;
      report({
        start: i,
        end: i + 1,
        message: `中文语境应使用全角标点，半角“${char}”应改为“${full}”`,
        fix: { title: `改为“${full}”`, edits: replacement(prose, text, i, full) },
      });
    }
    if (text.includes('.')) for (const point of fullStops(paragraph)) if (!others.has(point.start)) report(point);
    const isInside = chineseBetween(text);
    for (const [open, close] of prose.brackets) {
      const half = [open, close].filter((at) => '()'.includes(text.charAt(at)) && !others.has(at));
      const [first, last] = half;
      if (first === undefined || !isChinesePair(text, open, close, isInside)) continue;
      const edits = half.flatMap((at) => replacement(prose, text, at, at === open ? '（' : '）'));
      report({
        start: first,
        end: (last ?? first) + 1,
        message:
          half.length === 2
            ? `中文语境应使用全角括号，“${shorten(prose.text.slice(open, close + 1))}”的括号应改为“（）”`
            : `中文语境应使用全角括号，半角“${text.charAt(first)}”应改为“${first === open ? '（' : '）'}”`,
        // As loud as the rule about the mark itself: 第(五)项 is a habit of law databases.
        ...(isNumeral(text, open, close) ? { atMost: 'warning' } : {}),
        fix: { title: '改为全角括号“（）”', edits },
      });
    }
  },
  good: [
    '到2027年，实现全市全年平均电能利用效率（PUE值）降至1.3以下。',
    { name: '时间', text: '每日上午9:30至11:00接待，比例尺为1:500。' },
    { name: '电话', text: '编辑部电话为(023) 63859946，传真为023-63859946。' },
    { name: '网址', text: '登录http://www.cq.gov.cn:8080/a?b=1,2查询，或者发送邮件至a.b@cq.gov.cn。' },
    {
      name: '英文',
      text: 'Notice of the General Office on Issuing the Action Plan (Trial), No. 107; see Annex: Part 1.',
    },
    {
      name: '引用英文',
      text: '世界贸易组织《技术性贸易壁垒协定》（Agreement on Technical Barriers to Trade, TBT）已经生效。',
    },
    { name: '刊号', text: '国内统一刊号为CN50-1147/D，按月出版。' },
    { name: 'Markdown 链接和强调', text: '按照[《办法》](https://example.com/a,b:c)和**总体要求**执行。' },
    { name: '指令块标记', text: ':::\n一、总体要求\n:::' },
    { name: '单位符号', text: '浓度不高于35μg/m3，容积为f(x)，负荷为5mg/(L·d)以下。' },
    { name: '说的就是标点', text: '各项之间用“,”隔开。' },
    { name: '千分位', text: '总投资1,000万元，面积12,345.6平方米。' },
    { name: '层次序号由另一规则报告', text: '(二)深入实施工业数字化改造。' },
    { name: '责任单位清单由清单规则报告', text: '推进监管下沉。(责任单位:市交通运输委、重庆邮政管理局,各区县政府)' },
    { name: '清单内层括号由清单规则报告', text: '加强监管。〔责任单位：市教委，各区县政府(开发区管委会,下同)〕' },
    { name: '表格中的数', text: '| 名称 | 数量 |\n|:--|--:|\n| 装备 | 1,000 |' },
    { name: '人名、序号和小数', text: '卡尔.马克思著。共1.3亿元，见附件一.名单，以1.总体要求为准.net' },
    { name: '列项', text: '包括下列内容：1)名称；2)用途。' },
  ],
  bad: [
    {
      name: '表格',
      text: '| 名称 | 数量 |\n|:--|--:|\n| 装备⟦(套)⟧ | 甲⟦,⟧乙 |',
      fixed: '| 名称 | 数量 |\n|:--|--:|\n| 装备（套） | 甲，乙 |',
    },
    { name: '引文', text: '《办法》规定：\n\n> 甲⟦,⟧乙。', fixed: '《办法》规定：\n\n> 甲，乙。' },
    { name: '缩进变成的引文', text: '> 甲⟦,⟧乙。', fixed: '> 甲，乙。' },
    { name: '引用的项号', text: '按照第⟦(五)⟧项规定办理。', fixed: '按照第（五）项规定办理。', severity: 'warning' },
    {
      text: '以生产作业、仓储物流、质量管控等环节为重点⟦,⟧推动装备更新改造⟦;⟧提升数控化水平。',
      fixed: '以生产作业、仓储物流、质量管控等环节为重点，推动装备更新改造；提升数控化水平。',
    },
    {
      name: '书名号内的括号',
      text: '对照《节能水平和准入水平⟦(2024年版)⟧》⟦(发改环资规〔2024〕127号)⟧⟦,⟧支持改造升级。',
      fixed: '对照《节能水平和准入水平（2024年版）》（发改环资规〔2024〕127号），支持改造升级。',
    },
    {
      name: '数字和百分号之后',
      text: '降至1.3以下⟦,⟧分别超过87%、65%⟦,⟧新认定400个数字化车间。',
      fixed: '降至1.3以下，分别超过87%、65%，新认定400个数字化车间。',
    },
    { name: '左右宽度不一', text: '重庆物流集团（以下简称集团⟦)⟧负责。', fixed: '重庆物流集团（以下简称集团）负责。' },
    {
      name: '随手留下的空格',
      text: '加强统筹⟦,⟧ 推动装备 ⟦(含软件)⟧ 更新。',
      fixed: '加强统筹，推动装备（含软件）更新。',
    },
    { name: '外文缩写', text: '发展液化天然气⟦(LNG)⟧动力船舶。', fixed: '发展液化天然气（LNG）动力船舶。' },
    {
      name: '句号误作点',
      text: '推进城乡寄递服务均等化，深入实施邮政在乡⟦.⟧',
      fixed: '推进城乡寄递服务均等化，深入实施邮政在乡。',
    },
    {
      name: '清单前的句号误作点',
      text: '推进城乡寄递服务均等化，深入实施邮政在乡⟦.⟧（责任单位：市商务委）',
      fixed: '推进城乡寄递服务均等化，深入实施邮政在乡。（责任单位：市商务委）',
    },
    {
      name: '句中的点只建议',
      text: '推动建设行业技术研发中心⟦.⟧支持主要品牌快递企业落户。',
      severity: 'warning',
      fixed: '推动建设行业技术研发中心。支持主要品牌快递企业落户。',
    },
    { name: '标题', text: '# 关于印发实施方案⟦(试行)⟧的通知', fixed: '# 关于印发实施方案（试行）的通知' },
    { name: '冒号后是数字', text: '网页所载发布日期⟦:⟧2021-05-18', fixed: '网页所载发布日期：2021-05-18' },
  ],
  limits:
    '两侧都不是汉字或者全角标点的半角标点不作判断；句号误作下脚点“.”只在句子较长处判断，因与序号、小数和外文人名难以区分。',
};

/** Fewest characters of a sentence before its point, and after it, for the point to be a full stop and no part of a name. */
const LONG_BEFORE = 8;
const LONG_AFTER = 6;
/** A point at the end of a line this short may belong to a label or a title. */
const LONGEST_LABEL = 12;

/** Points that stand for 。: behind a sentence at the end of a paragraph or before its list; in between only probably. */
function* fullStops({ prose, role }: ParagraphView): Generator<Report> {
  if (role !== 'body' && role !== 'section') return;
  const text = prose.chinese;
  for (let at = text.indexOf('.'); at !== -1; at = text.indexOf('.', at + 1)) {
    const before = runOfHan(text, at, -1);
    if (at < (prose.mark?.body ?? 0) || before === 0) continue;
    // 附件一. ends in a point too; a sentence is longer or has a pause in it.
    const closes = at >= LONGEST_LABEL && /^\.[”）]?\s*(?:$|[（〔(]责任)/u.test(text.slice(at, at + 8));
    if (!closes && (before < LONG_BEFORE || runOfHan(text, at, 1) < LONG_AFTER)) continue;
    yield {
      start: at,
      end: at + 1,
      message: `${closes ? '' : '疑为句号：'}中文语境应使用全角标点，“.”应改为“。”`,
      ...(closes ? {} : { atMost: 'warning' as const }),
      fix: {
        title: '改为“。”',
        edits: replacement(prose, text, at, '。'),
        ...(closes ? {} : { safety: 'suggestion' as const }),
      },
    };
  }
}

/** How many Han characters follow each other from `at` on, up to what matters. */
function runOfHan(text: string, at: number, step: 1 | -1): number {
  let run = 0;
  while (run < LONG_BEFORE && /[\u4e00-\u9fff“”、0-9]/u.test(text.charAt(at + (run + 1) * step))) run++;
  return /[\u4e00-\u9fff]/u.test(text.charAt(at + step)) ? run : 0;
}

/** Whether the mark at `at` stands in Chinese text: beside it, past quotation marks, is Han or a full-width mark. */
function isMarkOfChinese(text: string, at: number): boolean {
  const before = neighbour(text, at, -1);
  const after = neighbour(text, at, 1);
  if (isDigit(before) && isDigit(after)) return false;
  // A text about punctuation names the mark: 用“,”隔开.
  if (text.charAt(at - 1) === '“' && text.charAt(at + 1) === '”') return false;
  // Marks of code and markup come in runs: `:::`, `://`, `?!`, `;;`.
  const left = text.charAt(at - 1);
  const right = text.charAt(at + 1);
  if (left === text.charAt(at) || right === text.charAt(at) || '/\\'.includes(right || ' ')) return false;
  return isChinese(before) || isChinese(after);
}

/** The nearest character beside `at` that is neither a blank nor a quotation mark; empty at the edge of the text. */
function neighbour(text: string, at: number, step: 1 | -1): string {
  let i = at + step;
  while (text.charAt(i) !== '' && (text.charAt(i) === ' ' || QUOTES.includes(text.charAt(i)))) i += step;
  return text.charAt(i);
}

/**
 * A pair belongs to Chinese text when it encloses some or stands directly beside some. After a letter, brackets without
 * Chinese in them are part of a formula: f(x), Fe(OH)3, mg/(L·d).
 */
function isChinesePair(
  text: string,
  open: number,
  close: number,
  inside: (from: number, to: number) => boolean,
): boolean {
  if (inside(open + 1, close)) return true;
  const before = text.charAt(open - 1);
  if (isLetter(before) || (before !== '' && '/·^=+-*×÷'.includes(before))) return false;
  return isChinese(neighbour(text, open, -1)) || isChinese(neighbour(text, close, 1));
}

/** Whether Chinese stands in a stretch of `text`, answered from one pass over it: brackets may nest a thousand deep. */
function chineseBetween(text: string): (from: number, to: number) => boolean {
  let counts: Uint32Array | undefined;
  return (from, to) => {
    if (counts === undefined) {
      counts = new Uint32Array(text.length + 1);
      for (let i = 0; i < text.length; i++) counts[i + 1] = (counts[i] ?? 0) + (isChinese(text.charAt(i)) ? 1 : 0);
    }
    return (counts[to] ?? 0) > (counts[from] ?? 0);
  };
}

/** Replaces one mark; the blank that a typist set beside a half-width mark goes too where both its sides are Chinese. */
function replacement(prose: Prose, text: string, at: number, full: string): readonly ProseEdit[] {
  const mark = { start: at, end: at + 1, newText: full };
  let start = at;
  let end = at + 1;
  if (full === '（') {
    while (text.charAt(start - 1) === ' ') start--;
    // A blank at a level mark is the mark's own: `1. (略)`.
    if (start === at || !isChinese(text.charAt(start - 1)) || start < (prose.mark?.body ?? 0)) return [mark];
    return [{ start, end: at, newText: '', optional: true }, mark];
  }
  while (text.charAt(end) === ' ') end++;
  if (end === at + 1 || (!isChinese(text.charAt(end)) && !QUOTES.includes(text.charAt(end) || ' '))) return [mark];
  return [mark, { start: at + 1, end, newText: '', optional: true }];
}

/**
 * Offsets of half-width marks that another rule reports, so that no character is reported twice: the level mark, the
 * bracket of a document number, all of a responsible list, colon and brackets of elements with a form of their own.
 */
function reportedElsewhere({ prose, role }: ParagraphView, house: House): ReadonlySet<number> {
  const offsets = new Set<number>();
  const { text, mark } = prose;
  if (mark !== null) for (let i = mark.start; i < mark.end; i++) offsets.add(i);
  for (const number of prose.numbers) offsets.add(number.open.start).add(number.close.start);
  for (const list of prose.lists) for (let i = list.start; i < list.end; i++) offsets.add(i);
  if (house.levelBrackets === 'half') {
    for (const [open, close] of prose.brackets) if (isNumeral(text, open, close)) offsets.add(open).add(close);
  }
  const first = text.length - text.trimStart().length;
  const last = text.trimEnd().length - 1;
  if (role === 'addressee') offsets.add(last);
  if (role === 'note') offsets.add(first).add(last);
  if (role === 'attachmentStatement' || role === 'attachmentLabel') offsets.add(text.search(/[:：]/u));
  return offsets;
}

/** (一) in running text: an item that is cited, written as its own mark is. Right in a house with half-width marks. */
function isNumeral(text: string, open: number, close: number): boolean {
  if (close - open > 5 || close - open < 2) return false;
  return /^[一二三四五六七八九十百0-9]+$/u.test(text.slice(open + 1, close));
}

function shorten(text: string): string {
  return text.length <= 24 ? text : `${text.slice(0, 11)}…${text.slice(-11)}`;
}
