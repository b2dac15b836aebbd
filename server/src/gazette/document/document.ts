import type { FactHolder } from '../../facts/fact.ts';
import type { Range } from '../../text/range.ts';
import type { Direction, KindName } from '../kinds/kind.ts';
import type { WrittenDate } from '../prose/date.ts';
import type { DocumentNumber } from '../prose/documentNumber.ts';
import type { LevelMark } from '../prose/mark.ts';
import type { ResponsibleList } from '../prose/responsible.ts';
import type { Paragraph } from './paragraph.ts';

/** A title, joined from its lines: a space that a line break left is dropped, `中共中央 国务院` keeps its own. */
export interface Title {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
}

/** A 责任单位 list with the paragraph that holds it. */
export interface PlacedList {
  readonly paragraph: Paragraph;
  readonly list: ResponsibleList;
}

/**
 * What makes a section. `numbered`: a level mark. `heading`: a heading without one (`## 总体要求`, a bold line), or with a
 * number that is no level mark (1.1, 其一，). `box`: a 专栏 or a list of notes, whose numbers count for themselves.
 */
export type SectionKind = 'numbered' | 'heading' | 'box';

/**
 * A section or task with all that belongs to it. Levels: 一、=1, （一）=2, 1.=3, （1）=4, ①=5, 第X条=0; a heading without
 * number has the level of the numbered ones in its place.
 */
export interface Section {
  readonly kind: SectionKind;
  /** Of a heading without number, and of a box, an empty mark in front of its words: `text` is empty, `ordinal` 0. */
  readonly mark: LevelMark;
  readonly level: number;
  /** The words of the heading without mark and final punctuation; of a run-in heading its first sentence. */
  readonly heading: string;
  /** Whether text follows the heading in the same paragraph. */
  readonly runIn: boolean;
  readonly paragraph: Paragraph;
  /** The paragraph of the mark and those after it, up to the next mark. */
  readonly paragraphs: readonly Paragraph[];
  readonly lists: readonly PlacedList[];
  readonly children: readonly Section[];
  readonly parent: Section | null;
  /**
   * 0 = the document's own text; 1, 2 … = its attachments in order; one more = text behind 署名 and 成文日期 that belongs to
   * no attachment. Numbering begins anew in each.
   */
  readonly part: number;
}

/** An attached plan or 附件 with its own title. */
export interface Attachment {
  readonly title: Title;
  readonly paragraphs: readonly Paragraph[];
}

/** A part of a paragraph's text that is an element or a piece of one; offsets are those of the paragraph's text. */
export interface PlacedText extends Range {
  readonly paragraph: Paragraph;
  readonly text: string;
}

/** The line of the 文号, with the number that stands on it. */
export interface DocumentNumberLine {
  readonly paragraph: Paragraph;
  readonly number: DocumentNumber;
}

/** 版头 without the 文号 (GB/T 9704—2012 7.2). What the draft lacks is null or empty. */
export interface DocumentHead {
  /** 份号. */
  readonly copyNumber: PlacedText | null;
  /** 密级 with 保密期限 as written: 机密★1年. */
  readonly secrecy: PlacedText | null;
  /** 紧急程度: 特急. */
  readonly urgency: PlacedText | null;
  /** 发文机关标志 as written: 重庆市人民政府文件. */
  readonly mark: PlacedText | null;
  /** 签发人, one entry a name. */
  readonly signers: readonly PlacedText[];
}

/** 印发日期, with its day in ISO form where it is a real day. */
export interface PrintedDay extends PlacedText {
  readonly iso: string | null;
}

/** 版记 (GB/T 9704—2012 7.4). What the draft lacks is null or empty. */
export interface DocumentImprint {
  /** 抄送机关, one entry a body as written. */
  readonly copyTo: readonly PlacedText[];
  /** 印发机关. */
  readonly printedBy: PlacedText | null;
  /** 印发日期. */
  readonly printedOn: PrintedDay | null;
}

/** A place in which a document names its issuer: 发文机关标志, title, 机关代字 of the 文号 or 署名. */
export interface IssuerPlace extends PlacedText {
  readonly where: 'mark' | 'title' | 'number' | 'signature';
}

/** The bodies that issue a document (条例 第九条). */
export interface Issuer {
  /** The names joined with 、. */
  readonly name: string;
  /** One entry a body; joint documents have several. Without blanks. */
  readonly names: readonly string[];
  /** Every place that names the issuer, in the order mark, title, number, signature. */
  readonly places: readonly IssuerPlace[];
}

/** One 公文 with what is attached to it. Absent elements are null: a draft is complete only at the end. */
export interface GazetteDocument extends Range, FactHolder {
  /** 版头; its lines are paragraphs of the document. */
  readonly head: DocumentHead;
  readonly title: Title | null;
  /** 文种, also where the title says it wrongly (请示报告); null for what is none of the fifteen. */
  readonly kind: KindName | null;
  /** To a superior, to subordinates or to equals; null for what is published to all and for what has no kind. */
  readonly direction: Direction | null;
  /** 题注: in brackets below the title, who adopted the text and when. */
  readonly titleNote: Paragraph | null;
  readonly number: DocumentNumberLine | null;
  /** The number of what has no 发文字号: a 令 (第179号), a 公告 (2020年第25号), 纪要 (第3期). */
  readonly serial: PlacedText | null;
  /** Who issues the document, as far as it says so. */
  readonly issuer: Issuer | null;
  readonly addressee: Paragraph | null;
  readonly signatures: readonly Paragraph[];
  readonly date: { readonly paragraph: Paragraph; readonly date: WrittenDate } | null;
  readonly note: Paragraph | null;
  readonly attachmentStatement: readonly Paragraph[];
  readonly attachments: readonly Attachment[];
  /** 版记; its lines are paragraphs of the document. */
  readonly imprint: DocumentImprint;
  /** Every paragraph from 版头 to the end of the last attachment, in order. */
  readonly paragraphs: readonly Paragraph[];
  /** Top-level sections of the document and its attachments, in order. */
  readonly sections: readonly Section[];
}

/** An entry of a 目录: the title as printed, leaders and page number cut off. */
export interface ContentsEntry {
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
}

/** A line `key: value` of the front matter of a file. `start`/`end` are the place of the value in the source. */
export interface FrontMatterEntry extends Range {
  readonly key: string;
  readonly value: string;
  /** The value as a paragraph; its role is that of the element that it gives, else `metadata`. */
  readonly paragraph: Paragraph;
}

/**
 * Why a stretch of a file is not read: `code` – a block or a stretch of code; `math` – a formula; `foreign` – a paragraph
 * in a language that is not Chinese; `quotation` – words of somebody else, of which only the punctuation is checked;
 * `html` – a script, a style sheet or the like; `frontMatter` – front matter that holds no line `key: value`.
 */
export type UnreadReason = 'code' | 'math' | 'foreign' | 'quotation' | 'html' | 'frontMatter';

/** A stretch of a file that is not read. */
export interface Unread extends Range {
  readonly reason: UnreadReason;
}

/** A file as a gazette: none, one or several documents, and what stands around them. */
export interface GazetteFile extends FactHolder {
  readonly source: string;
  readonly paragraphs: readonly Paragraph[];
  readonly documents: readonly GazetteDocument[];
  readonly contents: readonly ContentsEntry[];
  /** The lines of its front matter whose values are texts, in order. */
  readonly frontMatter: readonly FrontMatterEntry[];
  /** What no rule has read, in order, not overlapping. */
  readonly unread: readonly Unread[];
  /** Whether the file looks like a 公文 by its content: a README does not, and then gets no findings. */
  readonly isGazette: boolean;
}

/** The sections of a tree depth first, in document order. Of a whole document, see `sectionsOf`. */
export function walkSections(sections: readonly Section[]): readonly Section[] {
  const found: Section[] = [];
  collect(sections, found);
  return found;
}

function collect(sections: readonly Section[], found: Section[]): void {
  for (const section of sections) {
    found.push(section);
    collect(section.children, found);
  }
}
