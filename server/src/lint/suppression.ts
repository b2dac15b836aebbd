import type { LineIndex } from '../text/lines.ts';
import type { Range } from '../text/range.ts';
import type { Finding } from './finding.ts';

/** A suppression comment: `<!-- gongwen-disable-next-line RULE, RULE -- 理由 -->`. Its range is the comment's. */
export interface Directive extends Range {
  readonly kind: 'disable-next-line' | 'disable-line' | 'disable' | 'disable-file' | 'enable';
  /** Rule ids; empty means all rules. */
  readonly rules: readonly string[];
  readonly reason: string | null;
}

const COMMENT =
  /<!--[ \t]*gongwen-(disable-next-line|disable-line|disable-file|disable|enable)(?=[\s-])([^<>]{0,2000}?)-->/gu;

/** All suppression comments of a source, in order. */
export function findDirectives(source: string): readonly Directive[] {
  if (!source.includes('gongwen-')) return [];
  return Array.from(source.matchAll(COMMENT), (match) => {
    const [ids = '', ...reason] = (match[2] ?? '').split(/\s--\s|^--\s/u);
    return {
      start: match.index,
      end: match.index + match[0].length,
      kind: kindOf(match[1]),
      rules: ids.split(/[,，\s]+/u).filter((id) => id !== ''),
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

/** Findings parted by whether a comment suppresses them, and the comments that suppressed nothing. */
export interface Suppressed {
  readonly shown: readonly Finding[];
  readonly suppressed: readonly { readonly finding: Finding; readonly by: Directive }[];
  readonly unused: readonly Directive[];
}

/** Applies suppression comments to findings in source order. */
export function suppress(
  source: string,
  lines: LineIndex,
  findings: readonly Finding[],
  directives: readonly Directive[],
): Suppressed {
  if (directives.length === 0) return { shown: findings, suppressed: [], unused: [] };
  const areas = directives.flatMap((directive, index) => {
    const area = areaOf(source, lines, directives, index);
    return area === null ? [] : [{ directive, ...area }];
  });
  const used = new Set<Directive>();
  const shown: Finding[] = [];
  const suppressed: { finding: Finding; by: Directive }[] = [];
  for (const finding of findings) {
    const area = areas.find(
      ({ directive, start, end }) =>
        finding.start >= start &&
        finding.start < end &&
        (directive.rules.length === 0 || directive.rules.includes(finding.ruleId)),
    );
    if (area === undefined) {
      shown.push(finding);
      continue;
    }
    used.add(area.directive);
    suppressed.push({ finding, by: area.directive });
  }
  return {
    shown,
    suppressed,
    unused: directives.filter((directive) => directive.kind !== 'enable' && !used.has(directive)),
  };
}

/** The stretch of source in which a directive suppresses; null for `enable`, which only ends another. */
function areaOf(source: string, lines: LineIndex, directives: readonly Directive[], index: number): Range | null {
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
      return { start: directive.end, end: end?.start ?? source.length + 1 };
    }
    case 'enable':
      return null;
  }
}

/** An `enable` without rules ends every `disable`; one with rules ends those that name the same. */
function covers(enable: Directive, disable: Directive): boolean {
  return enable.rules.length === 0 || disable.rules.every((rule) => enable.rules.includes(rule));
}

function wholeLine(lines: LineIndex, line: number): Range {
  return { start: lines.offsetAt({ line, character: 0 }), end: lines.lineEnd(line) + 1 };
}
