import type { GazetteDocument } from '../../../../gazette/document/document.ts';
import type { Paragraph } from '../../../../gazette/document/paragraph.ts';
import { standingOf } from '../../../../gazette/kinds/standing.ts';
import { kindNamed } from '../../../../gazette/kinds/table.ts';
import { isBodyName } from '../../../../gazette/prose/bodyName.ts';

const WRONG_END = /[。，、；,;.]$/u;
/** Each member of a line of addressees is a name and nothing else; a sentence about them is none. */
const MEMBER =
  /^(?!.*[要应须将对并把请由向在不需加])(?:[\u4e00-\u9fff]{1,25}(?:政府|部门|单位|机构|机关|委|会|办公室|公司|企业|院校|学校|中学|小学|团体|局|厅|办|区|县|市|省|镇|乡|街道|院|所|站|厂|中心|银行|支队|党组|党委)|[各有][\u4e00-\u9fff]{1,10})$/u;
const LONGEST = 300;

/** A line of addressees: the paragraph that holds it and where the line ends, spaces after it left out. */
export interface Addressee {
  readonly paragraph: Paragraph;
  readonly end: number;
}

/** The 主送机关 of a document, also where its line ends so wrongly that the model takes it for text. */
export function addresseeOf(document: GazetteDocument): Addressee | null {
  if (document.addressee !== null)
    return { paragraph: document.addressee, end: document.addressee.prose.text.trimEnd().length };
  const first = document.paragraphs.find(({ role }) => role === 'body' || role === 'section');
  if (first === undefined) return null;
  // A line that ends in a comma reads like a sentence that a page end cut.
  const line = first.prose.text.slice(0, first.joins[0]?.at).trimEnd();
  return isAddressed(line.trim()) || namesBody(document, line.trim()) ? { paragraph: first, end: line.length } : null;
}

/** A line below the title that is the name of a body, with a wrong mark behind it or none: 云岭县人民政府，. */
function namesBody({ kind, issuer, paragraphs }: GazetteDocument, line: string): boolean {
  if (kind === null || line.length > 40 || /[。！？]/u.test(line)) return false;
  const { addressing } = kindNamed(kind);
  if (addressing !== 'one' && addressing !== 'usual') return false;
  // A web page writes the issuer below the title.
  if (issuer?.names.includes(line.replace(WRONG_END, '')) === true) return false;
  const goesOn = paragraphs.filter(({ role }) => role === 'body' || role === 'section').length > 1;
  return goesOn && standingOf(line.replace(WRONG_END, '')) !== null && isBodyName(line.replace(WRONG_END, ''));
}

function isAddressed(line: string): boolean {
  if (line.length > LONGEST || !/^[各有]/u.test(line) || !WRONG_END.test(line)) return false;
  const members = line
    .slice(0, -1)
    .replace(/[（(][^（）()]{0,30}[）)]/gu, '')
    .split(/[，、,]/u);
  return members.every((member) => MEMBER.test(member));
}

/** A body that a line of addressees names, with its place: offsets of the paragraph's text. */
export interface Member {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** Where one body ends and the next begins: a mark, blanks, or 并 between two names. */
const BETWEEN =
  /[，,、：:；;。.]+|(?<=[\u4e00-\u9fff]{3})\s+(?=[\u4e00-\u9fff]{3})|(?<=政府|[委局厅部办])并(?=[\u4e00-\u9fff]{2,20}(?:政府|[委局厅部办]))/gu;

/** The bodies of a line of addressees, in order, the marks between and after them left out; brackets belong to a name. */
export function membersOf({ paragraph, end }: Addressee): readonly Member[] {
  const line = paragraph.prose.text.slice(0, end);
  // What stands in brackets parts nothing.
  const plain = line.replace(/[（(][^（）()]{0,40}[）)]/gu, (words) => '（'.repeat(words.length));
  const found: Member[] = [];
  const add = (from: number, to: number): void => {
    const part = line.slice(from, to);
    const name = part.trim();
    const start = from + part.indexOf(name);
    if (name !== '') found.push({ start, end: start + name.length, name });
  };
  let from = 0;
  for (const { index, 0: gap } of plain.matchAll(BETWEEN)) {
    add(from, index);
    from = index + gap.length;
  }
  add(from, line.length);
  return found;
}
