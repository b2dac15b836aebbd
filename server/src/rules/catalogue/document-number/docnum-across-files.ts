import type { Elsewhere, WorkspaceContext, WorkspaceRule } from '../../rule.ts';
import { comparableTitle, titlesAgree } from '../../shared/cited-title.ts';
import { isNumbered, type Numbered } from '../../shared/file-documents.ts';
import { fileName, type OtherDocument } from '../../workspace.ts';

function titleOf({ title }: Numbered): string {
  return comparableTitle(title?.text ?? '');
}

/** Where a document without a title, or with the same, lies in two files, it is one document. */
function isOther(document: Numbered, other: OtherDocument): boolean {
  const title = titleOf(document);
  return title !== '' && other.title !== '' && !titlesAgree(title, comparableTitle(other.title));
}

function placeOf({ uri, place }: OtherDocument, message: string): Elsewhere {
  return { uri, place, message: `${message}（${fileName(uri)}）` };
}

/** One number, two titles: another document, or one whose title was copied wrong. */
function checkNumber(document: Numbered, { workspace, report }: WorkspaceContext): void {
  const { paragraph, number } = document.number;
  const [other] = workspace.byNumber(number.normal).filter((candidate) => isOther(document, candidate));
  if (other === undefined) return;
  const same = workspace.differences(number.normal, other)?.alike === true;
  const where = `“${fileName(other.uri)}”`;
  report(paragraph, {
    start: number.start,
    end: number.end,
    message: same
      ? `${where}中同一发文字号、正文大体相同的文件，标题为“${other.title}”`
      : `发文字号与${where}中的“${other.title}”重复`,
    ...(same ? { atMost: 'warning' } : {}),
    elsewhere: [placeOf(other, '同一发文字号')],
  });
}

/** One title and one day, two numbers. Yearly documents bear the same title on another day. */
function checkTitle(document: Numbered, { workspace, report }: WorkspaceContext): void {
  const { paragraph, number } = document.number;
  const date = document.date?.date.iso ?? null;
  const { title } = document;
  if (date === null || title === null) return;
  const [other] = workspace
    .byTitle(title.text)
    .filter((candidate) => candidate.date === date && candidate.number !== null && candidate.number !== number.normal);
  if (other === undefined) return;
  report(paragraph, {
    start: number.start,
    end: number.end,
    message: `标题和成文日期相同的文件，在“${fileName(other.uri)}”中的发文字号为${other.number ?? ''}`,
    atMost: 'warning',
    elsewhere: [placeOf(other, '标题和成文日期相同')],
  });
}

const NOTICE = (number: string, title: string, day: string): string =>
  `# 重庆市人民政府办公厅\n# 关于${title}的通知\n\n${number}\n\n各区县（自治县）人民政府：\n\n请做好${title}工作，落实各项措施，及时报告情况。\n\n重庆市人民政府办公厅\n\n${day}`;
const BODY = (subject: string, number: string): string =>
  `# 关于${subject}的通知\n\n${number}\n\n各区县（自治县）人民政府：\n\n请做好农村物流发展各项工作，落实措施，及时报告情况。\n\n2024年5月1日`;

export const rule: WorkspaceRule = {
  id: 'docnum-across-files',
  number: 82,
  group: '发文字号',
  title: { zh: '一文一号（各文件之间）', en: 'One number for one document, across files' },
  description: {
    zh: '一个发文字号只用于一件公文，一件公文只有一个发文字号。各文件之间核对：同号异题而正文不同的，为重号；正文大体相同的，为标题抄错；同题同日而号不同的，为文号抄错。同一件公文在公报和单行文本中各有一份，不算重号。',
    en: 'A number belongs to one document and a document has one number. The same document in a gazette and in a file of its own is no second use; texts are compared before anything is said.',
  },
  basis: { kind: '完整性', reference: '各文件之间文号核对' },
  severity: 'error',
  scope: 'workspace',
  fix: null,
  check(document, context) {
    if (!isNumbered(document)) return;
    checkNumber(document, context);
    checkTitle(document, context);
  },
  good: [
    {
      name: '同一件公文存有两份',
      text: NOTICE('渝府办发〔2024〕47号', 'A', '2024年5月11日'),
      files: { '另一份.md': NOTICE('渝府办发〔2024〕47号', 'A', '2024年5月11日').replaceAll('，', ', ') },
    },
    {
      name: '每年同名的文件',
      text: NOTICE('渝府办发〔2024〕47号', 'A', '2024年5月11日'),
      files: { '上一年.md': NOTICE('渝府办发〔2023〕39号', 'A', '2023年5月11日') },
    },
  ],
  bad: [
    {
      name: '一号两文',
      text: NOTICE('⟦渝府办发〔2024〕47号⟧', 'A', '2024年5月11日'),
      files: {
        'b.md':
          '# 关于B的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n全市防汛抗旱指挥体系调整如下，请遵照执行。\n\n2024年5月12日',
      },
    },
    {
      name: '同号，正文大体相同，标题不同',
      text: BODY('推进农村物流', '⟦渝府办发〔2024〕47号⟧'),
      files: { 'b.md': BODY('促进乡村寄递', '渝府办发〔2024〕47号') },
      severity: 'warning',
    },
    {
      name: '一文两号',
      text: NOTICE('⟦渝府办发〔2024〕47号⟧', 'A', '2024年5月11日'),
      files: { 'b.md': NOTICE('渝府办发〔2024〕74号', 'A', '2024年5月11日') },
      severity: 'warning',
    },
  ],
};
