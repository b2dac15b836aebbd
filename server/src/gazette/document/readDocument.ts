import { directionOf } from '../kinds/standing.ts';
import { kindOfTitle } from '../kinds/titleKind.ts';
import { attachmentsOf } from './attachments.ts';
import type { GazetteDocument } from './document.ts';
import {
  dateOfLine,
  isAddressee,
  isAttachmentStatement,
  isBracketed,
  isLatin,
  isNote,
  isSignature,
  nameInTitle,
  numberOfLine,
} from './elements.ts';
import { isHeadLine, readHead } from './head.ts';
import { isImprint, isPublisher, readImprint } from './imprint.ts';
import { readIssuer } from './issuer.ts';
import type { Line, Paragraph, Role } from './paragraph.ts';
import { buildSections } from './sections.ts';
import { joinTitle, type TitleSpan } from './title.ts';

/** The lines of one document, by index: `[start, end)`, its title lines and its 文号 line. */
export interface DocumentLines {
  readonly start: number;
  readonly end: number;
  readonly title: TitleSpan;
  readonly number: number | null;
}

/** Joint documents carry several signatures above one date. */
const MOST_SIGNATURES = 12;

/**
 * Finds the elements of one document in the order of 条例 第九条: title, 文号, 主送, body, 附件说明, 署名, 成文日期, 附注,
 * attachments. Writes each line's role into `roles` and returns a function that makes the document once the paragraphs
 * carry their roles.
 */
export function readDocument(
  lines: readonly Line[],
  span: DocumentLines,
  roles: Role[],
): (paragraphs: readonly Paragraph[]) => GazetteDocument {
  roles.fill('title', span.title.start, span.title.end);
  markHead(lines, span, roles);
  if (span.number !== null) roles[span.number] = 'number';
  // Some web pages print the number above the title.
  const bodyStart = Math.max(span.title.end, span.number === null ? 0 : span.number + 1);
  const addressee = findAddressee(lines, bodyStart, span.end);
  if (addressee !== null) {
    // Between 文号 and 主送 a web page puts its own lines; a sentence there is the drafter's.
    for (let i = bodyStart; i < addressee; i++) if (lines[i]?.prose.text.includes('。')) roles[i] = 'body';
    roles[addressee] = 'addressee';
  }

  const date = findDate(lines, bodyStart, span.end);
  const signatures = date === null ? [] : findSignatures(lines, bodyStart, date);
  const bodyEnd = signatures[0] ?? date ?? span.end;
  markBody(lines, roles, addressee === null ? bodyStart : addressee + 1, bodyEnd);
  const statement = markStatement(lines, roles, bodyStart, bodyEnd);
  for (const index of signatures) roles[index] = 'signature';
  if (date !== null) roles[date] = 'date';

  const afterDate = date === null ? span.end : date + 1;
  const note = afterDate < span.end && isNoteAt(lines, afterDate) ? afterDate : null;
  if (note !== null) roles[note] = 'note';
  const dispatched = issuedTitle(joinTitle(lines.slice(span.title.title, span.title.end)));
  const attachments = attachmentsOf(lines, note === null ? afterDate : note + 1, span.end, dispatched);
  for (const attachment of attachments) {
    if (attachment.label !== null) roles[attachment.label] = 'attachmentLabel';
    roles.fill('attachmentTitle', attachment.titleStart, attachment.titleEnd);
    markBody(lines, roles, attachment.titleEnd, attachment.end);
  }
  roles.fill('imprint', note === null ? afterDate : note + 1, attachments[0]?.start ?? span.end);

  return (paragraphs) => {
    const own = paragraphs.slice(bodyStart, bodyEnd);
    const titleParagraphs = paragraphs.slice(span.title.title, span.title.end);
    const numberParagraph = at(paragraphs, span.number);
    const number = numberParagraph === null ? null : numberOfLine(numberParagraph);
    const dateParagraph = at(paragraphs, date);
    const written = dateParagraph === null ? null : dateOfLine(dateParagraph);
    const inside = paragraphs.slice(span.start, span.end);
    const title =
      titleParagraphs.length === 0 ? null : { text: joinTitle(titleParagraphs), paragraphs: titleParagraphs };
    const numbered = numberParagraph === null || number === null ? null : { paragraph: numberParagraph, number };
    const signed = signatures.map((index) => paragraphs[index]).filter((paragraph) => paragraph !== undefined);
    const head = readHead(
      inside.filter(({ role }) => role === 'head'),
      numberParagraph,
    );
    const issuer = readIssuer({ head, title, number: numbered, signatures: signed });
    const kind = kindOfTitle(title?.text ?? '');
    const addressed = at(paragraphs, addressee)?.prose.trimmed.replace(/[：:]$/u, '') ?? null;
    return {
      facts: [],
      head,
      start: inside[0]?.start ?? 0,
      end: inside.at(-1)?.end ?? 0,
      title,
      kind,
      direction: directionOf(kind, nameInTitle(title?.text ?? '') ?? issuer?.names[0] ?? null, addressed),
      number: numbered,
      issuer,
      addressee: at(paragraphs, addressee),
      signatures: signed,
      date: dateParagraph === null || written === null ? null : { paragraph: dateParagraph, date: written },
      note: at(paragraphs, note),
      attachmentStatement: statement === null ? [] : paragraphs.slice(statement.start, statement.end),
      attachments: attachments.map((attachment) => {
        const title = paragraphs.slice(attachment.titleStart, attachment.titleEnd);
        return {
          title: { text: joinTitle(title), paragraphs: title },
          paragraphs: paragraphs.slice(attachment.start, attachment.end),
        };
      }),
      imprint: readImprint(inside.filter(({ role }) => role === 'imprint')),
      paragraphs: inside,
      sections: [
        ...buildSections(own, 0),
        ...attachments.flatMap((attachment, index) =>
          buildSections(paragraphs.slice(attachment.titleEnd, attachment.end), index + 1),
        ),
      ],
    };
  };
}

/** 版头 stands above the title, and around a 文号 that has the title below it. */
function markHead(lines: readonly Line[], { start, title, number }: DocumentLines, roles: Role[]): void {
  for (let i = start; i < Math.max(title.end, number ?? 0); i++) {
    const line = lines[i];
    if (line !== undefined && i !== number && !(i >= title.title && i < title.end) && isHeadLine(line))
      roles[i] = 'head';
  }
}

function at(paragraphs: readonly Paragraph[], index: number | null): Paragraph | null {
  return index === null ? null : (paragraphs[index] ?? null);
}

function findAddressee(lines: readonly Line[], from: number, to: number): number | null {
  // A date or a note in brackets may stand between 文号 and 主送机关 on a web page.
  for (let i = from; i < Math.min(from + 3, to); i++) {
    const line = lines[i];
    if (line === undefined || line.prose.mark !== null) return null;
    if (isAddressee(line)) return i;
  }
  return null;
}

/** 成文日期: the first line that is only a date and has a 署名 above it; else the last line that is only a date. */
function findDate(lines: readonly Line[], from: number, to: number): number | null {
  let lone: number | null = null;
  for (let i = from; i < to; i++) {
    const line = lines[i];
    if (line === undefined || line.quoted || dateOfLine(line) === null) continue;
    const above = lines[i - 1];
    if (i - 1 >= from && above !== undefined && isSignature(above)) return i;
    if (i > from) lone = i;
  }
  return lone;
}

function findSignatures(lines: readonly Line[], from: number, date: number): number[] {
  const found: number[] = [];
  for (let i = date - 1; i > from && found.length < MOST_SIGNATURES; i--) {
    const line = lines[i];
    if (line === undefined || !isSignature(line)) break;
    found.unshift(i);
  }
  return found;
}

function isNoteAt(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  return line !== undefined && (isNote(line) || isBracketed(line));
}

function markBody(lines: readonly Line[], roles: Role[], from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const line = lines[i];
    if (line === undefined) return;
    if ((isImprint(line) || isPublisher(line)) && i > from) {
      roles.fill('imprint', i, to);
      return;
    }
    roles[i] = isLatin(line) ? 'outside' : line.prose.mark === null ? 'body' : 'section';
  }
}

/** 附件说明 and its numbered lines: 附件：1.… 2.… are names of attachments and no sections. */
function markStatement(
  lines: readonly Line[],
  roles: Role[],
  from: number,
  to: number,
): { readonly start: number; readonly end: number } | null {
  for (let i = from; i < to; i++) {
    const line = lines[i];
    if (line === undefined || !isAttachmentStatement(line)) continue;
    let end = i + 1;
    while (end < to && isStatementLine(lines[end])) end++;
    roles.fill('attachmentStatement', i, end);
    return { start: i, end };
  }
  return null;
}

function isStatementLine(line: Line | undefined): boolean {
  return (
    line !== undefined &&
    line.prose.mark?.level === 3 &&
    !line.prose.text.includes('。') &&
    line.prose.text.length < 120
  );
}

/** The title of what a 通知 issues: 《X》 of 关于印发《X》的通知, or X of 关于印发X的通知; null where it issues nothing. */
function issuedTitle(title: string): string | null {
  const match =
    /关于(?:印发|发布|公布|下发|转发|批转)(?:.{0,40}?)《(.+)》(?:的|等)/u.exec(title) ??
    /关于印发(.+)的通知$/u.exec(title);
  return match?.[1] ?? null;
}
