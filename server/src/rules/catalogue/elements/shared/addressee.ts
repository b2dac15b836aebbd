import type { GazetteDocument } from '../../../../gazette/document/document.ts';
import type { Paragraph } from '../../../../gazette/document/paragraph.ts';

const WRONG_END = /[。，、；,;.]$/u;
/** Each member of a line of addressees is a name and nothing else; a sentence about them is none. */
const MEMBER =
  /^(?!.*[要应须将对并把请由向在不需加])(?:[\u4e00-\u9fff]{1,25}(?:政府|部门|单位|机构|机关|委|会|办公室|公司|企业|院校|团体|局|厅|办|区|县|市|省)|[各有][\u4e00-\u9fff]{1,10})$/u;
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
