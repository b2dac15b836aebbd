import { readTitleKind } from '../kinds/titleKind.ts';
import { isBodyName, isNameOfSigner } from '../prose/bodyName.ts';
import type { FrontMatterEntry, GazetteDocument } from './document.ts';
import { isDocumentTitle, isPlanTitle } from './elements.ts';
import { isOfficialKey } from './frontMatterElements.ts';
import { isAside, type Paragraph } from './paragraph.ts';
import { bareSignature } from './signature.ts';
import { withoutMark } from './title.ts';

/** Ends of titles of texts that offices write and that are none of the fifteen kinds. */
const OFFICE_TEXT =
  /(?:纪要|会议记录|报告|讲话|讲话稿|致辞|致词|发言|发言稿|总结|小结|简报|信息|要点|汇报|材料|说明|公示|启事|倡议书|批示|指示|答复|建议|提案|复文|通令|布告|名单|办法|规定|细则|规则|制度|条例|章程|守则|公约|预案|法|修正案|安排|解释|决定书|意见书|通知书|承诺书|责任书|申请|申请书|请求|请示|批复|函|通知|通报|公告|通告|决定|决议|意见|令)(?:[（(〔][^（）()〔〕]{1,20}[）)〕])*$/u;
const ARTICLE = /^第[一二三四五六七八九十百零〇0-9]{1,7}条/u;
/** A text with so many articles or first-level sections is built as offices build theirs. */
const ENOUGH = 2;
/** The name of a body that ends like any word is no shorter. */
const SHORTEST_NAME = 6;

/**
 * Whether a text looks like a 公文 by its content, or like a text that offices write as one (办法, 会议纪要, 工作报告, 讲话, 总结): a README,
 * notes and an ordinary article do not.
 */
export function looksLikeGazette(
  lines: readonly Paragraph[],
  documents: readonly GazetteDocument[],
  frontMatter: readonly FrontMatterEntry[],
): boolean {
  if (documents.some(({ number, serial }) => number !== null || serial !== null)) return true;
  if (frontMatter.filter(({ key }) => isOfficialKey(key)).length >= ENOUGH) return true;
  return documents.some(isTitledOrSigned) || isBuiltLikeOne(lines, documents[0]?.title?.text ?? '', documents);
}

/** Whether the elements of a document say by themselves that it is one. */
function isTitledOrSigned({ title, addressee, date, signatures }: GazetteDocument): boolean {
  const text = withoutMark(title?.text ?? '');
  if (isDocumentTitle(text)) return true;
  const closed = date !== null || signatures.length > 0;
  if (addressee !== null && closed) return true;
  if (date !== null && signatures.some(({ prose }) => isName(bareSignature(prose.text)))) return true;
  const { form } = readTitleKind(text.replace(/\s/gu, ''));
  return (form === 'kind' || form === 'doubled' || form === 'invented') && text.includes('关于') && closed;
}

/** Whether a 署名 is that of a body and of no author. */
function isName(name: string): boolean {
  return isBodyName(name) || (name.length >= SHORTEST_NAME && isNameOfSigner(name));
}

/** Whether a text has the articles of a statute, or the sections, lists or salutation of what an office writes. */
function isBuiltLikeOne(lines: readonly Paragraph[], title: string, documents: readonly GazetteDocument[]): boolean {
  let articles = 0;
  let sections = 0;
  let lists = 0;
  for (const line of lines) {
    const { mark } = line.prose;
    if (isAside(line) || mark === null) {
      lists += line.prose.lists.length;
      continue;
    }
    if (mark.level === 1) sections++;
    else if (mark.level === 0 && ARTICLE.test(line.prose.trimmed)) articles++;
    lists += line.prose.lists.length;
  }
  if (articles >= ENOUGH) return true;
  if (OFFICE_TEXT.test(withoutMark(title))) {
    const addressed = documents.some(({ addressee, titleNote, date }) => addressee ?? titleNote ?? date);
    if (sections >= ENOUGH || addressed) return true;
  }
  return (sections >= ENOUGH && isPlanTitle(title)) || (sections > 0 && lists > 0);
}
