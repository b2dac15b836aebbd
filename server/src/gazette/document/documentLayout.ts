import { nameInTitle } from '../prose/bodyName.ts';
import {
  findStatement,
  isStatementLabel,
  type StatementLines,
  statedNames,
  statementEnd,
} from './attachmentStatement.ts';
import { AttachedTitles, type AttachmentLines, attachmentsOf } from './attachments.ts';
import { type Closing, findClosing } from './closing.ts';
import type { DocumentLines } from './documentSpans.ts';
import {
  isAddressee,
  isAttachmentLabel,
  isAttachmentStatement,
  isBracketed,
  isDocumentTitle,
  isLatin,
  isNote,
  isPlanTitle,
  isTitleLine,
  trimmed,
} from './elements.ts';
import { isGazetteFoot, isImprint, isPublisher } from './imprint.ts';
import { type Opening, readOpening } from './opening.ts';
import { isAside, type Line, type Role } from './paragraph.ts';
import { joinTitle, titleBelow } from './title.ts';

/** Which lines of a document are which elements, by index. Absent elements are null. */
export interface DocumentLayout {
  readonly lines: DocumentLines;
  /** Where the document ends: at the title of a document without 文号 that follows, else where its lines end. */
  readonly end: number;
  readonly opening: Opening;
  readonly closing: Closing | null;
  readonly statement: StatementLines | null;
  readonly note: number | null;
  readonly attachments: readonly AttachmentLines[];
  /** The document's own text behind its closing: `[start, end)`. */
  readonly tail: { readonly start: number; readonly end: number };
}

/** The text says what it issues in its first paragraphs. */
const MOST_LINES_THAT_ISSUE = 15;
/** A list of 抄送 has no more lines. */
const MOST_WRAPPED = 6;
const ISSUES = /印发|公布|发布|转发|批转|下发|颁布|附后|附上/u;
const DISPATCHES = /印发|转发|批转|公布|发布|下发|颁布/u;
/** A line about whom to ask, as it stands below a date. */
const CONTACT = /^(?:联\s*系\s*人|联系(?:电话|方式|单位)|电\s*话|传\s*真|地\s*址|邮\s*编|经办人|咨询电话)\s*[：:]/u;
/** 2024年4月26日第十四届全国人民代表大会常务委员会第九次会议通过 */

/**
 * Finds the elements of one document in the order of 条例 第九条: title, 文号, 主送, body, 附件说明, 署名, 成文日期, 附注, 附件, 版记, and
 * writes each line's role into `roles`. What no element claims is body.
 */
export function layOut(lines: readonly Line[], span: DocumentLines, roles: Role[]): DocumentLayout {
  return new LayoutReader(lines, span, roles).read();
}

class LayoutReader {
  readonly #lines: readonly Line[];
  readonly #span: DocumentLines;
  readonly #roles: Role[];

  constructor(lines: readonly Line[], span: DocumentLines, roles: Role[]) {
    this.#lines = lines;
    this.#span = span;
    this.#roles = roles;
  }

  read(): DocumentLayout {
    const { title } = this.#span;
    this.#markBody(this.#span.start, this.#span.end);
    const opening = readOpening(this.#lines, this.#span, this.#roles);
    const { bodyStart, textStart: text } = opening;
    const limit = this.#firstLabel(text);
    const issued = this.#titlesOf(text, limit);
    const titles = new AttachedTitles(issued);
    const closing = findClosing(this.#lines, {
      from: bodyStart,
      to: limit,
      issuer: nameInTitle(joinTitle(this.#lines.slice(title.title, title.end))),
      follows: (index) => this.#followsClosing(index, titles),
    });
    const textEnd = closing?.start ?? limit;
    let statement = findStatement(this.#lines, text, textEnd);
    const after = this.#behindClosing(closing?.end ?? textEnd, statement === null);
    statement ??= after.statement;
    const stated = statement === null ? [] : statedNames(this.#lines.slice(statement.start, statement.end));
    const named = stated.length === 0 ? titles : new AttachedTitles([...issued, ...stated]);
    const end = closing === null ? this.#span.end : this.#nextDocument(after.end, named);
    const imprint = this.#imprintStart(after.end, end);
    const attachments =
      closing === null && limit === this.#span.end ? [] : attachmentsOf(this.#lines, after.end, imprint, named);
    const tail = { start: after.end, end: attachments[0]?.start ?? imprint };
    this.#writeRoles({ closing, statement, attachments, imprint, end });
    return {
      lines: this.#span,
      end,
      opening,
      closing,
      statement,
      note: after.note,
      attachments,
      tail,
    };
  }

  /** The first label of an attachment, which ends the text above it; the end of the document where there is none. */
  #firstLabel(from: number): number {
    for (let i = from; i < this.#span.end; i++) {
      const line = this.#lines[i];
      if (line === undefined) break;
      if (isAttachmentLabel(line) && !isStatementLabel(this.#lines, i, this.#span.end)) return i;
    }
    return this.#span.end;
  }

  /** The titles in 《》 that title and text say they issue, attach or forward. */
  #titlesOf(from: number, to: number): readonly string[] {
    const { title } = this.#span;
    const found = issuedTitles(joinTitle(this.#lines.slice(title.title, title.end)));
    for (let i = from; i < Math.min(to, from + MOST_LINES_THAT_ISSUE); i++) {
      const text = this.#lines[i]?.prose.text ?? '';
      if (text.includes('《') && ISSUES.test(text)) found.push(...titlesInBookMarks(text));
    }
    return found;
  }

  /** Whether a line may follow 署名 and 成文日期. */
  #followsClosing(index: number, titles: AttachedTitles): boolean {
    const line = this.#lines[index];
    if (line === undefined || line.heading || isAside(line)) return true;
    if (isNote(line) || isBracketed(line) || isAttachmentLabel(line) || isAttachmentStatement(line)) return true;
    if (isImprint(line) || isPublisher(line) || isLatin(line) || CONTACT.test(trimmed(line))) return true;
    if (!isTitleLine(line)) return false;
    const title = trimmed(line);
    return isDocumentTitle(title) || isPlanTitle(title) || titles.has(title) || titles.goesOn(title);
  }

  /** Notes, 抄送 and a statement out of place, which stand right behind the closing. */
  #behindClosing(from: number, mayState: boolean): BehindClosing {
    let note: number | null = null;
    let statement: StatementLines | null = null;
    let i = from;
    for (; i < this.#span.end; i++) {
      const line = this.#lines[i];
      if (line === undefined) break;
      if (isImprint(line) || this.#wrapsCopies(i, from)) {
        this.#roles[i] = 'imprint';
      } else if (isNote(line) || isBracketed(line)) {
        note ??= i;
        this.#roles[i] = 'note';
      } else if (mayState && statement === null && this.#isStatementOutOfPlace(i)) {
        statement = { start: i, end: statementEnd(this.#lines, i, this.#span.end) };
        i = statement.end - 1;
      } else break;
    }
    return { note, statement, end: i };
  }

  /** 附件1：… 附件2：… below the date: names of attachments with nothing between them, and no attachments. */
  #isStatementOutOfPlace(index: number): boolean {
    const line = this.#lines[index];
    if (line === undefined || !isAttachmentStatement(line)) return false;
    const end = statementEnd(this.#lines, index, this.#span.end);
    const next = this.#lines[end];
    return (
      end >= this.#span.end || end > index + 1 || (next !== undefined && (isAttachmentLabel(next) || isImprint(next)))
    );
  }

  /** Where another document without 文号 begins behind this one; the end of this one where none does. */
  #nextDocument(from: number, titles: AttachedTitles): number {
    const { title, end } = this.#span;
    if (DISPATCHES.test(joinTitle(this.#lines.slice(title.title, title.end)))) return end;
    for (let i = from; i < end; i++) {
      const line = this.#lines[i];
      if (line === undefined || isAttachmentLabel(line)) return end;
      if (line.prose.text.length > 100 || !isTitleLine(line)) continue;
      const next = titleBelow(this.#lines, i, end);
      if (next === null) continue;
      const text = joinTitle(this.#lines.slice(next.start, next.end));
      const below = this.#lines[next.end];
      if (!text.includes('关于') || titles.has(text) || below === undefined || next.end >= end) continue;
      if (line.heading || isAddressee(below)) return i;
    }
    return end;
  }

  /** Where 版记 begins, or the imprint of a gazette: the last lines and nothing else. */
  #imprintStart(from: number, to: number): number {
    let start = to;
    let sure = false;
    for (let i = to - 1; i >= from; i--) {
      const line = this.#lines[i];
      if (line === undefined) break;
      if (isImprint(line) || isPublisher(line)) {
        start = i;
        sure ||= isImprint(line) || isGazetteFoot(line);
      } else if (!this.#wrapsCopies(i, from)) break;
    }
    return sure ? start : to;
  }

  /** Whether a line goes on a list of 抄送 that begins a few lines above it. */
  #wrapsCopies(index: number, from: number): boolean {
    for (let i = index; i >= Math.max(from, index - MOST_WRAPPED); i--) {
      const line = this.#lines[i];
      if (line === undefined || line.prose.mark !== null) return false;
      if (isImprint(line)) return i < index && !trimmed(line).endsWith('。');
      if (/。./u.test(trimmed(line)) || !/[，、,。]$/u.test(trimmed(line))) return false;
    }
    return false;
  }

  #markBody(from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const line = this.#lines[i];
      if (line !== undefined)
        this.#roles[i] = isLatin(line) ? 'foreign' : line.prose.mark === null ? 'body' : 'section';
    }
  }

  #writeRoles({ closing, statement, attachments, imprint, end }: Found): void {
    if (statement !== null) this.#roles.fill('attachmentStatement', statement.start, statement.end);
    if (closing?.date) this.#roles[closing.date.index] = 'date';
    for (const index of closing?.signatures ?? []) this.#roles[index] = 'signature';
    for (const attachment of attachments) {
      if (attachment.label !== null) this.#roles[attachment.label] = 'attachmentLabel';
      this.#roles.fill('attachmentTitle', attachment.titleStart, attachment.titleEnd);
    }
    this.#roles.fill('imprint', imprint, end);
  }
}

/** What stands right behind a closing, and where it ends. */
interface BehindClosing {
  readonly note: number | null;
  readonly statement: StatementLines | null;
  readonly end: number;
}

/** The elements whose roles are written last. */
interface Found extends Pick<DocumentLayout, 'closing' | 'statement' | 'attachments' | 'end'> {
  readonly imprint: number;
}

/** The titles that a title says its document issues: 《A》和《B》 of 关于印发《A》和《B》的通知, or X of 关于印发X的通知. */
function issuedTitles(title: string): string[] {
  const marked = /关于(?:印发|发布|公布|下发|转发|批转)(?:.{0,40}?)(?<titles>《.+》)(?:的|等)/u.exec(title)?.groups
    ?.titles;
  if (marked !== undefined) return [...titlesInBookMarks(marked), marked.slice(1, -1)];
  const plain = /关于印发(?<title>.+)的通知$/u.exec(title)?.groups?.title;
  return plain === undefined ? [] : [plain];
}

function titlesInBookMarks(text: string): string[] {
  return Array.from(
    text.matchAll(/《([^《》]{1,120}(?:《[^《》]{1,80}》[^《》]{0,80}){0,3})》/gu),
    ([, title = '']) => title,
  );
}
