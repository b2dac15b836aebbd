import type { Paragraph } from '../../../gazette/document/paragraph.ts';
import type { Citation } from '../../../gazette/prose/citation.ts';
import type { WorkspaceContext, WorkspaceRule } from '../../rule.ts';
import { comparableTitle, insideBookMarks, titlesAgree } from '../../shared/cited-title.ts';
import { fileDocuments } from '../../shared/file-documents.ts';
import { fileName, type OtherDocument } from '../../workspace.ts';
import { differInOnePart } from './shared/cited-numbers.ts';

/** A title inside 《》: its own marks become 〈〉. */
function marked(title: string): string {
  return `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}

/** Cited by its title, or by that of the plan that it issues. */
function isNamed(title: string, { title: own, attachments }: OtherDocument): boolean {
  return (
    own === '' || [own, ...attachments.map((one) => one.title)].some((one) => titlesAgree(title, comparableTitle(one)))
  );
}

function checkTitle(
  paragraph: Paragraph,
  citation: Citation,
  documents: readonly OtherDocument[],
  { report }: WorkspaceContext,
): void {
  const [document] = documents;
  const title = comparableTitle(citation.title.text);
  if (document === undefined || documents.some((one) => isNamed(title, one))) return;
  const { start, end } = citation.title;
  report(paragraph, {
    start,
    end,
    message: `${citation.number.normal}的标题在“${fileName(document.uri)}”中为“${document.title}”，所引标题不同`,
    elsewhere: [{ uri: document.uri, place: document.place, message: '所引的文件' }],
    fix: { title: '改为该文件的标题', edits: [{ start, end, newText: marked(document.title) }] },
  });
}

function checkNumber(paragraph: Paragraph, citation: Citation, { workspace, report }: WorkspaceContext): void {
  const { normal, start, end } = citation.number;
  const documents = workspace.byTitle(citation.title.text);
  const numbers = new Set(documents.map(({ number }) => number));
  const [document] = documents;
  const number = document?.number ?? null;
  // Two documents of one title: nobody can say which one was meant.
  if (document === undefined || number === null || numbers.size > 1 || !differInOnePart(normal, number)) return;
  report(paragraph, {
    start,
    end,
    message: `“${insideBookMarks(citation.title.text)}”在“${fileName(document.uri)}”中的文号为${number}，所引文号不同`,
    elsewhere: [{ uri: document.uri, place: document.place, message: '所引的文件' }],
    fix: { title: `改为“${number}”`, edits: [{ start, end, newText: number }] },
  });
}

const CITED =
  '# 重庆市人民政府办公厅\n# 关于印发《A行动计划》的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n现印发给你们。\n\n2024年5月11日\n';
const files = { '47号.md': CITED };

export const rule: WorkspaceRule = {
  id: 'citation-across-files',
  number: 84,
  group: '发文字号',
  title: {
    zh: '引文与所引文件不一致（各文件之间）',
    en: 'A citation disagrees with the cited document of the workspace',
  },
  description: {
    zh: '所引的文件就在工作区内的，引文的标题、文号应与该文件一致。只省略发文机关，或者引所印发文件的标题，不算不一致。',
    en: 'Where the cited document lies in the workspace, title and number of the citation agree with it. Leaving out the issuer, or citing the plan that it issues, is no contradiction.',
  },
  basis: { kind: '完整性', reference: '各文件之间引文核对' },
  severity: 'warning',
  scope: 'workspace',
  fix: 'suggestion',
  check(document, context) {
    const { first } = fileDocuments(context.file);
    for (const paragraph of document.paragraphs) {
      if (paragraph.quoted) continue;
      for (const citation of paragraph.prose.citations) {
        // Documents of the same file are the business of another rule.
        if (first.has(citation.number.normal)) continue;
        const documents = context.workspace.byNumber(citation.number.normal);
        if (documents.length > 0) checkTitle(paragraph, citation, documents, context);
        else checkNumber(paragraph, citation, context);
      }
    }
  },
  good: [
    { text: '按照《重庆市人民政府办公厅关于印发〈A行动计划〉的通知》（渝府办发〔2024〕47号）办理。', files },
    { name: '省略发文机关', text: '按照《关于印发A行动计划的通知》（渝府办发〔2024〕47号）办理。', files },
    { name: '引所印发的文件', text: '按照《A行动计划》（渝府办发〔2024〕47号）办理。', files },
  ],
  bad: [
    {
      text: '按照⟦《重庆市人民政府办公厅关于B的意见》⟧（渝府办发〔2024〕47号）办理。',
      files,
      fixed: '按照《重庆市人民政府办公厅关于印发〈A行动计划〉的通知》（渝府办发〔2024〕47号）办理。',
    },
    {
      name: '文号不同',
      text: '按照《重庆市人民政府办公厅关于印发〈A行动计划〉的通知》（⟦渝府办发〔2024〕74号⟧）办理。',
      files,
      fixed: '按照《重庆市人民政府办公厅关于印发〈A行动计划〉的通知》（渝府办发〔2024〕47号）办理。',
    },
  ],
};
