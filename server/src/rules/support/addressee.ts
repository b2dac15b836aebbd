import type { GazetteDocument } from '../../gazette/document.ts';
import type { Paragraph } from '../../gazette/paragraph.ts';

/** A line of addressees whose end is neither a colon nor a bare name: 各区县（自治县）人民政府，有关单位。 */
const ADDRESSED =
  /^(?:各|有关)[^。；：]{2,200}(?:政府|部门|单位|机构|机关|委员会|办公室|公司|企业|院校|团体|协会)[。，、；,;.]$/u;

/** The 主送机关 of a document, also where its line ends so wrongly that the model takes it for text. */
export function addresseeOf(document: GazetteDocument): Paragraph | null {
  if (document.addressee !== null) return document.addressee;
  const first = document.paragraphs.find(({ role }) => role === 'body' || role === 'section');
  return first !== undefined && ADDRESSED.test(first.prose.text.trim()) ? first : null;
}
