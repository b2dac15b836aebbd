import { balanceOf } from '../../gazette/balance.ts';
import { closerOf, isClosing, isOpening, isPair, openerOf } from '../../gazette/brackets.ts';
import type { GazetteDocument } from '../../gazette/document.ts';
import type { Paragraph } from '../../gazette/paragraph.ts';
import type { Prose } from '../../gazette/prose.ts';
import type { Report, ReportedFix, Rule } from '../rule.ts';
import { isDigit, isLetter } from '../support/characters.ts';
import { isText } from '../support/roles.ts';

const BOOK = '《〈》〉';
const QUOTE = '“‘”’「」';
/** A quotation may run over this many paragraphs: a decision that amends a law quotes whole chapters. */
const LONGEST_QUOTATION = 400;
/** How far in front of 〈 its outer title may begin. */
const LONGEST_TITLE = 200;

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
  basis: { kind: '标准', reference: 'GB/T 15834—2011 4.8、4.9、4.15' },
  severity: 'error',
  scope: 'document',
  fix: 'suggestion',
  check(document, { report }) {
    const pending: Loose[] = [];
    const loose: Loose[] = [];
    for (const [index, paragraph] of textOf(document).entries()) {
      const { prose } = paragraph;
      const { unpaired, nested, crossing } = balanceOf(prose);
      for (const [outer, inner] of nested) {
        const finding = nestedIn(paragraph, outer, inner);
        if (finding !== null) report(paragraph, finding);
      }
      for (const [open, close] of prose.brackets) {
        const finding = prose.text.charAt(open) === '〈' ? singleAlone(prose, open, close, unpaired) : null;
        if (finding !== null) report(paragraph, finding);
      }
      for (const at of crossing) {
        report(paragraph, {
          start: at,
          end: at + 1,
          message: `“${prose.text.charAt(at)}”与另一对括号、引号或者书名号交叉，应先内后外依次括起`,
        });
      }
      if (isWholeQuotation(prose)) dropContinued(pending, '“');
      if (unpaired.length === 0) continue;
      const own = ownLoose(paragraph, index, unpaired);
      for (const entry of own) {
        if (entry.opens) {
          pending.push(entry);
          loose.push(entry);
        } else if (!matchEarlier(pending, entry)) loose.push(entry);
      }
    }
    const left = new Set(pending);
    const wrong = loose.filter((entry) => !entry.opens || left.has(entry));
    for (let i = 0; i < wrong.length; i++) {
      const entry = wrong[i];
      if (entry === undefined) continue;
      const next = wrong[i + 1];
      const finding = next?.paragraph === entry.paragraph ? together(entry, next) : null;
      if (finding !== null) i++;
      report(entry.paragraph, finding ?? alone(entry));
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
  limits: '表格、代码内的括号不作判断；责任单位清单内同形套用由 responsible-bracket 报告。',
};

/** One bracket without a partner. */
interface Loose {
  readonly paragraph: Paragraph;
  /** Place among the paragraphs of the document. */
  readonly index: number;
  readonly at: number;
  readonly char: string;
  readonly opens: boolean;
}

function textOf(document: GazetteDocument): readonly Paragraph[] {
  return document.paragraphs.filter((paragraph) => isText(paragraph.role) && !paragraph.quoted);
}

/** The unpaired brackets of a paragraph that are brackets at all: no apostrophe, no `1)`, no interval, no formula. */
function ownLoose(paragraph: Paragraph, index: number, unpaired: readonly number[]): Loose[] {
  const { prose } = paragraph;
  const { text } = prose;
  const ofNumbers = new Set(prose.numbers.flatMap((number) => [number.open.start, number.close.start]));
  const intervals = intervalMarks(text);
  let span = 0;
  const found: Loose[] = [];
  for (const at of unpaired) {
    const { spans } = prose;
    while ((spans[span]?.end ?? Number.POSITIVE_INFINITY) <= at) span++;
    const inside = spans[span];
    const foreign =
      inside !== undefined && inside.start <= at && inside.kind !== 'title' && inside.kind !== 'quotation';
    if (foreign || ofNumbers.has(at) || intervals.has(at) || isNoBracket(text, at)) continue;
    const char = text.charAt(at);
    found.push({ paragraph, index, at, char, opens: isOpening(char) });
  }
  return found;
}

function isNoBracket(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (char === '’') return isLetter(text.charAt(at - 1));
  if (char === '‘') return isLetter(text.charAt(at + 1)) || isDigit(text.charAt(at + 1));
  if (char !== ')' && char !== '）') return false;
  // 1) a） at the head of an item, in running text or of a paragraph.
  const item = /(?:^|[^A-Za-z0-9])(?:[0-9]{1,2}|[A-Za-z]|[①-⑳])$/u.exec(text.slice(Math.max(0, at - 3), at));
  return item !== null;
}

/** Offsets of the brackets of half-open intervals: [60,80). */
function intervalMarks(text: string): ReadonlySet<number> {
  const offsets = new Set<number>();
  if (!/[[\]［］]/u.test(text)) return offsets;
  for (const match of text.matchAll(/[[［（(][-+−]?[\d.]{1,12}%?[ ]?[,，][ ]?[-+−]?[\d.∞]{1,12}%?[\]］）)]/gu)) {
    offsets.add(match.index).add(match.index + match[0].length - 1);
  }
  return offsets;
}

/** Finds the opening partner of a closing bracket in an earlier paragraph, and takes it from `pending`. */
function matchEarlier(pending: Loose[], close: Loose): boolean {
  for (let i = pending.length - 1; i >= 0; i--) {
    const open = pending[i];
    if (open === undefined || close.index - open.index > LONGEST_QUOTATION) return false;
    if (!isPair(open.char, close.char) || !mayReach(open, close)) continue;
    pending.splice(i, 1);
    // Each paragraph of a long quotation begins with a mark of its own, and only the last one ends with one.
    if (QUOTE.includes(open.char)) dropContinued(pending, open.char);
    return true;
  }
  return false;
}

function dropContinued(pending: Loose[], char: string): void {
  for (let last = pending.at(-1); last !== undefined && last.char === char && isHead(last); last = pending.at(-1)) {
    pending.pop();
  }
}

/** A paragraph that is one quotation from end to end, such as the last of a quotation of several paragraphs. */
function isWholeQuotation({ text, brackets }: Prose): boolean {
  const head = text.length - text.trimStart().length;
  const close = text.charAt(head) === '“' ? brackets.get(head) : undefined;
  return close !== undefined && text.slice(close + 1).length <= 2;
}

/** Where a quotation of several paragraphs begins: at the head of one, or after a colon. */
function isHead({ paragraph, at }: Loose): boolean {
  const before = paragraph.prose.text.slice(0, at).trim();
  return before === '' || before.endsWith('：') || before.endsWith(':') || paragraph.prose.mark?.body === at;
}

/**
 * Whether a pair may stand in two paragraphs: a quotation in any two, a title in its lines, any other in neighbours of
 * which the first is no finished sentence, because a line or a page ended there.
 */
function mayReach(open: Loose, close: Loose): boolean {
  if (open.paragraph === close.paragraph) return true;
  if (QUOTE.includes(open.char)) return true;
  const lines = close.index - open.index;
  if (open.paragraph.role === close.paragraph.role && /itle/u.test(open.paragraph.role)) return lines <= 7;
  return lines <= 2 && !open.paragraph.prose.text.includes('。', open.at);
}

/** Two loose marks of one paragraph that explain each other: 《甲〉, “甲“, ”甲”. */
function together(first: Loose, second: Loose): Report | null {
  const { text } = first.paragraph.prose;
  if (second.at - first.at > 80 || /[。；]/u.test(text.slice(first.at, second.at))) return null;
  const range = { start: first.at, end: second.at + 1 };
  if (first.opens && !second.opens && family(first.char) === family(second.char)) {
    const closer = closerOf(first.char);
    return {
      ...range,
      message: `“${first.char}”与“${second.char}”左右形式不一致，右边应为“${closer}”`,
      fix: { title: `右边改为“${closer}”`, edits: [{ start: second.at, end: second.at + 1, newText: closer }] },
    };
  }
  if (first.char !== second.char || !QUOTE.concat(BOOK).includes(first.char)) return null;
  const wrong = first.opens ? second : first;
  const right = first.opens ? closerOf(first.char) : openerOf(first.char);
  return {
    ...range,
    message: `“${first.char}”左右方向相同，${first.opens ? '右边' : '左边'}应为“${right}”`,
    fix: { title: `改为“${right}”`, edits: [{ start: wrong.at, end: wrong.at + 1, newText: right }] },
  };
}

function alone(entry: Loose): Report {
  const { at, char, opens, paragraph } = entry;
  const partner = opens ? closerOf(char) : openerOf(char);
  const { text } = paragraph.prose;
  const place = opens ? text.slice(at, at + 12) : text.slice(Math.max(0, at - 11), at + 1);
  const fix = opens ? fixOpening(paragraph.prose, at, char) : fixClosing(text, at, char);
  return {
    start: at,
    end: at + 1,
    message: `“${place}”处的“${char}”缺少与之配对的“${partner}”`,
    ...(fix === null ? {} : { fix }),
  };
}

function fixOpening(prose: Prose, at: number, char: string): ReportedFix | null {
  const { text } = prose;
  const closer = closerOf(char);
  if (text.charAt(at + 1) === char)
    return { title: `删去多余的“${char}”`, edits: [{ start: at, end: at + 1, newText: '' }] };
  const insert = (place: number): ReportedFix => ({
    title: `补上“${closer}”`,
    edits: [{ start: place, end: place, newText: closer }],
  });
  const list = prose.lists.find((candidate) => candidate.start === at);
  if (list !== undefined) return insert(list.end);
  const level = /^[ \u3000]*[（(][一二三四五六七八九十]{1,3}(?=[^一二三四五六七八九十、，])/u.exec(text);
  if ('（('.includes(char) && level !== null && text.slice(0, at).trim() === '') return insert(level[0].length);
  if (char === '《') {
    // The title ends where the brackets of its number begin.
    const number = prose.numbers.find(
      (candidate) => candidate.start > at && '（('.includes(text.charAt(candidate.start - 1)),
    );
    if (number !== undefined && !/[《》。；]/u.test(text.slice(at + 1, number.start - 1)))
      return insert(number.start - 1);
  }
  return null;
}

function fixClosing(text: string, at: number, char: string): ReportedFix | null {
  if (isPair(openerOf(char), text.charAt(at - 1)) && isClosing(text.charAt(at - 1))) {
    return { title: `删去多余的“${char}”`, edits: [{ start: at, end: at + 1, newText: '' }] };
  }
  const level = /^[ \u3000]*(?=[一二三四五六七八九十]{1,3}$)/u.exec(text.slice(0, Math.min(at, 8)));
  if (at > 8 || level === null || !'）)'.includes(char)) return null;
  const place = level[0].length;
  return { title: '补上“（”', edits: [{ start: place, end: place, newText: openerOf(char) }] };
}

/** What an author may confuse: brackets with brackets, book marks with book marks, quotation marks with the same. */
function family(char: string): 'bracket' | 'book' | 'quote' {
  if (BOOK.includes(char)) return 'book';
  return QUOTE.includes(char) ? 'quote' : 'bracket';
}

function nestedIn(paragraph: Paragraph, outer: number, inner: number): Report | null {
  const { prose } = paragraph;
  const { text } = prose;
  const char = text.charAt(inner);
  const close = prose.brackets.get(inner) ?? inner;
  const kind = family(char);
  if (kind === 'bracket') {
    // （一） cited inside a bracket, a short formula, and lists, which have a rule of their own.
    if (!'（('.includes(char) || !HAN.test(text.slice(inner + 1, Math.min(close, inner + 16)))) return null;
    if (close - inner < 5 && /^[一二三四五六七八九十百]+$/u.test(text.slice(inner + 1, close))) return null;
    if (prose.lists.some((list) => list.start <= outer && outer < list.end)) return null;
    return {
      start: inner,
      end: close + 1,
      message: '括号内套用同样的括号，应当避免套用，必须套用时采用不同的括号形式',
      atMost: 'warning',
    };
  }
  const [open, shut] = INNER[char] ?? ['', ''];
  const name = kind === 'book' ? '书名号' : '引号';
  return {
    start: inner,
    end: close + 1,
    message: `${name}内再用${name}时，内层应为“${open}${shut}”`,
    fix: {
      title: `内层改为“${open}${shut}”`,
      edits: [
        { start: inner, end: inner + 1, newText: open },
        { start: close, end: close + 1, newText: shut },
      ],
    },
  };
}

/** 〈〉 around a title that stands in no other: single book marks are for a title inside of a title. */
function singleAlone(
  { text, brackets }: Prose,
  open: number,
  close: number,
  unpaired: readonly number[],
): Report | null {
  if (!HAN.test(text.slice(open + 1, Math.min(close, open + 16)))) return null;
  // The outer title may have lost its end, or begin in the line above.
  const from = Math.max(0, open - LONGEST_TITLE);
  const book = text.slice(from, open).lastIndexOf('《') + from;
  if (text.charAt(book) === '《' && (brackets.get(book) ?? text.length) > open) return null;
  if (unpaired.some((at) => at > close && text.charAt(at) === '》')) return null;
  if (text.slice(open, Math.min(close, open + LONGEST_TITLE)).includes('《')) return null;
  return {
    start: open,
    end: close + 1,
    message: '单书名号“〈〉”只用于书名号之内，此处应为“《》”',
    atMost: 'warning',
    fix: {
      title: '改为“《》”',
      edits: [
        { start: open, end: open + 1, newText: '《' },
        { start: close, end: close + 1, newText: '》' },
      ],
    },
  };
}

const HAN = /[\u4e00-\u9fff]/u;

/** What stands inside a pair of the same kind: 《〈〉》, “‘’”, and back again one level deeper. */
const INNER: Readonly<Record<string, readonly [string, string]>> = {
  '《': ['〈', '〉'],
  '〈': ['《', '》'],
  '“': ['‘', '’'],
  '‘': ['“', '”'],
  '「': ['『', '』'],
};
