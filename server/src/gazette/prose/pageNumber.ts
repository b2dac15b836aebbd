/** — 1 —, -1-, 第3页, 第3页 共10页, Page 2, with a mark of a Markdown heading or without. */
const PAGE_NUMBER =
  /^(?:#{1,6} +)?(?:[—–－―-]{1,2} ?\d{1,4} ?[—–－―-]{1,2}|[·•] ?\d{1,4} ?[·•]|[（(]?第 ?\d{1,4} ?页(?:[ ，,/／]{0,3}共 ?\d{1,4} ?页)?[）)]?|Page ?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?)$/iu;
const LONGEST = 24;
/** What such a line can begin with: nearly all lines are told by their first character. */
const FIRST = '#—–－―-·•（(第Pp';

/** Whether a line, without blanks around it, is a page number and nothing else. */
export function isPageNumberLine(line: string): boolean {
  return line.length <= LONGEST && FIRST.includes(line.charAt(0)) && PAGE_NUMBER.test(line);
}
