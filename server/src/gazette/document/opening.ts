import { kindNamed } from '../kinds/table.ts';
import { kindOfTitle } from '../kinds/titleKind.ts';
import { isNameOfSigner, nameInTitle } from '../prose/bodyName.ts';
import { firstDateIn, type WrittenDate } from '../prose/date.ts';
import type { DocumentLines } from './documentSpans.ts';
import { dateOfLine, isAddressee, isBracketed, isNote, trimmed } from './elements.ts';
import { isHeadLine } from './head.ts';
import { isAside, type Line, type Role } from './paragraph.ts';
import { isSerialLine } from './serial.ts';
import { nameAndDate } from './signature.ts';
import { joinTitle } from './title.ts';

/** What stands above the text of a document, by index. */
export interface Opening {
  /** Where the text behind title, 文号 and 题注 begins. */
  readonly bodyStart: number;
  /** Where it begins behind 主送机关. */
  readonly textStart: number;
  readonly titleNote: number | null;
  readonly addressee: number | null;
  /**
   * The date of a document that has none below its text: in the 题注 of 决议 and 公报, or beside the name of the body under the
   * title of 纪要 (`signed`).
   */
  readonly date: { readonly index: number; readonly date: WrittenDate; readonly signed: boolean } | null;
}

/** A date, the name of a site or an author may stand between title and 主送机关. */
const MOST_LINES_ABOVE_ADDRESSEE = 4;
/** 主送机关 that lost its colon is no longer; a longer list has commas, which say what it is. */
const LONGEST_BARE_ADDRESSEE = 30;
/** Words of a sentence about bodies; a line of addressees has none of them (应急 is part of a name). */
const ORDERS = /[要须将请把需]|应(?!急)/u;
/** （2024年1月12日市第五届人民代表大会第一次会议通过） */
const ADOPTED_IN_BRACKETS = /^[（(].{4,240}(?:通过|公布|发布|修订|修正|批准|施行)[^。]{0,60}[）)]$/u;
/** 2024年4月26日第十四届全国人民代表大会常务委员会第九次会议通过 */
const ADOPTED = /^[0-9０-９一二三四五六七八九〇○]{4}年[^。]{4,}?(?:通过|公布|发布|修订|修正|批准|施行)[^。]*$/u;
const LONGEST_TITLE_NOTE = 300;

/**
 * Reads the lines from 版头 to 主送机关 and writes their roles into `roles`. What none of the elements claims keeps its role: it is
 * text.
 */
export function readOpening(lines: readonly Line[], span: DocumentLines, roles: Role[]): Opening {
  return new OpeningReader(lines, span, roles).read();
}

class OpeningReader {
  readonly #lines: readonly Line[];
  readonly #span: DocumentLines;
  readonly #roles: Role[];
  readonly #title: string;

  constructor(lines: readonly Line[], span: DocumentLines, roles: Role[]) {
    this.#lines = lines;
    this.#span = span;
    this.#roles = roles;
    this.#title = joinTitle(lines.slice(span.title.title, span.title.end));
  }

  read(): Opening {
    const { title, number } = this.#span;
    this.#roles.fill('title', title.start, title.end);
    if (number !== null) this.#roles[number] = 'number';
    this.#markHead();
    const below = this.#belowTitle();
    let { titleNote } = below;
    let bodyStart = below.end;
    const masthead = this.#masthead(bodyStart);
    if (masthead !== null) bodyStart = masthead.index + 1;
    const addressee = this.#addressee(bodyStart);
    if (addressee !== null) titleNote ??= this.#markAboveAddressee(bodyStart, addressee);
    const textStart = addressee === null ? bodyStart : addressee + 1;
    return { bodyStart, textStart, titleNote, addressee, date: masthead ?? this.#dateOfTitleNote(titleNote) };
  }

  /** 版头 stands above the title, and around a 文号 that has the title below it. */
  #markHead(): void {
    const { start, title, number } = this.#span;
    for (let i = start; i < Math.max(title.end, number ?? 0); i++) {
      const line = this.#lines[i];
      if (line === undefined || i === number || (i >= title.start && i < title.end)) continue;
      if (i < title.start && i < (number ?? title.start)) this.#roles[i] = 'head';
      else if (isHeadLine(line)) this.#roles[i] = 'head';
      else if (isSerialLine(line)) this.#roles[i] = 'number';
    }
  }

  /**
   * 题注 and the number of a 令 or of 纪要, below title or 文号, and where they end. 题注 says who adopted the text and when, in
   * brackets, of a statute often without.
   */
  #belowTitle(): { readonly titleNote: number | null; readonly end: number } {
    const { title, number, end } = this.#span;
    // Some web pages print the number above the title.
    let i = Math.max(title.end, (number ?? -1) + 1);
    for (; title.end > title.title && i < end; i++) {
      const line = this.#lines[i];
      if (line === undefined) break;
      if (isSerialLine(line)) {
        this.#roles[i] = 'number';
        continue;
      }
      if (!isTitleNote(line)) break;
      this.#roles[i] = 'titleNote';
      return { titleNote: i, end: i + 1 };
    }
    return { titleNote: this.#noteAboveNumber(), end: i };
  }

  /** A 题注 between title and 文号. */
  #noteAboveNumber(): number | null {
    const { title, number } = this.#span;
    const line = this.#lines[title.end];
    if (number === null || title.end >= number || line === undefined || !isTitleNote(line)) return null;
    this.#roles[title.end] = 'titleNote';
    return title.end;
  }

  /** Under the title of 纪要 stand the body and the date on one line. */
  #masthead(from: number): Opening['date'] {
    const line = this.#lines[from];
    if (line === undefined || from >= this.#span.end || kindOfTitle(this.#title) !== '纪要') return null;
    const both = line.prose.text.length <= 90 && !isAside(line) ? nameAndDate(line.prose.text) : null;
    if (both === null || !both.isBody) return null;
    this.#roles[from] = 'signature';
    return { index: from, date: both.date, signed: true };
  }

  #dateOfTitleNote(titleNote: number | null): Opening['date'] {
    const text = titleNote === null ? undefined : this.#lines[titleNote]?.prose.text;
    if (titleNote === null || text === undefined || kindOfTitle(this.#title) === null) return null;
    const date = firstDateIn(text);
    return date === null ? null : { index: titleNote, date, signed: false };
  }

  #addressee(from: number): number | null {
    for (let i = from; i < Math.min(from + MOST_LINES_ABOVE_ADDRESSEE, this.#span.end); i++) {
      const line = this.#lines[i];
      if (line === undefined || line.prose.mark !== null || isAside(line)) return null;
      if (!isAddressee(line) && !(i === from && this.#isBareAddressee(i))) continue;
      this.#roles[i] = 'addressee';
      return i;
    }
    return null;
  }

  /** 主送机关 without its colon: the name of a body between title and text, where the kind has one. */
  #isBareAddressee(index: number): boolean {
    const line = this.#lines[index];
    const next = this.#lines[index + 1];
    const kind = kindOfTitle(this.#title);
    if (line === undefined || next === undefined || index + 1 >= this.#span.end || kind === null) return false;
    if (!['one', 'usual'].includes(kindNamed(kind).addressing) || line.heading) return false;
    const text = trimmed(line).replace(/[，,。.;；]$/u, '');
    const issuer = nameInTitle(this.#title);
    if (text.length > LONGEST_BARE_ADDRESSEE || text === issuer || ORDERS.test(text)) return false;
    if (issuer === null && !/^(?:各|全[省市县区]|[省市县区]|你)/u.test(text)) return false;
    if (!isNameOfSigner(text) && !/(?:单位|部门|机构|企业|学校|会员|同志|代表)$/u.test(text)) return false;
    return !isAside(next) && /。|[：:]$/u.test(next.prose.trimmed);
  }

  /** What stands between title and 主送: the day on which a page was put up, who spoke and when. Returns the 题注 among it. */
  #markAboveAddressee(from: number, addressee: number): number | null {
    let titleNote: number | null = null;
    for (let i = from; i < addressee; i++) {
      const line = this.#lines[i];
      if (line === undefined) continue;
      if (isTitleNote(line)) {
        titleNote ??= i;
        this.#roles[i] = 'titleNote';
      } else if (dateOfLine(line) !== null) this.#roles[i] = 'metadata';
    }
    return titleNote;
  }
}

function isTitleNote(line: Line): boolean {
  if (isNote(line) || isAside(line)) return false;
  const text = trimmed(line);
  if (isBracketed(line) && line.prose.mark === null) return true;
  return text.length <= LONGEST_TITLE_NOTE && (ADOPTED.test(text) || ADOPTED_IN_BRACKETS.test(text));
}
