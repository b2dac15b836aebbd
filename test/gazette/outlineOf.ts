import { type OutlineDocument, outlineModel } from '../../server/src/gazette/document/outlineModel.ts';
import { parseGazette } from '../../server/src/gazette/document/parse.ts';

/** The first document of a text as `gongwen outline` shows it. */
export function outlineOf(source: string): OutlineDocument {
  const [document] = outlineModel(parseGazette(source)).documents;
  if (document === undefined) throw new Error(`no document in ${source}`);
  return document;
}

/** The roles of the paragraphs of a text, in order. */
export function rolesOf(source: string): readonly string[] {
  return parseGazette(source).paragraphs.map(({ role }) => role);
}

const BODY = '为做好工作，现将有关事项通知如下：\n\n一、工作目标\n\n各区应当统筹推进各项工作。\n\n';

/** A draft with an invented body between what stands above it and what stands below it. */
export function draft(above: string, below: string): string {
  return `${above}\n\n${BODY}${below}\n`;
}
