import type { Paragraph } from '../../gazette/document/paragraph.ts';
import type { DocumentContext } from '../rule.ts';

/** Who can say what stands between two paragraphs of a document. */
export type Gaps = Pick<DocumentContext, 'between'>;

/** A comment. It is long or holds marks of its own only where somebody put text away, and then it counts as text. */
const COMMENT = /<!--[^<>]{0,1000}-->/gu;
/** What the model does not read: tables, code, HTML, and any words that are in no paragraph. */
const UNREAD = /[|`~<\u4e00-\u9fff]/u;
/** A remark that something is missing: <!-- 此处缺失 -->. Other remarks say nothing about the text. */
const GAP_NOTED = /<!--[^<>]{0,400}[缺略删佚]/u;

/** Whether between two paragraphs of a document stands something that may hold what the model seems to lack. */
export function hidesSomething(gaps: Gaps, before: Paragraph, after: Paragraph): boolean {
  if (after.start - before.end <= 2) return false;
  const between = gaps.between(before, after);
  return UNREAD.test(between.replace(COMMENT, '')) || GAP_NOTED.test(between);
}
