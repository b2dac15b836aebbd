import { isDocumentTitle } from './elements.ts';

/** Words that introduce the words of somebody else, at the end of a paragraph before a colon. */
const CITING =
  /(?:[》）〕”号][^。！？；]{0,20}(?:规定|要求|提出|明确|部署)|指出|强调|写道|载明|写明|原文|原话|条文|摘录|节选|引文|批示|来信|来函|表述|示例|样例|样式|格式|范文|改为|修改为|修订为)[^。！？；：]{0,8}[：:]$/u;
/** Who announces his own text cites nobody: 现通知如下： */
const OWN_TEXT =
  /(?:通知|通报|报告|请示|函复|函告|函达|批复|意见|决定|公告|通告|汇报|说明|安排)[^。！？；：]{0,6}如下[：:]$/u;
/** The source of a quotation on its last line: ——摘自《…》. */
const SOURCE_LINE = /^(?:—|―|-){1,2}\s*\S/u;

/**
 * Whether block quotations that follow each other quote somebody. Converters make a block quotation of every indented
 * paragraph, so that it is the drafter's own text unless it plainly quotes: a citation introduces it, quotation marks
 * enclose all of it, its last line names a source, or it holds a title of its own in the middle of a text.
 *
 * @param before the text of the paragraph before it; null at the beginning of a file.
 * @param texts the texts of its lines, in order.
 */
export function plainlyQuotes(before: string | null, texts: readonly string[]): boolean {
  const first = texts[0]?.trim() ?? '';
  const last = texts.at(-1)?.trim() ?? '';
  if (/^[“"「]/u.test(first) && /[”"」]$/u.test(last)) return true;
  if (SOURCE_LINE.test(last)) return true;
  if (before === null) return false;
  const introduction = before.trimEnd().slice(-60);
  if (/[：:]$/u.test(introduction) && CITING.test(introduction) && !OWN_TEXT.test(introduction)) return true;
  return texts.length > 1 && /[。：:]$/u.test(introduction) && isDocumentTitle(first);
}
