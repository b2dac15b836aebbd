import { statementEnd } from './attachmentStatement.ts';
import {
  isAttachmentLabel,
  isAttachmentStatement,
  isDocumentTitle,
  isPlanTitle,
  isTitleLine,
  trimmed,
} from './elements.ts';
import { isImprint, isPublisher } from './imprint.ts';
import type { Line } from './paragraph.ts';
import { joinTitle, plainTitle } from './title.ts';

/** The lines of one attachment, by index: `[start, end)`, its 附件N label and its title lines. */
export interface AttachmentLines {
  readonly start: number;
  readonly end: number;
  readonly label: number | null;
  readonly titleStart: number;
  readonly titleEnd: number;
  /** The title where it stands on the line of the label (附件1：检查表), else null. */
  readonly titleBesideLabel: string | null;
}

/** The titles that a document gives what it attaches or issues. */
export class AttachedTitles {
  readonly #titles: ReadonlySet<string>;

  constructor(titles: readonly string[]) {
    this.#titles = new Set(titles.map(plainTitle).filter((title) => title.length > 2));
  }

  /** Whether a joined title is one of them, blanks and book marks apart. */
  has(title: string): boolean {
    return this.#titles.has(plainTitle(title));
  }

  /** Whether one of them begins with a text and goes on. */
  goesOn(title: string): boolean {
    const begun = plainTitle(title);
    return [...this.#titles].some((known) => known.length > begun.length && known.startsWith(begun));
  }
}

const MOST_TITLE_LINES = 4;
/** How titles of annexes end that are no plans: tables, lists, maps, forms. */
const ANNEX_END =
  /(?:表|名单|名录|图|指标|台账|公式|说明|模板|样式|样本|须知|流程|回执|书|协议|合同|材料|规程|指引|导则|体系|项目|任务|情况|行动|报告|标准)(?:[（(〔][^（）()〔〕]{1,20}[）)〕])*$/u;
/** The heads of the columns of a table that lost its lines are no longer. */
const LONGEST_COLUMN_HEAD = 8;

/**
 * The attachments among `lines[from, to)`, which follow a document's closing. Each begins at a line 附件N, or at a title that
 * the document names; an issued plan may begin without a label, at its own title.
 */
export function attachmentsOf(
  lines: readonly Line[],
  from: number,
  to: number,
  titles: AttachedTitles,
): readonly AttachmentLines[] {
  const starts: number[] = [];
  let first = true;
  for (let i = from; i < to; i++) {
    const line = lines[i];
    if (line === undefined) break;
    if (isAttachmentLabel(line) || isLabelWithTitle(lines, i, to)) {
      starts.push(i);
      first = false;
      i = titleEnd(lines, i + 1, to, titles, true) - 1;
    } else if (first && (isImprint(line) || isPublisher(line))) {
      first = false;
    } else if (beginsAttachment(lines, i, to, titles, first)) {
      starts.push(i);
      first = false;
      i = titleEnd(lines, i, to, titles, false) - 1;
    }
  }
  return starts.map((start, index) => attachmentAt(lines, start, starts[index + 1] ?? to, titles));
}

function attachmentAt(lines: readonly Line[], start: number, end: number, titles: AttachedTitles): AttachmentLines {
  const line = lines[start];
  if (line !== undefined && isAttachmentLabel(line)) {
    const titleStart = start + 1;
    return {
      start,
      end,
      label: start,
      titleStart,
      titleEnd: titleEnd(lines, titleStart, end, titles, true),
      titleBesideLabel: null,
    };
  }
  if (line !== undefined && isAttachmentStatement(line)) {
    const title = trimmed(line).replace(/^附\s*件?\s*[0-9０-９一二三四五六七八九十]{0,3}\s*[：:.．、]?\s*/u, '');
    return { start, end, label: null, titleStart: start, titleEnd: start + 1, titleBesideLabel: title };
  }
  return {
    start,
    end,
    label: null,
    titleStart: start,
    titleEnd: titleEnd(lines, start, end, titles, false),
    titleBesideLabel: null,
  };
}

/** 附件1：检查表 above its own text; a series of such lines with nothing between them is a statement out of place. */
function isLabelWithTitle(lines: readonly Line[], index: number, to: number): boolean {
  const line = lines[index];
  if (line === undefined || !isAttachmentStatement(line)) return false;
  const end = statementEnd(lines, index, to);
  const next = lines[end];
  return end === index + 1 && end < to && next !== undefined && !isAttachmentLabel(next) && !isImprint(next);
}

/** Whether a plan without a label begins at a line: at a title that the document names, or at the first that can be one. */
function beginsAttachment(
  lines: readonly Line[],
  index: number,
  to: number,
  titles: AttachedTitles,
  first: boolean,
): boolean {
  const line = lines[index];
  if (line === undefined || !isTitleLine(line)) return false;
  const title = joinTitle(lines.slice(index, titleEnd(lines, index, to, titles, false)));
  return titles.has(title) || (first && (line.heading || isComplete(title)));
}

/**
 * A title ends where it equals one that the document names or is complete by its kind, or before the first line that cannot
 * belong to it. Below a label every such line is title, but for the heads of the columns of a table; elsewhere one that
 * never becomes complete is a single line.
 */
function titleEnd(
  lines: readonly Line[],
  start: number,
  to: number,
  titles: AttachedTitles,
  labelled: boolean,
): number {
  const most = Math.min(to, start + MOST_TITLE_LINES);
  let end = start;
  let complete = start;
  while (end < most) {
    const line = lines[end];
    if (line === undefined || !isTitleLine(line)) break;
    if (end > start && !trimmed(lines[start] ?? line).startsWith('关于') && isColumnHead(lines, end, to)) break;
    end++;
    const text = joinTitle(lines.slice(start, end));
    if (titles.has(text)) return end;
    if (isComplete(text) && !titles.goesOn(text)) return end;
    if (labelled && ANNEX_END.test(text) && !titles.goesOn(text)) complete = end;
  }
  if (!labelled) return Math.min(end, start + 1);
  return complete > start ? complete : end;
}

/** Whether a line and the next are short enough for heads of columns: 序号, 单位, 一级指标. */
function isColumnHead(lines: readonly Line[], index: number, to: number): boolean {
  const isShort = (line: Line | undefined): boolean =>
    line !== undefined && trimmed(line).length <= LONGEST_COLUMN_HEAD && isTitleLine(line);
  return index + 1 < to && isShort(lines[index]) && isShort(lines[index + 1]);
}

function isComplete(title: string): boolean {
  return isPlanTitle(title) || isDocumentTitle(title);
}
