import { fingerprintOf } from '../../../gazette/document/fingerprint.ts';
import type { Elsewhere, Severity, WorkspaceContext, WorkspaceRule } from '../../rule.ts';
import { comparableTitle, namesVersion, titlesAgree, withoutVersion } from '../../shared/cited-title.ts';
import { isNumbered, type Numbered } from '../../shared/file-documents.ts';
import { fileName, isUnsaved, type OtherDocument } from '../../workspace.ts';

/** Another document that bears the number, and how grave that is. */
interface NumberUse {
  readonly other: OtherDocument;
  /** Whether its text is the same but for little: then one of the two titles is wrong, or it is another version. */
  readonly alike: boolean;
  readonly severity: Severity;
}

const GRAVITY: readonly Severity[] = ['error', 'warning', 'info'];

function titleOf({ title }: Numbered): string {
  return comparableTitle(withoutVersion(title?.text ?? ''));
}

/** Where a document without a title, or with the same, lies in two files, it is one document. */
function isOther(document: Numbered, other: OtherDocument): boolean {
  const title = titleOf(document);
  return title !== '' && other.title !== '' && !titlesAgree(title, comparableTitle(withoutVersion(other.title)));
}

function placeOf({ uri, place }: OtherDocument, message: string): Elsewhere {
  return { uri, place, message: `${message}（${fileName(uri)}）` };
}

/** The other documents of a number, the gravest first, then by file: the answer depends on nothing but the files. */
function otherUses(document: Numbered, { workspace }: WorkspaceContext): readonly NumberUse[] {
  const { normal } = document.number.number;
  const print = fingerprintOf(document);
  const uses = workspace
    .byNumber(normal)
    .filter((candidate) => isOther(document, candidate))
    .map((other): NumberUse => {
      const alike = other.print === print || workspace.differences(normal, other)?.alike === true;
      return { other, alike, severity: severityOf(other, alike) };
    });
  return uses.sort(
    (a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity) || (a.other.uri < b.other.uri ? -1 : 1),
  );
}

/** An unsaved draft still bears the number of its template; a file that is called a version is one. */
function severityOf(other: OtherDocument, alike: boolean): Severity {
  if (isUnsaved(other) || (alike && namesVersion(fileName(other.uri)))) return 'info';
  return alike ? 'warning' : 'error';
}

/** One number, two titles: another document, or one whose title was copied wrong, or another version. */
function checkNumber(document: Numbered, context: WorkspaceContext): void {
  const { paragraph, number } = document.number;
  const [use] = otherUses(document, context);
  if (use === undefined) return;
  const { other, alike, severity } = use;
  const where = `“${fileName(other.uri)}”`;
  context.report(paragraph, {
    start: number.start,
    end: number.end,
    message: alike
      ? `${where}中同一发文字号、正文大体相同的文件，标题为“${other.title}”`
      : `发文字号与${where}中的“${other.title}”重复`,
    atMost: severity,
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
    .filter((candidate) => candidate.date === date && candidate.number !== null && candidate.number !== number.normal)
    .sort((a, b) => (a.uri < b.uri ? -1 : 1));
  if (other === undefined) return;
  report(paragraph, {
    start: number.start,
    end: number.end,
    message: `标题和成文日期相同的文件，在“${fileName(other.uri)}”中的发文字号为${other.number ?? ''}`,
    atMost: isUnsaved(other) ? 'info' : 'warning',
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
    {
      name: '送审稿与定稿',
      text: NOTICE('渝府办发〔2024〕47号', 'A', '2024年5月11日').replace('的通知', '的通知（送审稿）'),
      files: { '定稿.md': NOTICE('渝府办发〔2024〕47号', 'A', '2024年5月11日') },
    },
  ],
  bad: [
    {
      name: '未保存的草稿还带着模板的号',
      text: BODY('推进农村物流', '⟦渝府办发〔2024〕47号⟧'),
      files: { 'untitled:Untitled-1': BODY('促进乡村寄递', '渝府办发〔2024〕47号') },
      severity: 'info',
    },
    {
      name: '改了标题的修改稿',
      text: BODY('推进农村物流', '⟦渝府办发〔2024〕47号⟧'),
      files: { '农村物流（修改稿）.md': BODY('促进乡村寄递', '渝府办发〔2024〕47号') },
      severity: 'info',
    },
    {
      name: '最重的先报，与文件名的先后无关',
      text: BODY('推进农村物流', '⟦渝府办发〔2024〕47号⟧'),
      files: {
        'a.md': BODY('促进乡村寄递', '渝府办发〔2024〕47号'),
        'b.md':
          '# 关于B的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n全市防汛抗旱指挥体系调整如下，请遵照执行。\n\n2024年5月12日',
      },
    },
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
