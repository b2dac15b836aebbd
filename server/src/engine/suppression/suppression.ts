import type { LineIndex } from '../../text/lines.ts';
import type { Range } from '../../text/range.ts';
import type { Finding } from '../finding.ts';

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
  /<!--[ \t]*gongwen-(disable-next-line|disable-line|disable-file|disable|enable)(?=[\s-])([^<>]{0,2000}?)-->/gu;

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

/** Findings parted by whether a comment suppresses them. */
export interface Suppressed {
  readonly shown: readonly Finding[];
  readonly suppressed: readonly { readonly finding: Finding; readonly by: Directive }[];
  /** Of each comment that did something, the rules whose findings it suppressed; of an end, none. */
  readonly used: ReadonlyMap<Directive, ReadonlySet<string>>;
}

/** Applies suppression comments to findings in source order. */
export function suppress(
  source: string,
  lines: LineIndex,
  findings: readonly Finding[],
  directives: readonly Directive[],
): Suppressed {
  const used = new Map<Directive, Set<string>>();
  if (directives.length === 0) return { shown: findings, suppressed: [], used };
  const areas = directives.flatMap((directive, index) => {
    const area = areaOf(source, lines, directives, index);
    if (area === null) return [];
    if (area.endedBy !== undefined) used.set(area.endedBy, new Set());
    return [{ directive, ...area }];
  });
  const shown: Finding[] = [];
  const suppressed: { finding: Finding; by: Directive }[] = [];
  for (const finding of findings) {
    const area = areas.find(
      ({ directive, start, end }) =>
        finding.start >= start &&
        finding.start < end &&
        (directive.named.length === 0 || directive.named.some(({ id }) => id === finding.ruleId)),
    );
    if (area === undefined) {
      shown.push(finding);
      continue;
    }
    used.set(area.directive, (used.get(area.directive) ?? new Set()).add(finding.ruleId));
    suppressed.push({ finding, by: area.directive });
  }
  return { shown, suppressed, used };
}

/** A stretch of source, and the comment that ends it where one does. */
interface Area extends Range {
  readonly endedBy?: Directive | undefined;
}

/** The stretch of source in which a directive suppresses; null for `enable`, which only ends another. */
function areaOf(source: string, lines: LineIndex, directives: readonly Directive[], index: number): Area | null {
  const directive = directives[index];
  if (directive === undefined) return null;
  const line = lines.positionAt(directive.start).line;
  switch (directive.kind) {
    case 'disable-file':
      return { start: 0, end: source.length + 1 };
    case 'disable-line':
      return wholeLine(lines, line);
    case 'disable-next-line': {
      let next = lines.positionAt(directive.end).line + 1;
      while (next < lines.lineCount && lines.lineText(next).trim() === '') next++;
      return wholeLine(lines, next);
    }
    case 'disable': {
      const end = directives.slice(index + 1).find((later) => later.kind === 'enable' && covers(later, directive));
      return { start: directive.end, end: end?.start ?? source.length + 1, endedBy: end };
    }
    case 'enable':
      return null;
  }
}

/** An `enable` without rules ends every `disable`; one with rules ends those that name the same. */
function covers(enable: Directive, disable: Directive): boolean {
  const ended = enable.named.map(({ id }) => id);
  return ended.length === 0 || disable.named.every(({ id }) => ended.includes(id));
}

function wholeLine(lines: LineIndex, line: number): Range {
  return { start: lines.offsetAt({ line, character: 0 }), end: lines.lineEnd(line) + 1 };
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
