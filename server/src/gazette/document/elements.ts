import { KIND_WORDS } from '../kinds/table.ts';
import type { WrittenDate } from '../prose/date.ts';
import type { DocumentNumber } from '../prose/documentNumber.ts';
import { SIGN } from '../prose/signs.ts';
import { isAside, type Line } from './paragraph.ts';

/** What a 公文 attaches or issues: no kinds of 条例 第八条, but titles of their own. */
const PLAN_END =
  /(?:方案|计划|规划|纲要|要点|办法|细则|规定|规则|规范|准则|意见|措施|清单|目录|预案|章程|指南|标准|制度|条例|工程|分工)(?:[（(〔][^（）()〔〕]{1,20}[）)〕])*$/u;
const KIND_END = new RegExp(`(?:${KIND_WORDS})(?:[（(〔][^（）()〔〕]{1,20}[）)〕])?$`, 'u');
const BODY_SUFFIX =
  '政府|办公厅|办公室|委员会|管委会|委|局|厅|部|署|总局|总署|院|会|社|行|办|司|集团|公司|中心|总队|大学|学院|领导小组|指挥部|法院|检察院|军区|党组|组';
const ORG_LINE = new RegExp(`^[\\u4e00-\\u9fff（）()·、 \\u3000]{2,60}(?:${BODY_SUFFIX})$`, 'u');
const ORG_START = new RegExp(`^(?:中共|中华人民共和国|国务院|[\\u4e00-\\u9fff]{2,}(?:${BODY_SUFFIX}))`, 'u');
const LEADER_PERSON = /^(?:总理|主席|省长|市长|县长|区长|部长|局长|主任|州长|旗长|院长|行长)[ \u3000]+\S/u;
const ADDRESSED =
  /(?:政府|部门|单位|机构|机关|委员会|办公厅|办公室|管委会|委|局|厅|公司|企业|院|校|军区|团体|协会|委员|同志|代表|办)(?:[（(〔][^（）()〔〕]*[）)〕])?$/u;

/** The text of a line without spaces around it, ideographic ones included. */
export function trimmed(line: Line): string {
  return line.prose.trimmed;
}

/** A line that is a 发文字号 and nothing else, right or wrong in form. */
export function numberOfLine(line: Line): DocumentNumber | null {
  const text = trimmed(line);
  if (text.length > 40 || isAside(line)) return null;
  const number = line.prose.numbers.length === 1 ? line.prose.numbers[0] : undefined;
  return number !== undefined && number.text.trim() === text ? number : null;
}

/** The number line of a 令: 第707号. */
export function isCommandNumber(line: Line): boolean {
  return shows(line, SIGN.command);
}

/** 目录 on a line of its own. */
export function isContentsHeading(line: Line): boolean {
  return shows(line, SIGN.contents);
}

/** A line that is a date and nothing else. */
export function dateOfLine(line: Line): WrittenDate | null {
  return isAside(line) ? null : line.prose.date;
}

/** English or other Latin text: letters and no Han. */
export function isLatin(line: Line): boolean {
  return (line.prose.signs & SIGN.latin) !== 0;
}

function shows(line: Line, sign: number): boolean {
  return (line.prose.signs & sign) !== 0 && !isAside(line);
}

/** Could be a line of a title: short, unnumbered, no sentence, no element of another sort. */
export function isTitleLine(line: Line): boolean {
  const text = trimmed(line);
  if (text.length < 2 || text.length > 100 || isAside(line)) return false;
  if (!/[\u4e00-\u9fff]/u.test(text) || /[。；：:，,！？!?]$/u.test(text) || /[。；：]/u.test(text)) return false;
  if (line.prose.mark !== null || dateOfLine(line) !== null || numberOfLine(line) !== null) return false;
  return !isNote(line) && !isAttachmentLabel(line) && !isCommandNumber(line) && !isAttachmentStatement(line);
}

/** A joined title of a 公文: 关于 … 的 + kind, or an issuer with a kind that takes no 关于 (公告、令、公报、纪要). */
export function isDocumentTitle(title: string): boolean {
  const text = title.replace(/[ \u3000]/gu, '');
  if (!KIND_END.test(text)) return false;
  return text.includes('关于') || (ORG_START.test(text) && /(?:公告|通告|公报|令|决定|决议|纪要|议案)$/u.test(text));
}

/** A title of an attached or issued text (行动方案, 管理办法（试行）…). */
export function isPlanTitle(title: string): boolean {
  return PLAN_END.test(title.replace(/[ \u3000]/gu, ''));
}

/** A line that is the name of a body and nothing else: a 署名, or the first line of a title broken over lines. */
export function isBodyName(text: string): boolean {
  return ORG_LINE.test(text.trim());
}

/** True where a joined title begins with the name of a body. */
export function beginsWithBody(title: string): boolean {
  return ORG_START.test(title);
}

/** The name of the body that a joined title begins with: what stands before 关于, or before 令, 公告 and the like; or null. */
export function nameInTitle(title: string): string | null {
  const before = /^(.{2,60}?)关于/u.exec(title)?.[1];
  if (before !== undefined) return before.trim();
  const name = /^(.{2,40}?)(?:命令|令|公告|通告|公报|通报|决定)$/u.exec(title.replace(/\s/gu, ''))?.[1];
  return name !== undefined && isBodyName(name) ? name : null;
}

/** A 署名: the name of a body, or office and name of the person who signs a 令 (总理　李克强). */
export function isSignature(line: Line): boolean {
  const text = trimmed(line);
  if (text.length > 60 || line.prose.mark !== null || line.heading || isAside(line)) return false;
  // 市政府 is no full name, but whoever signs with it signs.
  return isBodyName(text) || LEADER_PERSON.test(text) || /^[省市县区]政府$/u.test(text);
}

/** 主送机关: ends with a colon, or plainly names addressees and forgot it (GB/T 9704—2012 7.3.2). */
export function isAddressee(line: Line): boolean {
  const text = trimmed(line);
  if (text.length > 300 || line.prose.mark !== null || line.heading || isAside(line)) return false;
  if (/[。！？]/u.test(text)) return false;
  // Replies go to persons as well (周桂英等代表：); an introduction (现函复如下：) is no addressee.
  if (/[：:]$/u.test(text)) return !/如下|收悉|现将|根据|按照|为了/u.test(text);
  return /^各/u.test(text) && /[，,、]/u.test(text) && ADDRESSED.test(text);
}

/** 附注: （此件公开发布）, with or without its brackets. */
export function isNote(line: Line): boolean {
  return shows(line, SIGN.note);
}

/** A line wholly in round brackets, as an 附注 is, whatever it says. */
export function isBracketed(line: Line): boolean {
  return /^[（(][^（）()]{2,60}[）)]$/u.test(trimmed(line)) && line.prose.lists.length === 0 && !isAside(line);
}

/** 附件, 附件1, 附件 2： on a line of its own, above an attachment. */
export function isAttachmentLabel(line: Line): boolean {
  return shows(line, SIGN.attachmentLabel);
}

/** 附件说明: 附件：1.… (GB/T 9704—2012 7.3.4). */
export function isAttachmentStatement(line: Line): boolean {
  return shows(line, SIGN.attachmentStatement);
}
