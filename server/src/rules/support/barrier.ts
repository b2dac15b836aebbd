/** A comment. It is long or holds marks of its own only where somebody put text away, and then it counts as text. */
const COMMENT = /<!--[^<>]{0,1000}-->/gu;
/** What the model does not read: tables, code, HTML, and any words that are in no paragraph. */
const UNREAD = /[|`~<\u4e00-\u9fff]/u;
/** A remark that something is missing: <!-- 此处缺失 -->. Other remarks say nothing about the text. */
const GAP_NOTED = /<!--[^<>]{0,400}[缺略删佚]/u;

/** Whether in the source between two paragraphs, `[start, end)`, stands something that may hold what the model seems to lack. */
export function hidesSomething(source: string, start: number, end: number): boolean {
  if (end - start <= 2) return false;
  const between = source.slice(start, end);
  return UNREAD.test(between.replace(COMMENT, '')) || GAP_NOTED.test(between);
}
