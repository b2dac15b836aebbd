import { isTextRole, type Role } from '../../gazette/document/paragraph.ts';
import type { ParagraphRule } from '../rule.ts';

/**
 * Whether a paragraph rule reads paragraphs of a role. This is the one place that says where a rule runs that names no
 * roles: on all text of a document, cells and footnotes included. Of a quotation, whose words are somebody else's, and of
 * 版记, which has rules of its own, only the punctuation is judged. A rule that reads body text reads footnotes too.
 */
export function readsRole({ roles, group }: ParagraphRule, role: Role): boolean {
  if (role === 'footnote') return roles?.includes('body') ?? true;
  if (roles !== undefined) return roles.includes(role);
  return role === 'quotation' || role === 'imprint' ? group === '标点符号' : isTextRole(role);
}

/** Whether a paragraph is text of a document, which document rules judge; the engine decides so for paragraph rules. */
export { isTextRole as isText } from '../../gazette/document/paragraph.ts';
