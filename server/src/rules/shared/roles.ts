/** Whether a paragraph is text of a document, which document rules judge; the engine decides so for paragraph rules. */
export { isTextRole as isText } from '../../gazette/document/paragraph.ts';
