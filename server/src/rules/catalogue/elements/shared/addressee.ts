import type { GazetteDocument } from '../../../../gazette/document/document.ts';
import type { Paragraph } from '../../../../gazette/document/paragraph.ts';

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
  return isAddressed(line.trim()) ? { paragraph: first, end: line.length } : null;
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

/** The bodies of a line of addressees, in order, the marks between and after them left out; brackets belong to a name. */
export function membersOf({ paragraph, end }: Addressee): readonly Member[] {
  const found: Member[] = [];
  for (const { index, 0: part } of paragraph.prose.text
    .slice(0, end)
    .matchAll(/(?:[^，,、：:；;。.（(]|[（(][^（）()]{0,40}[）)]?)+/gu)) {
    const name = part.trim();
    if (name === '') continue;
    const start = index + part.indexOf(name);
    found.push({ start, end: start + name.length, name });
  }
  return found;
}
