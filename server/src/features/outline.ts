import type { Attachment, GazetteDocument, GazetteFile, Section } from '../gazette/document/document.ts';
import type { Paragraph } from '../gazette/document/paragraph.ts';
import { locate } from '../gazette/document/paragraph.ts';
import { contains, type Range } from '../text/range.ts';
import { nameOf } from './sectionName.ts';

/** What an entry of the outline stands for. */
export type OutlineKind = 'contents' | 'document' | 'element' | 'attachment' | 'section';

/** One entry of the outline. The range of an entry holds those of all entries below it, and its own `selection`. */
export interface OutlineEntry extends Range {
  readonly kind: OutlineKind;
  /** As a reader would call it, never blank: `（一）推动共建共享`, `渝府办发〔2024〕47号`. */
  readonly name: string;
  /** What is worth knowing besides: `6 个责任单位`; empty where there is nothing. */
  readonly detail: string;
  /** What to select when the entry is chosen. */
  readonly selection: Range;
  readonly children: readonly OutlineEntry[];
}

/** Longer names are cut: a heading that runs in is a sentence, and a defect may make it a paragraph. */
const LONGEST_NAME = 80;

/** The outline of a file: documents → elements and attachments → sections, in the order of the text. */
export function outline(file: GazetteFile): readonly OutlineEntry[] {
  const documents = file.documents.filter((document) => document.paragraphs.length > 0).map(documentEntry);
  const contents = file.contents.flatMap((entry) => entry.paragraphs);
  const first = contents[0];
  if (first === undefined) return documents;
  const detail = `${file.contents.length} 篇`;
  return [entryOf('contents', '目录', detail, spanOf(contents), textRange(first)), ...documents];
}

function documentEntry(document: GazetteDocument): OutlineEntry {
  const children = [
    ...elements(document),
    ...document.sections.filter((section) => section.part === 0).map(sectionEntry),
    ...document.attachments.map((attachment, index) => attachmentEntry(document, attachment, index + 1)),
  ].sort((a, b) => a.start - b.start);
  const title = document.title?.paragraphs ?? [];
  const selection = title.length > 0 ? spanOf(title) : textRangeOf(document.paragraphs);
  const number = document.number?.number.normal ?? '';
  const name = document.title?.text || number || '未命名公文';
  return entryOf('document', name, name === number ? '' : number, spanOf(document.paragraphs), selection, children);
}

/** The elements of 条例 第九条 that are no text of their own. */
function elements(document: GazetteDocument): readonly OutlineEntry[] {
  const { number, addressee, attachmentStatement, signatures, date, note } = document;
  return [
    number && element(number.paragraph, number.number.text, '发文字号'),
    addressee && element(addressee, textOf(addressee).replace(/[：:]$/u, ''), '主送机关'),
    ...attachmentStatement.slice(0, 1).map((paragraph) => element(paragraph, textOf(paragraph), '附件说明')),
    ...signatures.map((paragraph) => element(paragraph, textOf(paragraph), '发文机关署名')),
    date && element(date.paragraph, date.date.text, '成文日期'),
    note && element(note, textOf(note), '附注'),
  ].filter((entry) => entry !== null);
}

function element(paragraph: Paragraph, name: string, detail: string): OutlineEntry {
  return entryOf('element', name, detail, paragraph, textRange(paragraph));
}

function attachmentEntry(document: GazetteDocument, attachment: Attachment, part: number): OutlineEntry {
  const { title, paragraphs } = attachment;
  const children = document.sections.filter((section) => section.part === part).map(sectionEntry);
  const selection = title.paragraphs.length > 0 ? spanOf(title.paragraphs) : textRangeOf(paragraphs);
  return entryOf('attachment', title.text || `附件${part}`, '附件', spanOf(paragraphs), selection, children);
}

function sectionEntry(section: Section): OutlineEntry {
  const { mark, paragraph, heading } = section;
  const children = section.children.map(sectionEntry);
  const end = Math.max(spanOf(section.paragraphs).end, ...children.map((child) => child.end));
  // The heading alone: of a task whose text runs on in the same line, not the text.
  const at = paragraph.prose.shown.indexOf(heading, mark.body);
  const selection = locate(paragraph, mark.start, at < 0 ? mark.end : at + heading.length);
  return entryOf('section', nameOf(section), unitCount(section), { start: paragraph.start, end }, selection, children);
}

/** `8 个责任单位`, or with several lists in one task `1 个牵头单位，5 个配合单位`. */
export function unitCount(section: Section): string {
  const counts = new Map<string, Set<string>>();
  for (const { list } of section.lists) {
    for (const part of list.parts) {
      const units = counts.get(part.label.text) ?? new Set();
      for (const unit of part.groups.flat()) units.add(unit.text);
      counts.set(part.label.text, units);
    }
  }
  return Array.from(counts, ([label, units]) => `${units.size} 个${label}`).join('，');
}

function entryOf(
  kind: OutlineKind,
  name: string,
  detail: string,
  range: Range,
  selection: Range,
  children: readonly OutlineEntry[] = [],
): OutlineEntry {
  const { start, end } = range;
  return {
    kind,
    name: shorten(name),
    detail,
    start,
    end,
    // A range outside of its entry makes an editor throw away the whole outline.
    selection: contains(range, selection) ? selection : { start, end: start },
    children,
  };
}

function shorten(name: string): string {
  const line = name.replace(/\s+/gu, ' ').trim() || '（空）';
  const characters = Array.from(line);
  return characters.length <= LONGEST_NAME ? line : `${characters.slice(0, LONGEST_NAME - 1).join('')}…`;
}

function spanOf(paragraphs: readonly Paragraph[]): Range {
  return { start: paragraphs[0]?.start ?? 0, end: paragraphs.at(-1)?.end ?? 0 };
}

function textRangeOf(paragraphs: readonly Paragraph[]): Range {
  const first = paragraphs[0];
  return first === undefined ? { start: 0, end: 0 } : textRange(first);
}

/** Where a paragraph's text stands, without Markdown marks and spaces around it. */
function textRange(paragraph: Paragraph): Range {
  const { text } = paragraph.prose;
  const start = text.length - text.trimStart().length;
  return locate(paragraph, start, Math.max(start, text.trimEnd().length));
}

function textOf(paragraph: Paragraph): string {
  return paragraph.prose.shown.trim();
}
