import type { Paragraph } from '../gazette/document/paragraph.ts';
import { BLANK, ledRows, type Row } from './rows.ts';

/** Who was there, who excused himself, who sat in: the end of minutes. */
export const ATTENDANCE = /^\s*(?:出\s*席|请\s*假|列\s*席)(?:人员)?[：:]/u;

/**
 * 出席：… of minutes (GB/T 9704—2012 10.3): a blank line above, two characters from the left, the word in 黑体, further lines
 * aligned with the first name.
 */
export function attendanceRows(paragraph: Paragraph): readonly Row[] {
  const { text } = paragraph.prose;
  const end = ATTENDANCE.exec(text)?.[0].length ?? 0;
  const rows = ledRows(paragraph, { end, font: 'hei' }, 2, 2 + text.slice(0, end).trim().length);
  return /^\s*出/u.test(text) ? [BLANK, ...rows] : rows;
}
