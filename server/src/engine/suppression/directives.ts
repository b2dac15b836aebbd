import type { LineIndex } from '../../text/lines.ts';
import type { Range } from '../../text/range.ts';

/** A rule that a comment names; its range is that of the id. */
export interface NamedId extends Range {
  readonly id: string;
}

/** A suppression comment: `<!-- gongwen-disable-next-line RULE, RULE -- 理由 -->`. Its range is the comment's. */
export interface Directive extends Range {
  readonly kind: 'disable-next-line' | 'disable-line' | 'disable' | 'disable-file' | 'enable';
  /** The rules; none means all. */
  readonly named: readonly NamedId[];
  readonly reason: string | null;
}

const COMMENT =
  /<!--[ \t]{0,100}gongwen-(disable-next-line|disable-line|disable-file|disable|enable)(?=[\s-])([^<>]{0,2000}?)-->/gu;

/** No comment that is found is longer: the words around what the expression above bounds take less. */
export const LONGEST_DIRECTIVE = 2200;

/** All suppression comments of a source, in order. */
export function findDirectives(source: string): readonly Directive[] {
  // A single character is found far faster than a word, and most texts hold no markup of HTML at all.
  if (!source.includes('<') || !source.includes('gongwen-')) return [];
  return Array.from(source.matchAll(COMMENT), (match) => {
    const rest = match[2] ?? '';
    const [ids = '', ...reason] = rest.split(/\s--\s|^--\s/u);
    const end = match.index + match[0].length;
    const from = end - '-->'.length - rest.length;
    return {
      start: match.index,
      end,
      kind: kindOf(match[1]),
      named: Array.from(ids.matchAll(/[^,，\s]+/gu), ({ 0: id, index }) => ({
        id,
        start: from + index,
        end: from + index + id.length,
      })),
      reason: reason.join(' -- ').trim() || null,
    };
  });
}

function kindOf(word: string | undefined): Directive['kind'] {
  switch (word) {
    case 'disable-next-line':
    case 'disable-line':
    case 'disable-file':
    case 'enable':
      return word;
    default:
      return 'disable';
  }
}

/**
 * What goes with a comment that is taken away: its line where it has one of its own, and one of two blank lines around it.
 * Where it parts two paragraphs, its line stays as a blank one that parts them still.
 */
export function removalOf(source: string, lines: LineIndex, { start, end }: Range): Range {
  const { line, character } = lines.positionAt(start);
  const lineStart = start - character;
  const last = lines.positionAt(end).line;
  const lineEnd = lines.lineEnd(last);
  const ahead = source.slice(lineStart, start);
  if (source.slice(end, lineEnd).trim() !== '') return { start, end };
  if (ahead.trim() !== '') return { start: lineStart + ahead.trimEnd().length, end: lineEnd };
  const blankBefore = line === 0 || lines.lineText(line - 1).trim() === '';
  const blankAfter = last + 1 >= lines.lineCount || lines.lineText(last + 1).trim() === '';
  if (!blankBefore && !blankAfter) return { start: lineStart, end: lineEnd };
  const next = last + (blankBefore && blankAfter ? 2 : 1);
  return { start: lineStart, end: lines.offsetAt({ line: next, character: 0 }) };
}
