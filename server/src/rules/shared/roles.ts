import type { Role } from '../../gazette/document/paragraph.ts';

/** Elements around the documents of a gazette: a front page, a table of contents, the imprint, a page in English. */
const AROUND: ReadonlySet<Role> = new Set<Role>(['outside', 'contents', 'imprint']);

/** Whether a paragraph is text of a document, which document rules judge; the engine decides so for paragraph rules. */
export function isText(role: Role): boolean {
  return !AROUND.has(role);
}
