import { escapeAttribute, escapeText } from '../../xml/references.ts';
import { annotationAttributes, type ReviewAuthor } from './author.ts';

/** A comment to write: its lines are paragraphs. */
export interface NewComment {
  readonly id: number;
  readonly lines: readonly string[];
}

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
/** The content type of the part and the type of its relationship (ECMA-376 part 1, 11.3.2). */
export const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
export const COMMENTS_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';

/** A part of comments that holds only these. */
export function newCommentsPart(comments: readonly NewComment[], author: ReviewAuthor): string {
  const all = comments.map((comment) => commentXml('w:', comment, author)).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${MAIN}">${all}</w:comments>`;
}

/** A part of comments with these at its end; those of others stay as they are. */
export function withComments(xml: string, comments: readonly NewComment[], author: ReviewAuthor): string {
  const root = /<([^\s/>:?!]{1,40}:)?comments(?=[\s/>])[^>]*>/u.exec(xml);
  const prefix = root?.[1] ?? '';
  const all = comments.map((comment) => commentXml(prefix, comment, author)).join('');
  if (root?.[0].endsWith('/>') === true) {
    const end = root.index + root[0].length;
    return `${xml.slice(0, end - 2)}>${all}</${prefix}comments>${xml.slice(end)}`;
  }
  const close = xml.lastIndexOf('</');
  return `${xml.slice(0, close)}${all}${xml.slice(close)}`;
}

function commentXml(w: string, { id, lines }: NewComment, author: ReviewAuthor): string {
  const paragraphs = lines
    .map((line) => `<${w}p><${w}r><${w}t xml:space="preserve">${escapeText(line)}</${w}t></${w}r></${w}p>`)
    .join('');
  const initials = escapeAttribute(author.name.slice(0, 4));
  return `<${w}comment ${annotationAttributes(w, id, author)} ${w}initials="${initials}">${paragraphs}</${w}comment>`;
}
