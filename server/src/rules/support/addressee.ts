import type { GazetteDocument } from '../../gazette/document.ts';
import type { Paragraph } from '../../gazette/paragraph.ts';

const WRONG_END = /[。，、；,;.]$/u;
/** Each member of a line of addressees is a name and nothing else; a sentence about them is none. */
const MEMBER =
  /^(?!.*[要应须将对并把请由向在不需加])(?:[\u4e00-\u9fff]{1,25}(?:政府|部门|单位|机构|机关|委|会|办公室|公司|企业|院校|团体|局|厅|办|区|县|市|省)|[各有][\u4e00-\u9fff]{1,10})$/u;
const LONGEST = 300;

/** The 主送机关 of a document, also where its line ends so wrongly that the model takes it for text. */
export function addresseeOf(document: GazetteDocument): Paragraph | null {
  if (document.addressee !== null) return document.addressee;
  const first = document.paragraphs.find(({ role }) => role === 'body' || role === 'section');
  return first !== undefined && isAddressed(first.prose.text.trim()) ? first : null;
}

function isAddressed(line: string): boolean {
  if (line.length > LONGEST || !/^[各有]/u.test(line) || !WRONG_END.test(line)) return false;
  const members = line
    .slice(0, -1)
    .replace(/[（(][^（）()]{0,30}[）)]/gu, '')
    .split(/[，、,]/u);
  return members.every((member) => MEMBER.test(member));
}
