/** — 1 —, -1-, 第3页, 第3页 共10页, 共10页 第3页, Page 2, with a mark of a Markdown heading or without. */
const PAGE_NUMBER =
  /^(?:#{1,6} +)?(?:[—–－―─-]{1,3}\s?[0-9０-９]{1,4}\s?[—–－―─-]{1,3}|[·•]\s?\d{1,4}\s?[·•]|[（(]?第\s?[0-9０-９]{1,4}\s?页(?:[\s，,/／]{0,3}共\s?[0-9０-９]{1,4}\s?页)?[）)]?|共\s?\d{1,4}\s?页[\s，,/／]{0,3}第\s?\d{1,4}\s?页|Page\s?\d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?|\d{1,4}\s\/\s\d{1,4})$/iu;
const LONGEST = 24;
/** What such a line can begin with: nearly all lines are told by their first character. */
const FIRST = '#—–－―-·•（(第Pp';

/** Whether a line, without blanks around it, is a page number and nothing else. */
export function isPageNumberLine(line: string): boolean {
  return line.length <= LONGEST && FIRST.includes(line.charAt(0)) && PAGE_NUMBER.test(line);
}
