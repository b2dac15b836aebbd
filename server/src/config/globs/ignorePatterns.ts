import { compile, type PatternNode } from './automaton.ts';
import { ANY_MANY, ANY_ONE, ANY_PATH, literal, readSet } from './characters.ts';
import { LONGEST_GLOB, type PathMatcher } from './glob.ts';

/** What an ignore file says of a path: that it is left out, that it is not left out after all, or nothing. */
export type IgnoreAnswer = 'ignored' | 'unignored' | null;

/** More lines than this hold no patterns that a person wrote. */
export const MOST_PATTERNS = 5000;

/** Characters of all patterns with a wildcard together: each is tried on each path. */
const MOST_WILDCARD_TEXT = 1 << 16;

/** One line of an ignore file. */
interface IgnorePattern {
  /** Whether it takes a path back in: `!`. */
  readonly negated: boolean;
  /** Whether only folders are meant: `build/`. */
  readonly foldersOnly: boolean;
  readonly matches: PathMatcher;
}

/** The patterns of an ignore file, compiled (https://git-scm.com/docs/gitignore). The case of letters does not matter. */
export class IgnorePatterns {
  /** What is wrong with them, in Chinese with English beside it; such patterns ignore nothing. Null where nothing is. */
  readonly problem: string | null;
  readonly #patterns: readonly IgnorePattern[];

  constructor(lines: readonly string[]) {
    const patterns = lines.flatMap((line) => withoutComment(line));
    const wildcards = patterns.filter(hasWildcard).reduce((sum, pattern) => sum + pattern.length, 0);
    const tooMany = patterns.length > MOST_PATTERNS || wildcards > MOST_WILDCARD_TEXT;
    this.problem = tooMany ? '忽略规则太多，未按它忽略 (too many patterns, none of them is used)' : null;
    this.#patterns = tooMany ? [] : patterns.map(read);
  }

  /** @param path relative to the folder of the file, with `/`; that of a folder ends with `/` */
  test(path: string): IgnoreAnswer {
    // What lies in a folder that is left out cannot be taken back in.
    for (let end = path.indexOf('/'); end >= 0 && end < path.length - 1; end = path.indexOf('/', end + 1)) {
      if (this.#own(path.slice(0, end + 1)) === 'ignored') return 'ignored';
    }
    return this.#own(path);
  }

  /** Whether a path is left out. */
  ignores(path: string): boolean {
    return this.test(path) === 'ignored';
  }

  #own(path: string): IgnoreAnswer {
    const isFolder = path.endsWith('/');
    const name = isFolder ? path.slice(0, -1) : path;
    const last = this.#patterns.findLast(({ foldersOnly, matches }) => (isFolder || !foldersOnly) && matches(name));
    return last === undefined ? null : last.negated ? 'unignored' : 'ignored';
  }
}

/** A line without the blanks at its end; nothing of an empty line and of a comment. */
function withoutComment(line: string): readonly string[] {
  if (line.startsWith('#')) return [];
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t') && line[end - 2] !== '\\') end--;
  const pattern = line.slice(0, end);
  return pattern === '' || pattern === '!' || pattern.length > LONGEST_GLOB ? [] : [pattern];
}

function hasWildcard(pattern: string): boolean {
  return /[\\*?[]/u.test(pattern);
}

function read(line: string): IgnorePattern {
  const negated = line.startsWith('!');
  const whole = negated ? line.slice(1) : line;
  const foldersOnly = whole.endsWith('/');
  const pattern = foldersOnly ? whole.replace(/\/+$/u, '') : whole;
  // A slash in front or between counts the pattern from the folder of the file; one without means a name in any folder.
  const anchored = pattern.includes('/');
  const own = pattern.startsWith('/') ? pattern.slice(1) : pattern;
  const matches = hasWildcard(own) ? compile(nodesOf(own)) : sameAs(own.toLowerCase());
  return { negated, foldersOnly, matches: anchored ? matches : (path) => matches(lastNameOf(path)) };
}

function sameAs(lowered: string): PathMatcher {
  return (path) => path.length === lowered.length && path.toLowerCase() === lowered;
}

function lastNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function nodesOf(pattern: string): readonly PatternNode[] {
  const characters = Array.from(pattern);
  const nodes: PatternNode[] = [];
  for (let at = 0; at < characters.length; ) {
    const character = characters[at] ?? '';
    if (character === '*') {
      const stars = starsAt(characters, at);
      nodes.push(...stars.nodes);
      at = stars.end;
    } else if (character === '?') {
      nodes.push(ANY_ONE);
      at++;
    } else if (character === '[') {
      const set = readSet(characters, at, true);
      nodes.push(set?.node ?? literal('[', true));
      at = set?.end ?? at + 1;
    } else {
      const escaped = character === '\\' ? characters[at + 1] : undefined;
      nodes.push(literal(escaped ?? character, true));
      at += escaped === undefined ? 1 : 2;
    }
  }
  return nodes;
}

/** `*`, and `**` as a whole part of the path: any number of folders in front, everything below at the end. */
function starsAt(
  characters: readonly string[],
  start: number,
): { readonly nodes: readonly PatternNode[]; readonly end: number } {
  let end = start;
  while (characters[end] === '*') end++;
  const [before, after] = [characters[start - 1], characters[end]];
  const isWholePart = (before === undefined || before === '/') && (after === undefined || after === '/');
  if (end - start === 1 || !isWholePart) return { nodes: isWholePart ? [ANY_ONE, ANY_MANY] : [ANY_MANY], end };
  if (after === undefined) return { nodes: [ANY_PATH], end };
  return { nodes: [{ kind: 'either', options: [[], [ANY_PATH, literal('/', false)]] }], end: end + 1 };
}
