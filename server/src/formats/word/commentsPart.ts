import { decodeReferences } from '../xml/references.ts';
import { XmlScanner } from '../xml/scanner.ts';
import { WORD_NAMESPACES } from './namespaces.ts';
import { inWords, type WordPackage } from './package.ts';

/** A comment in a document. */
export interface WordComment {
  readonly id: string;
  readonly author: string;
  /** The text of its paragraphs. */
  readonly lines: readonly string[];
  /** The element in the XML of the part of comments, ends exclusive. */
  readonly start: number;
  readonly end: number;
}

/** The name of the part of comments; undefined where the document has none. */
export function commentsPartOf(file: WordPackage): string | undefined {
  const part = file.relationships(file.main).find(({ type }) => type === 'comments')?.target;
  return part !== undefined && file.has(part) ? part : undefined;
}

/** The comments of a document, in the order of their part. @throws WordError where it is damaged. */
export function readComments(file: WordPackage): readonly WordComment[] {
  const part = commentsPartOf(file);
  if (part === undefined) return [];
  const { text: xml } = file.part(part);
  const found: WordComment[] = [];
  inWords(() => {
    const scanner = new XmlScanner(xml, WORD_NAMESPACES);
    let open: { id: string; author: string; lines: string[]; start: number } | undefined;
    let inText = false;
    for (let token = scanner.next(); token !== undefined; token = scanner.next()) {
      if (token.kind === 'text') {
        if (!inText || open === undefined || open.lines.length === 0) continue;
        const raw = xml.slice(token.start, token.end);
        open.lines[open.lines.length - 1] += token.literal ? raw : decodeReferences(raw, token.start);
      } else if (token.kind === 'open') {
        if (token.name === 'w:comment') {
          const id = scanner.attribute('w:id') ?? '';
          open = { id, author: scanner.attribute('w:author') ?? '', lines: [], start: token.start };
        } else if (token.name === 'w:p') open?.lines.push('');
        else if (token.name === 'w:t') inText = !token.empty;
      } else if (token.name === 'w:t') inText = false;
      else if (token.name === 'w:comment' && open !== undefined) {
        found.push({ ...open, end: token.end });
        open = undefined;
      }
    }
  });
  return found;
}

const DIRECTIVE = /^\s*(gongwen-(?:disable|enable)[^\n<>]{0,500})/u;

/** The comments that tell the checker to leave something alone (`gongwen-disable-next-line RULE -- 理由`), by their id. */
export function directivesIn(comments: readonly WordComment[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { id, lines } of comments) {
    const directive = DIRECTIVE.exec(lines.join(' '))?.[1];
    // In Markdown the comment stands above the line; here it hangs on the paragraph that it means.
    if (directive !== undefined)
      found.set(id, directive.trim().replace(/^gongwen-disable-line\b/u, 'gongwen-disable-next-line'));
  }
  return found;
}
