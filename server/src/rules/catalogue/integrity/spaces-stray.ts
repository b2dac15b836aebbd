import { isBodyName } from '../../../gazette/prose/bodyName.ts';
import type { Prose } from '../../../gazette/prose/prose.ts';
import { BLANKS, isBlankCode } from '../../../text/blank.ts';
import { matchesOf } from '../../../text/matches.ts';
import type { ParagraphContext, ParagraphView, Report, Rule } from '../../rule.ts';
import { isDigit, isHan, isLetter } from '../../shared/characters.ts';

/** Marks that never have a blank beside them. */
const MARKS = '，。；：、？！（）《》〈〉〔〕“”';
const RUN = /\s{1,2}/gu;
/** English words that replace a Chinese one when a page went through a translator. */
const WORDS: Readonly<Record<string, string>> = { and: '和', or: '或', with: '与', of: '的', the: '', to: '至' };
const WORD = /(?<=[\u4e00-\u9fff”》）%]) ?(and|or|with|of|the|to) ?(?=[\u4e00-\u9fff“《（])/gu;

export const rule: Rule = {
  id: 'spaces-stray',
  number: 61,
  group: '文本完整',
  title: {
    zh: '汉字、数字、标点之间的多余空格和夹杂的外文词',
    en: 'Stray spaces between Han, digits and marks; foreign words left in',
  },
  description: {
    zh: '公文正文中汉字之间、汉字与阿拉伯数字之间、标点两侧不留空格。多余空格多为网页排版、标题断行或者机器翻译留下。层次序号、发文字号、日期、署名和版式性空格（“总　则”“目 录”“中共中央 国务院”）不在此列，与外文字母相邻的空格也不作判断。',
    en: 'Between Han characters, between Han and digits and beside punctuation there is no blank in a 公文. Blanks of layout (总　则), of marks, numbers, dates and signatures, and those beside Latin letters are left alone.',
  },
  basis: { kind: '完整性', reference: '转录校核' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  tags: ['form-only'],
  triggers: [BLANKS, ['a', 'n'], ['o', 'rf'], ['w', 'i'], ['t', 'ho']],
  roles: ['title', 'attachmentTitle', 'addressee', 'body', 'section', 'imprint', 'cell'],
  check(paragraph, context) {
    const { prose, role } = paragraph;
    foreignWords(prose, context);
    if (role === 'title' || role === 'attachmentTitle') titleSpaces(paragraph, context);
    else textSpaces(paragraph, context);
  },
  good: [
    '到2025年年底，建设便民服务站400个以上。',
    { name: '版式空格', text: '总　则\n\n目 录\n\n地 址\n\n第一章　总　则' },
    { name: '逐字加空格的标题', text: '# 国 务 院 工 作 规 则' },
    {
      name: '多级数字编号',
      text: '1.2.1　国家级响应，由国务院启动。\n\n第一千一百七十条　二人以上实施危及他人安全的，承担责任。',
    },
    { name: '层次序号', text: '1. 建立健全寄递物流体系。\n\n第一条　为了加强管理，制定本条例。' },
    { name: '联合发文机关', text: '# 中共中央 国务院关于推进乡村振兴的意见' },
    { name: '正文中的联合机关', text: '认真落实中共中央 国务院决策部署，加快发展。' },
    {
      name: '条文序号后的空格',
      text: '\u2003\u2003第一条 为规范管理，制定本办法。\n\n第十七条之一　年满七十五周岁的，从轻处罚。',
    },
    {
      name: '引文标题中的联合发文机关',
      text: '根据《江南省民政厅 江南省财政厅关于提高救助标准的通知》（江民规〔2025〕1号），现调整标准。',
    },
    { name: '印发机关和印发日期', text: '请认真执行。\n\n某市教育局办公室 2024年5月6日印发' },
    { name: '千分空', text: '总投资1 200万元，共12 345户。' },
    { name: '外文', text: '推广APP应用和5G技术，使用 Windows 系统，接入 5G 网络。' },
    { name: '发文字号由另一规则报告', text: '按照渝府办发 〔2024〕 47 号文件执行。' },
    {
      name: '版记',
      text: '重庆市人民政府办公厅关于成立专班的通知\n\n渝府办发〔2024〕1号\n\n请认真执行。\n\n重庆市人民政府办公厅\n\n2024年1月2日\n\n地 址：重庆市渝中区人民路232号\n\n联系电话：(023) 63859946',
    },
    {
      name: '印发机关和印发日期',
      text: '重庆市教育委员会关于开展检查的通知\n\n请认真执行。\n\n重庆市教育委员会\n\n2024年5月6日\n\n抄送：市财政局。\n\n重庆市教育委员会办公室 2024年5月6日印发',
    },
    { name: '姓名和表单', text: '王 伟　张建国\n\n联系人： 　　 电话：' },
    { name: '电话', text: '联系人：张三，电话 63859946，13800000000。' },
    { name: '标准编号', text: '符合GB 3095—2012要求，执行GB/T 9704—2012 第7条。' },
    { name: '英文', text: 'Published by the General Office of Chongqing, No. 9, 2024.' },
    { name: '强调所需的空格', text: '**检查时间：** 请各校自行安排，落实 **“三个到位”** 要求。' },
    { name: '段首缩进', text: '　　为贯彻落实国家部署，制定本方案。' },
    {
      name: '附件说明',
      text: '重庆市人民政府办公厅关于成立专班的通知\n\n渝府办发〔2024〕1号\n\n请认真执行。\n\n附件： 1. 名单\n\n重庆市人民政府办公厅\n\n2024年1月2日',
    },
  ],
  bad: [
    { text: '到⟦ ⟧2025⟦ ⟧年年底，建设便民服务站⟦ ⟧400⟦ ⟧个以上。', fixed: '到2025年年底，建设便民服务站400个以上。' },
    { name: '年份被拆开', text: '各项工作应在2⟦ ⟧021年12月31日前完成。', fixed: '各项工作应在2021年12月31日前完成。' },
    { name: '汉字之间', text: '加快推进⟦ ⟧设备更新，提升能效。', fixed: '加快推进设备更新，提升能效。' },
    { name: '标点旁', text: '加快推进设备更新，⟦ ⟧提升能效⟦ ⟧。', fixed: '加快推进设备更新，提升能效。' },
    { name: '制表符', text: '加快推进⟦\t⟧设备更新，提升能效。', fixed: '加快推进设备更新，提升能效。' },
    { name: '不间断空格', text: '加快推进⟦\u00a0⟧设备更新，提升能效。', fixed: '加快推进设备更新，提升能效。' },
    {
      name: '夹杂外文词',
      text: '落实会议精神⟦ and ⟧《行动方案》要求。',
      fixed: '落实会议精神和《行动方案》要求。',
    },
    {
      name: '标题断行',
      text: '# 重庆市人民政府关于⟦ ⟧印发《推动消费品⟦ ⟧以旧换新行动方案》的通知',
      fixed: '# 重庆市人民政府关于印发《推动消费品以旧换新行动方案》的通知',
    },
  ],
};

function foreignWords(prose: Prose, { report }: ParagraphContext): void {
  const { text } = prose;
  for (const match of matchesOf(WORD, text)) {
    const word = match[1] ?? '';
    const right = WORDS[word] ?? '';
    const end = match.index + match[0].length;
    report({
      start: match.index,
      end,
      message: `夹杂外文词“${word}”${right === '' ? '，应当删去' : `，疑为“${right}”`}`,
      fix: { title: right === '' ? '删去' : `改为“${right}”`, edits: [{ start: match.index, end, newText: right }] },
    });
  }
}

/**
 * Blanks in running text. Between two Han characters only in a paragraph that has a sentence: names, forms and headings
 * are spaced on purpose.
 */
function textSpaces({ prose, role }: ParagraphView, { report }: ParagraphContext): void {
  const { text, mark } = prose;
  const to = text.trimEnd().length;
  const from = Math.max(mark?.body ?? text.length - text.trimStart().length, decimalMark(text));
  if (!holdsBlank(text, from, to)) return;
  const { chinese, numbers } = prose;
  const label = SPACED_LABEL.exec(text)?.[0].length ?? 0;
  const hasSentence = /[，。；]/u.test(text);
  // Blanks align what stands in a cell, unless it is a sentence.
  if (role === 'cell' && !hasSentence) return;
  let number = 0;
  for (const match of chinese.matchAll(RUN)) {
    const start = match.index;
    const end = start + match[0].length;
    if (start < from || end > to) continue;
    const before = chinese.charAt(start - 1);
    const after = chinese.charAt(end);
    while ((numbers[number]?.end ?? text.length) < start) number++;
    if ((numbers[number]?.start ?? text.length) <= end) continue;
    if (tornYear(text, start, end)) {
      report(tornDigits(text, start, end));
      continue;
    }
    if (!isStray(before, after, match[0], hasSentence, role !== 'body')) continue;
    if (isHan(before) && isHan(after) && (isJointIssuer(text, start, end) || isName(text, start, end) || end < label))
      continue;
    if (isPrintedOn(text, end) || isItemMark(text, end)) continue;
    if (isTelephone(chinese, start, end) || isAbbreviation(chinese, start, end)) continue;
    report({
      start,
      end,
      message: `“${text.slice(Math.max(0, start - 4), end + 4)}”中有多余空格`,
      fix: { title: '删去空格', edits: [{ start, end, newText: '' }] },
      onlyIfFixed: true,
    });
  }
}

/** 2 021年, 20 24年: a blank among the four digits of a year. */
function tornYear(text: string, start: number, end: number): boolean {
  const before = /(?<!\d)[12]\d{0,2}$/u.exec(text.slice(Math.max(0, start - 4), start))?.[0].length ?? 0;
  const after = /^\d{1,3}(?=年(?!级))/u.exec(text.slice(end, end + 6))?.[0].length ?? 0;
  return before > 0 && before + after === 4;
}

function tornDigits(text: string, start: number, end: number): Report {
  return {
    start,
    end,
    message: `年份“${text.slice(Math.max(0, start - 3), end + 4).trim()}”被空格拆开`,
    fix: { title: '删去空格', edits: [{ start, end, newText: '' }] },
    onlyIfFixed: true,
  };
}

/** Whether a blank stands in `[from, to)`: nearly all paragraphs have theirs behind the mark and nowhere else. */
function holdsBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isBlankCode(text.charCodeAt(at))) return true;
  return false;
}

const DECIMAL_MARK =
  /^\s*(?:\d{1,3}(?:\.\d{1,3}){1,4}\.?|第[一二三四五六七八九十百千零〇\d]{1,9}[编章节条款项目](?:之[一二三四五六七八九十]{1,3})?)\s+/u;

/** Where the text after a mark begins that the five levels do not know: 1.2.1　, 第一千一百七十条　, 第十七条之一　. */
function decimalMark(text: string): number {
  return DECIMAL_MARK.exec(text)?.[0].length ?? 0;
}

function isStray(before: string, after: string, run: string, hasSentence: boolean, phrase: boolean): boolean {
  if (before === '' || after === '' || isLetter(before) || isLetter(after)) return false;
  if (isHan(before) && isHan(after)) return hasSentence;
  if ((isHan(before) && isDigit(after)) || (isDigit(before) && isHan(after))) return hasSentence || phrase;
  // Two blanks or an ideographic one after a full stop: paragraphs that were set side by side.
  if (!hasSentence || run !== ' ') return false;
  const known = (char: string): boolean => isHan(char) || isDigit(char) || MARKS.includes(char);
  return known(before) && known(after) && (MARKS.includes(before) || MARKS.includes(after));
}

/** 甲 方：, 联 系 人：, at the head of a line. */
const SPACED_LABEL = /^\s*[\u4e00-\u9fff](?:\s{1,4}[\u4e00-\u9fff]){1,4}\s?：/u;

/** 任命张 三为局长: a name of two characters, spaced to the width of three. */
function isName(text: string, start: number, end: number): boolean {
  return (
    /(?:^|[、，；。：（\s]|任命|免去|聘任|同意|选举|接受|撤销|由)[\u4e00-\u9fff]$/u.test(
      text.slice(Math.max(0, start - 4), start),
    ) && /^[\u4e00-\u9fff](?:同志|先生|女士|[为任的、，；。（\s]|$)/u.test(text.slice(end, end + 3))
  );
}

/** The end of the name of an organ, in front of a blank. */
const BODY_BEFORE =
  /(?:中共中央|委员会|常委会|[市省区县州旗]委|中央军委|全国政协|总工会|联合会|办公厅|办公室|政府|法院|检察院|[\u4e00-\u9fff]{2}(?:厅|局|委|部|署|院|行|社|会|办))$/u;
/** The name of another organ behind it, in a title up to 关于 or to the next blank. */
const BODY_BEHIND =
  /^[\u4e00-\u9fff]{2,25}?(?:厅|局|委|部|署|院|行|社|会|办|室|政府|国务院)(?=关于|印发|转发|批转|[ \u3000]|[、，。；）》]|决定|决策|部署|文件|$)/u;

/** 中共中央 国务院, 江南省民政厅 江南省财政厅: the names of joint issuers keep a blank between them. */
function isJointIssuer(text: string, start: number, end: number): boolean {
  return BODY_BEFORE.test(text.slice(Math.max(0, start - 12), start)) && BODY_BEHIND.test(text.slice(end, end + 32));
}

/** 某市教育局办公室 2024年5月6日印发: the line of 版记 has one part at each end (GB/T 9704—2012 7.4.3). */
function isPrintedOn(text: string, end: number): boolean {
  return /^[0-9〇○零一二三四五六七八九×XxＸ_]{1,4} ?年[^，。；]{1,12}日[ \u3000]?(?:印|翻印)/u.test(
    text.slice(end, end + 24),
  );
}

/** The blank in front of an item that a converter set into the line of the one before: …；（二）. */
function isItemMark(text: string, end: number): boolean {
  return /^[（(][一二三四五六七八九十]{1,3}[）)]/u.test(text.slice(end, end + 5));
}

function isTelephone(text: string, start: number, end: number): boolean {
  return /^\d{7}/u.test(text.slice(end, end + 7)) || /\d{7}$/u.test(text.slice(Math.max(0, start - 7), start));
}

/** 5G, 4K, A4: the digits beside the blank belong to a foreign word. */
function isAbbreviation(text: string, start: number, end: number): boolean {
  return (
    /^\d{1,4}[A-Za-z]/u.test(text.slice(end, end + 5)) ||
    /[A-Za-z]\d{1,4}$/u.test(text.slice(Math.max(0, start - 5), start))
  );
}

/** A blank in a title is the trace of a line break, unless it parts the names of joint issuers in front of 关于. */
function titleSpaces({ prose }: ParagraphView, { report }: ParagraphContext): void {
  const { text } = prose;
  const about = text.indexOf('关于');
  // 国 务 院 工 作 规 则: letter-spaced by hand.
  if (/(?:^|\s)\S\s\S\s\S(?:\s|$)/u.test(text.trim())) return;
  for (const match of text.matchAll(/(?<=[\u4e00-\u9fff、”》）\d])[ \u00a0](?=[\u4e00-\u9fff“《（\d])/gu)) {
    const at = match.index;
    const joint = about < 0 ? isBodyName(text.slice(0, at)) : at < about && !isSoleIssuer(text.slice(0, about), at);
    if (joint || (about < 0 && text.trim().length < 10)) continue;
    report({
      start: at,
      end: at + 1,
      message: `标题“${text.slice(Math.max(0, at - 4), at + 5)}”中有断行留下的空格`,
      fix: { title: '删去空格', edits: [{ start: at, end: at + 1, newText: '' }] },
      onlyIfFixed: true,
    });
  }
}

/** The blank right before 关于, where only one body issues. */
function isSoleIssuer(issuers: string, at: number): boolean {
  return at === issuers.length - 1 && !/\s/u.test(issuers.trim());
}
