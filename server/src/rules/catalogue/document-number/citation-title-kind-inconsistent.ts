import type { Paragraph } from '../../../gazette/document/paragraph.ts';
import type { Citation } from '../../../gazette/prose/citation.ts';
import { fullYear } from '../../../gazette/prose/documentNumber.ts';
import { asciiDigits } from '../../../gazette/prose/numerals.ts';
import type { Related, Rule } from '../../rule.ts';
import { comparableTitle, insideBookMarks, titlesAgree } from '../../shared/cited-title.ts';
import { NUMBER_TRIGGERS } from '../../shared/docnum.ts';
import { fileDocuments } from '../../shared/file-documents.ts';

interface Placed {
  readonly paragraph: Paragraph;
  readonly citation: Citation;
  readonly title: string;
}

/** The parts of a number of which a typing mistake changes one. */
function parts({ number }: Citation): readonly string[] {
  return [number.prefix.text, fullYear(asciiDigits(number.year.text)), asciiDigits(number.sequence.text)];
}

function oneDiffers(a: Citation, b: Citation): boolean {
  const right = parts(b);
  return parts(a).filter((part, index) => part !== right[index]).length === 1;
}

function related(first: Placed): readonly Related[] {
  const { start, end } = first.citation;
  return [{ paragraph: first.paragraph, start, end, message: '前文的引用' }];
}

export const rule: Rule = {
  id: 'citation-title-kind-inconsistent',
  number: 11,
  group: '发文字号',
  title: { zh: '同一文件前后引用不一致', en: 'One document is cited with two titles or two numbers' },
  description: {
    zh: '同一发文字号前后引用的标题应一字不差；同一标题前后的发文字号也应相同。只省略发文机关或用已界定的简称，不算不一致。',
    en: 'A number is always cited with the same title, and a title with the same number. Leaving out the issuer or using a defined short title is no contradiction.',
  },
  basis: { kind: '完整性', reference: '引文前后核对' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  triggers: NUMBER_TRIGGERS,
  check(_document, context) {
    const { concerned, report } = context;
    const byNumber = new Map<string, Placed>();
    const byTitle = new Map<string, Placed>();
    for (const paragraph of concerned) {
      for (const citation of paragraph.prose.citations) {
        const title = comparableTitle(citation.title.text);
        const placed: Placed = { paragraph, citation, title };
        const { normal } = citation.number;
        const real = context.fromFile((file) => fileDocuments(file).first.get(normal)?.title?.text);
        const sameNumber = byNumber.get(citation.number.normal);
        const sameTitle = byTitle.get(title);
        if (real !== undefined && !titlesAgree(title, comparableTitle(real))) {
          report(paragraph, {
            start: citation.title.start,
            end: citation.title.end,
            message: `所引标题与${citation.number.normal}的标题“${real}”不一致`,
          });
        } else if (sameNumber !== undefined && !titlesAgree(title, sameNumber.title)) {
          const before = sameNumber.citation.title.text;
          report(paragraph, {
            start: citation.title.start,
            end: citation.title.end,
            message: `${citation.number.normal}前文引作“${before}”，此处标题不同`,
            related: related(sameNumber),
            fix: {
              title: '改为与前文相同的标题',
              edits: [{ start: citation.title.start, end: citation.title.end, newText: before }],
            },
          });
        } else if (
          sameTitle !== undefined &&
          citation.number.normal !== sameTitle.citation.number.normal &&
          oneDiffers(citation, sameTitle.citation)
        ) {
          const before = sameTitle.citation.number.text;
          report(paragraph, {
            start: citation.number.start,
            end: citation.number.end,
            message: `“${insideBookMarks(citation.title.text)}”前文的文号是“${before}”，此处不同`,
            related: related(sameTitle),
            fix: {
              title: `改为“${before}”`,
              edits: [{ start: citation.number.start, end: citation.number.end, newText: before }],
            },
          });
        }
        if (sameNumber === undefined) byNumber.set(citation.number.normal, placed);
        if (sameTitle === undefined) byTitle.set(title, placed);
      }
    }
  },
  good: [
    '按照《国务院关于X的通知》（国发〔2024〕7号）要求。\n\n《国务院关于X的通知》（国发〔2024〕7号）印发以来，成效明显。',
    {
      name: '省略发文机关',
      text: '按照《国务院关于X的通知》（国发〔2024〕7号）要求。\n\n《关于X的通知》（国发〔2024〕7号）印发以来，成效明显。',
    },
    {
      name: '界定过的简称',
      text: '按照《国务院关于印发X行动方案的通知》（国发〔2024〕7号，以下简称《行动方案》）要求。\n\n《X行动方案》（国发〔2024〕7号）印发以来，成效明显。',
    },
    {
      name: '历年同名文件',
      text: '《重庆市人民政府关于公布最低工资标准的通知》（渝府发〔2011〕5号）和《重庆市人民政府关于公布最低工资标准的通知》（渝府发〔2013〕18号）同时废止。',
    },
  ],
  bad: [
    {
      text: '按照《国务院关于X的通知》（国发〔2024〕7号）要求。\n\n⟦《国务院关于X的意见》⟧（国发〔2024〕7号）印发以来，成效明显。',
      fixed:
        '按照《国务院关于X的通知》（国发〔2024〕7号）要求。\n\n《国务院关于X的通知》（国发〔2024〕7号）印发以来，成效明显。',
    },
    {
      name: '文号不同',
      text: '按照《国务院关于X的通知》（国发〔2024〕7号）要求。\n\n《国务院关于X的通知》（⟦国发〔2023〕7号⟧）印发以来，成效明显。',
      fixed:
        '按照《国务院关于X的通知》（国发〔2024〕7号）要求。\n\n《国务院关于X的通知》（国发〔2024〕7号）印发以来，成效明显。',
    },
  ],
};
