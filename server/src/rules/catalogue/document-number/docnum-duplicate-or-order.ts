import type { GazetteDocument, GazetteFile } from '../../../gazette/document/document.ts';
import { asciiDigits } from '../../../gazette/prose/numerals.ts';
import type { DocumentContext, Rule } from '../../rule.ts';
import { comparableTitle } from '../../shared/cited-title.ts';
import { fileDocuments, isNumbered, type Numbered } from '../../shared/file-documents.ts';

function sequenceOf({ number }: Numbered): number {
  return Number(asciiDigits(number.number.sequence.text));
}

function reportDuplicate(document: Numbered, first: Numbered, { report }: DocumentContext): void {
  const { paragraph, number } = document.number;
  const again = comparableTitle(first.title?.text ?? '') === comparableTitle(document.title?.text ?? '');
  report(paragraph, {
    start: number.start,
    end: number.end,
    message: again
      ? '发文字号和标题都与前面一件相同，疑为同一文件重复收录'
      : `发文字号与前面“${first.title?.text ?? ''}”的重复`,
    ...(again ? { atMost: 'warning' } : {}),
    related: [
      {
        paragraph: first.number.paragraph,
        start: first.number.number.start,
        end: first.number.number.end,
        message: '同一发文字号',
      },
    ],
  });
}

/** Whether the higher number of two has the earlier date. */
function isInverted(document: Numbered, other: Numbered): boolean {
  const day = document.date?.date.iso ?? null;
  const otherDay = other.date?.date.iso ?? null;
  if (day === null || otherDay === null || day === otherDay) return false;
  const difference = sequenceOf(document) - sequenceOf(other);
  return difference !== 0 && difference > 0 !== day > otherDay;
}

/** Whether a document disagrees with another one of its file, as nearly none does. */
function disagrees(file: GazetteFile, document: GazetteDocument): boolean {
  if (!isNumbered(document)) return false;
  const { first, previous } = fileDocuments(file);
  const same = first.get(document.number.number.normal);
  const before = previous.get(document);
  return (same !== undefined && same !== document) || (before !== undefined && isInverted(document, before));
}

function checkOrder(document: Numbered, other: Numbered, { report }: DocumentContext): void {
  if (!isInverted(document, other)) return;
  const date = document.date?.date;
  const otherDate = other.date?.date;
  const { paragraph, number } = document.number;
  report(paragraph, {
    start: number.start,
    end: number.end,
    message: `号序与成文日期倒置：${number.normal}的日期为${date?.text ?? ''}，${other.number.number.normal}的日期为${otherDate?.text ?? ''}`,
    atMost: 'info',
  });
}

export const rule: Rule = {
  id: 'docnum-duplicate-or-order',
  number: 12,
  group: '发文字号',
  title: {
    zh: '发文字号重复，或号序与日期倒置',
    en: 'Document number used twice, or numbers and dates in opposite order',
  },
  description: {
    zh: '同一汇编（公报）中发文字号不应重复。同一代字、同一年度内，号在后的成文日期一般也在后；倒置在实际中偶有发生，只作提示。',
    en: 'A number is used once. Within one series and year a higher number usually has a later date; inversions do happen, so they are hints only.',
  },
  basis: { kind: '完整性', reference: '汇编内文号核对' },
  severity: 'error',
  scope: 'document',
  fix: null,
  check(document, context) {
    if (!isNumbered(document) || !context.fromFile(disagrees)) return;
    const { first, previous } = fileDocuments(context.file);
    const same = first.get(document.number.number.normal);
    const before = previous.get(document);
    if (same !== undefined && same !== document) reportDuplicate(document, same, context);
    else if (before !== undefined) checkOrder(document, before, context);
  },
  good: [
    '重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕44号\n\n有关单位：\n\n请执行。\n\n重庆市人民政府办公厅\n\n2024年5月1日\n\n重庆市人民政府办公厅关于Y的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n请执行。\n\n重庆市人民政府办公厅\n\n2024年5月11日',
    {
      name: '不同代字',
      text: '重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕44号\n\n有关单位：\n\n请执行。\n\n重庆市人民政府办公厅\n\n2024年5月1日\n\n重庆市人民政府关于Y的通知\n\n渝府发〔2024〕11号\n\n有关单位：\n\n请执行。\n\n重庆市人民政府\n\n2024年5月11日',
    },
  ],
  bad: [
    {
      text: '重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕44号\n\n有关单位：\n\n请执行。\n\n重庆市人民政府办公厅\n\n2024年5月1日\n\n重庆市人民政府办公厅关于Y的通知\n\n⟦渝府办发〔2024〕44号⟧\n\n有关单位：\n\n请执行。\n\n重庆市人民政府办公厅\n\n2024年5月11日',
    },
    {
      name: '重复收录',
      text: '重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕44号\n\n有关单位：\n\n请执行。\n\n重庆市人民政府办公厅\n\n2024年5月1日\n\n重庆市人民政府办公厅关于X的通知\n\n⟦渝府办发〔2024〕44号⟧\n\n有关单位：\n\n请执行。\n\n重庆市人民政府办公厅\n\n2024年5月1日',
      severity: 'warning',
    },
    {
      name: '号序与日期倒置',
      text: '重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n请执行。\n\n重庆市人民政府办公厅\n\n2024年5月1日\n\n重庆市人民政府办公厅关于Y的通知\n\n⟦渝府办发〔2024〕44号⟧\n\n有关单位：\n\n请执行。\n\n重庆市人民政府办公厅\n\n2024年5月11日',
      severity: 'info',
    },
  ],
};
