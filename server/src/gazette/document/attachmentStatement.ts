import { dateOfLine, isAttachmentLabel, isAttachmentStatement, isSignature, isTitleLine, trimmed } from './elements.ts';
import { isAside, type Line } from './paragraph.ts';
import { normalizeTitle } from './title.ts';

/** The lines of an 附件说明, by index: `[start, end)`. */
export interface StatementLines {
  readonly start: number;
  readonly end: number;
}

/** No name of an attachment is longer, its number included. */
const LONGEST_NAME = 120;
/** Names without numbers are few and short: nothing but their place shows them. */
const MOST_UNNUMBERED = 5;
const LONGEST_UNNUMBERED = 40;

/**
 * The first 附件说明 among `lines[from, to)`: 附件：1.… and its further lines (GB/T 9704—2012 7.3.4), and its wrong forms: a label for
 * each attachment (附件1：…), a label on a line of its own, names in 《》 or with a full stop; null where there is none.
 */
export function findStatement(lines: readonly Line[], from: number, to: number): StatementLines | null {
  for (let i = from; i < to; i++) {
    const line = lines[i];
    if (line === undefined || isAside(line)) continue;
    if (isAttachmentStatement(line) || isStatementLabel(lines, i, to))
      return { start: i, end: unnumberedEnd(lines, statementEnd(lines, i, to), to) };
  }
  return null;
}

/** Where a statement ends whose further names have no numbers: short lines down to the closing at `to`. */
function unnumberedEnd(lines: readonly Line[], end: number, to: number): number {
  if (!isClosingLine(lines[to]) || to - end > MOST_UNNUMBERED) return end;
  const names = lines.slice(end, to);
  return names.every((line) => isTitleLine(line) && trimmed(line).length <= LONGEST_UNNUMBERED) ? to : end;
}

/** Where the statement ends that begins at line `start`. */
export function statementEnd(lines: readonly Line[], start: number, to: number): number {
  let end = start + 1;
  const levels = itemLevels(lines[start]);
  while (end < to && (isItem(lines[end], levels) || goesOn(lines, start, end))) end++;
  return end;
}

/** Whether a label alone (附件：) begins a statement: names of attachments stand below it, and no attachment. */
export function isStatementLabel(lines: readonly Line[], index: number, to: number): boolean {
  const line = lines[index];
  if (line === undefined || !isAttachmentLabel(line)) return false;
  const next = lines[index + 1];
  if (next === undefined || index + 1 >= to) return false;
  if (isItem(next, itemLevels(next))) return endsBelow(lines, statementEnd(lines, index, to), to);
  // 附件： above one name without a number.
  return /[：:]$/u.test(trimmed(line)) && isTitleLine(next) && index + 2 < to && isClosingLine(lines[index + 2]);
}

/** Whether a statement that ends before line `end` can be one: it stands at the end of a text, or above its closing. */
function endsBelow(lines: readonly Line[], end: number, to: number): boolean {
  return end >= to || isClosingLine(lines[end]);
}

function isClosingLine(line: Line | undefined): boolean {
  return line !== undefined && (isSignature(line) || dateOfLine(line) !== null);
}

/** The levels of numbers that the names of a statement may have, told from its first line: 1. and 一、, or （1） and （一）. */
function itemLevels(line: Line | undefined): readonly number[] {
  return line !== undefined && /^(?:附\s*件?\s*[：:])?\s*[（(]/u.test(trimmed(line)) ? [2, 4] : [1, 3];
}

/** A further line of a statement: 2.…, 二、…, 附件2：…, its name without a full stop inside. */
function isItem(line: Line | undefined, levels: readonly number[]): boolean {
  if (line === undefined || isAside(line)) return false;
  if (isAttachmentStatement(line)) return true;
  if (!levels.includes(line.prose.mark?.level ?? -1)) return false;
  const text = trimmed(line);
  return text.length < LONGEST_NAME && !/[。；;].|：/u.test(text.replace(/^.{0,6}/u, ''));
}

/** Whether a line goes on a name that the line before broke off within 《》 or brackets. */
function goesOn(lines: readonly Line[], start: number, index: number): boolean {
  const line = lines[index];
  if (line === undefined || isAside(line) || line.prose.mark !== null || line.prose.text.length > LONGEST_NAME)
    return false;
  let text = '';
  for (let i = Math.max(start, index - 3); i < index; i++) text += lines[i]?.prose.text ?? '';
  const opens = (text.match(/[《（(]/gu) ?? []).length;
  const closes = (text.match(/[》）)]/gu) ?? []).length;
  return opens > closes && /[》）)]/u.test(line.prose.text);
}

/** The names that a statement gives its attachments, without labels, numbers, 《》 and marks at the end. */
export function statedNames(lines: readonly Line[]): readonly string[] {
  return lines.flatMap((line) => {
    const name = trimmed(line)
      .replace(/^附\s*件?\s*(?:[0-9０-９一二三四五六七八九十]{1,3})?\s*[：:.．、]?\s*/u, '')
      .replace(/^(?:[0-9０-９]{1,2}\s*[.．、]|[一二三四五六七八九十]{1,3}、)\s*/u, '')
      .replace(/[。；;，,]$/u, '')
      .replace(/^《(.+)》$/u, '$1');
    return name === '' ? [] : [normalizeTitle(name)];
  });
}
