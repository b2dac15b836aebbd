import { KIND_WORDS } from '../kinds/table.ts';
import { readTitleKind } from '../kinds/titleKind.ts';
import { beginsWithBody, isBodyName, isNameOfSigner } from '../prose/bodyName.ts';
import type { WrittenDate } from '../prose/date.ts';
import type { DocumentNumber } from '../prose/documentNumber.ts';
import { SIGN } from '../prose/signs.ts';
import { isAside, type Line } from './paragraph.ts';
import { bareSignature } from './signature.ts';

/** What a 公文 attaches or issues: no kinds of 条例 第八条, but titles of their own. */
const PLAN_END =
  /(?:方案|计划|规划|纲要|要点|办法|细则|规定|规则|规范|准则|意见|措施|清单|目录|预案|章程|指南|标准|制度|条例|工程|分工)(?:[（(〔][^（）()〔〕]{1,20}[）)〕])*$/u;
const KIND_END = new RegExp(`(?:${KIND_WORDS})(?:[（(〔][^（）()〔〕]{1,20}[）)〕])?$`, 'u');
/** A 令 or a 公告 that bears its number on the line of its title: X令第179号. */
const SERIAL_END = /(?:令|公告|通告)(?:[0-9]{4}年)?第?[0-9０-９一二三四五六七八九十百〇○零]{1,5}号$/u;
/** 市长　张　明, 人力资源部：刘某某. */
const PERSON =
  /^(?:[\u4e00-\u9fff]{0,8}(?:总理|主席|[省市县区乡镇部局厅院州旗行厂校所科处队馆村组社]长|主任|书记|经理|总裁|会长|理事长|委员长|秘书长|检察长|署长|盟长|政委|司令员?)\s+\S.{0,20}|[\u4e00-\u9fff]{2,16}[：:]\s*\S{2,4})$/u;
const ADDRESSED =
  /(?:政府|部门|单位|机构|机关|委员会|办公厅|办公室|管委会|委|局|厅|公司|企业|院|校|军区|团体|协会|委员|同志|代表|办)(?:[（(〔][^（）()〔〕]*[）)〕])?$/u;
/** How closing formulas and what follows them begin. */
const NO_NAME =
  /^(?:此致|敬礼|谢谢|特此|专此|此[复令函告]|妥否|当否|可否|是否|以上|请|望|希|敬请|恳请|联系|电话|传真|地址|邮编|附|注|抄|签发|主题|印发|备注|说明|关于)/u;
const PLAIN_NAME =
  /^(?!.*(?:贯彻|执行|落实|报送|按照|应当|必须|负责))[\u4e00-\u9fff（）()·XＸ×○]{3,24}(?:政府|局|厅|委|委员会|办公室|办公厅|公司|集团|中心|大学|学院|学校|中学|小学|医院|法院|检察院|支队|大队|街道|办事处|党委|协会|联合会)$/u;
const TITLE_MARK = /[。．.：:，,；;！!]$/u;

/** The text of a line without spaces around it, ideographic ones included. */
export function trimmed(line: Line): string {
  return line.prose.trimmed;
}

/** A line that is a 发文字号, right or wrong in form, and nothing else but 签发人 at its right (GB/T 9704—2012 7.2.5). */
export function numberOfLine(line: Line): DocumentNumber | null {
  const text = trimmed(line);
  if (text.length > 120 || isAside(line)) return null;
  const number = line.prose.numbers.length === 1 ? line.prose.numbers[0] : undefined;
  if (number === undefined) return null;
  const written = number.text.trim();
  if (!text.startsWith(written)) return null;
  const rest = text.slice(written.length);
  return rest === '' ? (text.length > 40 ? null : number) : /^\s+签\s*发\s*人\s*[：:]/u.test(rest) ? number : null;
}

/** A 发文字号 alone in brackets, as a web page prints it under a title: （国发〔2024〕7号）. */
export function bracketedNumberOfLine(line: Line): DocumentNumber | null {
  const text = trimmed(line);
  if (text.length > 44 || isAside(line) || line.prose.numbers.length !== 1) return null;
  const [number] = line.prose.numbers;
  return number !== undefined && /^[（(]/u.test(text) && text.slice(1, -1).trim() === number.text.trim()
    ? number
    : null;
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
  return isFree(line);
}

/**
 * Could be a line of a title that is wrong: as {@link isTitleLine}, but a title of a 公文 may have a mark at its end
 * (关于…的报告。).
 */
export function isTitleLineWithMark(line: Line): boolean {
  if (isTitleLine(line)) return true;
  const text = trimmed(line);
  const bare = text.replace(TITLE_MARK, '');
  if (bare === text || text.length > 80 || /[。；：]/u.test(bare) || !isFree(line)) return false;
  return /关于/u.test(bare) && readTitleKind(bare.replace(/\s/gu, '')).form !== 'none';
}

/** Whether a line is none of the elements that a form of their own shows. */
function isFree(line: Line): boolean {
  if (isAside(line)) return false;
  if (line.prose.mark !== null || dateOfLine(line) !== null || numberOfLine(line) !== null) return false;
  return !isNote(line) && !isAttachmentLabel(line) && !isCommandNumber(line) && !isAttachmentStatement(line);
}

/** A joined title of a 公文: 关于 … 的 + kind, or an issuer with a kind that takes no 关于 (公告、令、公报、纪要). */
export function isDocumentTitle(title: string): boolean {
  const text = title.replace(/\s/gu, '');
  if (SERIAL_END.test(text)) return beginsWithBody(text) || text.includes('关于');
  if (!KIND_END.test(text)) return false;
  return (
    text.includes('关于') || (beginsWithBody(text) && /(?:公告|通告|公报|令|决定|决议|纪要|议案|通报)$/u.test(text))
  );
}

/** A title of an attached or issued text (行动方案, 管理办法（试行）…). */
export function isPlanTitle(title: string): boolean {
  return PLAN_END.test(title.replace(/\s/gu, ''));
}

/** A 署名: the name of a body, or office and name of the person who signs a 令 (总理　李克强). */
export function isSignature(line: Line): boolean {
  const text = trimmed(line);
  if (text.length > 60 || line.prose.mark !== null || line.heading || isAside(line)) return false;
  if (text.endsWith('。')) return false;
  const name = bareSignature(text);
  // 市政府 is no full name, but whoever signs with it signs.
  return isBodyName(name) || isPerson(text) || /^[省市县区]政府$/u.test(name);
}

/** Who signs in person: 总理　李克强, 人力资源部：刘某某. */
function isPerson(text: string): boolean {
  return text.length <= 30 && PERSON.test(text) && !/^(?:签发|联系|经办|主送|抄送|电话|附)|[：:]\s*[0-9]/u.test(text);
}

/** Could be a 署名 by its form alone: a short line that is no sentence, no heading and no element of another sort. */
export function isSignatureLike(line: Line): boolean {
  if (line.prose.text.length > 90) return false;
  const text = bareSignature(line.prose.text);
  if (text.length < 2 || text.length > 60 || line.heading || isAside(line) || line.prose.mark !== null) return false;
  if (!/[\u4e00-\u9fff]/u.test(text) || /[。！？；;!?]|[：:，,、]$/u.test(text) || NO_NAME.test(text)) return false;
  return dateOfLine(line) === null && numberOfLine(line) === null && !isBracketed(line) && !isAttachmentStatement(line);
}

/** A line whose place shows that somebody signs: the name of a body that ends in any word, or {@link isSignature}. */
export function isSignatureInPlace(line: Line): boolean {
  if (isSignature(line)) return true;
  const name = bareSignature(line.prose.text);
  // With a full stop only the plainest name is one: 认真贯彻执行。 ends as names of banks do.
  if (/[。.]\s*$/u.test(line.prose.text)) return PLAIN_NAME.test(name) && isSignatureLike(line);
  return isSignatureLike(line) && isNameOfSigner(name);
}

/** 主送机关: ends with a colon, or plainly names addressees and forgot it (GB/T 9704—2012 7.3.2). */
export function isAddressee(line: Line): boolean {
  const text = trimmed(line);
  if (text.length > 300 || line.prose.mark !== null || line.heading || isAside(line)) return false;
  if (/[。！？]/u.test(text)) return false;
  if (/^主\s*送(?:机关)?\s*[：:]\s*\S/u.test(text)) return true;
  // Replies go to persons as well (周桂英等代表：); an introduction (现函复如下：) is no addressee.
  if (/[：:]$/u.test(text)) return !/如下|下列|以下|收悉|现[将就]|根据|按照|为了|经研究|决定|^为.*，|^附/u.test(text);
  return /^各/u.test(text) && /[，,、]/u.test(text) && ADDRESSED.test(text);
}

/** 主送机关 as named: without its colon and a label before it (主送：各区县人民政府). */
export function addresseeText(line: Line): string {
  return line.prose.shown
    .trim()
    .replace(/^主\s*送(?:机关)?\s*[：:]\s*/u, '')
    .replace(/[：:]$/u, '');
}

/** 附注: （此件公开发布）, with or without its brackets. */
export function isNote(line: Line): boolean {
  return shows(line, SIGN.note);
}

/** A line wholly in round brackets, as an 附注 is, whatever it says. */
export function isBracketed(line: Line): boolean {
  if (line.prose.lists.length > 0 || isAside(line)) return false;
  return /^[（(][^（）()]{2,60}[）)](?:[（(][^（）()]{1,10}[）)])?$/u.test(trimmed(line));
}

/** 附件, 附件1, 附件 2： on a line of its own, above an attachment. */
export function isAttachmentLabel(line: Line): boolean {
  return shows(line, SIGN.attachmentLabel);
}

/** 附件说明: 附件：1.… (GB/T 9704—2012 7.3.4). */
export function isAttachmentStatement(line: Line): boolean {
  return shows(line, SIGN.attachmentStatement);
}

/** Whether a line ends a sentence or is a closing formula, so that a 署名 may follow it. */
export function endsText(line: Line | undefined): boolean {
  if (line === undefined || isAside(line)) return true;
  const text = trimmed(line);
  if (/[。！？!?；;：:.”’）)】》]$/u.test(text) || isAttachmentStatement(line) || line.prose.mark !== null) return true;
  return (
    /^(?:此致|敬礼|特此|专此|此[复令函告]|妥否|当否|可否|以上|请|望|希|谢谢)/u.test(text) || /为盼$|为荷$/u.test(text)
  );
}
