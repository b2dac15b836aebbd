import { compile, type PatternNode, type TextMatcher } from './automaton.ts';
import { ANY_MANY, ANY_ONE, ANY_PATH, literal, readSet } from './characters.ts';

/** Says of a path, relative to the folder of the patterns and with `/`, whether they mean it. */
export type PathMatcher = (path: string) => boolean;

/** No honest glob is longer. In UTF-16 code units. */
export const LONGEST_GLOB = 1024;

/** So many numbers of a range `{1..9}` are tried; a wider one is taken as it is written. */
const WIDEST_RANGE = 1000;

/**
 * Globs as in `files`: one without `/` means files of that name in any folder, as in `.gitignore`. Known are `*`, `**`, `?`,
 * `[a-z]`, `{a,b}`, `{1..3}`, `@(a|b)`, `?(a)`, `*(a)`, `+(a)` and `\` before a character that means itself. A glob that is
 * longer than {@link LONGEST_GLOB} means nothing.
 */
export function matcherOf(globs: readonly string[]): PathMatcher {
  const matchers = globs.map((glob) => {
    const own = glob.replace(/^\.\//u, '');
    return glob.includes('/') ? wholePath(own) : lastName(wholePath(own));
  });
  return (path) => matchers.some((matches) => matches(path));
}

/** A glob that counts from the folder of the patterns, whether it holds a `/` or not. */
export function anchoredMatcherOf(glob: string): PathMatcher {
  return wholePath(glob);
}

/** Whether an argument is a glob and not the name of a file. */
export function isGlob(pattern: string): boolean {
  return partsOf(pattern).some(isVariable);
}

/** The folder in which a glob begins to vary (`drafts` of `drafts/**\/*.md`), the empty text for the current one. */
export function baseOf(glob: string): string {
  const parts = partsOf(glob);
  const first = parts.findIndex(isVariable);
  return parts
    .slice(0, first < 0 ? parts.length - 1 : first)
    .join('/')
    .replace(/\\(.)/gu, '$1');
}

/** The parts of a glob between its slashes. A slash inside of braces, brackets or parentheses parts nothing. */
function partsOf(glob: string): readonly string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const [character] of glob.matchAll(/\\.|./gsu)) {
    if (/[{([]/u.test(character)) depth++;
    else if (/[})\]]/u.test(character)) depth = Math.max(0, depth - 1);
    if (character === '/' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

function isVariable(part: string): boolean {
  const plain = part.replace(/\\./gu, '');
  return /[*?]|\[[^\]]+\]|\{[^}]*(?:,|\.\.)[^}]*\}|[@+!]\([^)]*\)/u.test(plain);
}

function lastName(matches: TextMatcher): PathMatcher {
  return (path) => matches(path.slice(path.lastIndexOf('/') + 1));
}

function wholePath(glob: string): TextMatcher {
  if (glob.length > LONGEST_GLOB) return () => false;
  // A `!` in front turns a glob about, unless it begins `!(…)`.
  const inverts = /^!(?!\()/u.test(glob);
  const own = inverts ? glob.slice(1) : glob;
  const matches = /[\\*?[\]{}()]/u.test(own) ? compile(new GlobReader(own).read()) : (text: string) => text === own;
  return inverts ? (text) => !matches(text) : matches;
}

/** Reads a glob into a pattern. Every mark that is not closed is an ordinary character. */
class GlobReader {
  readonly #characters: readonly string[];
  /** The places of the parentheses and braces that are closed. Known beforehand, so that nothing is read twice. */
  readonly #closed: ReadonlySet<number>;
  #at = 0;

  constructor(glob: string) {
    this.#characters = Array.from(glob);
    this.#closed = closedMarks(this.#characters);
  }

  read(): readonly PatternNode[] {
    return this.#sequence('');
  }

  /** @param ends the characters that end the sequence; the one that does is not read */
  #sequence(ends: string): readonly PatternNode[] {
    const nodes: PatternNode[] = [];
    for (let next = this.#characters[this.#at]; next !== undefined && !ends.includes(next); ) {
      nodes.push(...this.#next(next));
      next = this.#characters[this.#at];
    }
    return nodes;
  }

  #next(character: string): readonly PatternNode[] {
    switch (character) {
      case '\\': {
        const escaped = this.#characters[this.#at + 1];
        this.#at += escaped === undefined ? 1 : 2;
        return [literal(escaped ?? character, false)];
      }
      case '*':
        if (this.#characters[this.#at + 1] === '(') return this.#group(1) ?? this.#stars();
        return this.#stars();
      case '?':
        return (this.#characters[this.#at + 1] === '(' ? this.#group(1) : null) ?? this.#one(ANY_ONE);
      case '@':
      case '+':
        return (this.#characters[this.#at + 1] === '(' ? this.#group(1) : null) ?? this.#literal(character);
      case '(':
        return this.#group(0) ?? this.#literal(character);
      case '{':
        return this.#braces() ?? this.#literal(character);
      case '[': {
        const set = readSet(this.#characters, this.#at, false);
        if (set === null) return this.#literal(character);
        this.#at = set.end;
        return [set.node];
      }
      default:
        return this.#literal(character);
    }
  }

  #literal(character: string): readonly PatternNode[] {
    return this.#one(literal(character, false));
  }

  #one(node: PatternNode): readonly PatternNode[] {
    this.#at++;
    return [node];
  }

  /** `*`; `**` as a whole part of the path: any number of folders. */
  #stars(): readonly PatternNode[] {
    const start = this.#at;
    while (this.#characters[this.#at] === '*') this.#at++;
    const [before, after] = [this.#characters[start - 1], this.#characters[this.#at]];
    const isWholePart = (before === undefined || before === '/') && (after === undefined || after === '/');
    if (this.#at - start === 1 || !isWholePart) {
      // A part that is nothing but a star is a name, and a name is not empty.
      return isWholePart ? [ANY_ONE, ANY_MANY] : [ANY_MANY];
    }
    if (after === undefined) return [ANY_PATH];
    this.#at++;
    return [{ kind: 'either', options: [[], [ANY_PATH, literal('/', false)]] }];
  }

  /** `@(a|b)` and its kin. @param offset how far off the parenthesis stands. Null where nothing closes it */
  #group(offset: number): readonly PatternNode[] | null {
    if (!this.#closed.has(this.#at + offset)) return null;
    const mark = offset === 0 ? '@' : this.#characters[this.#at];
    this.#at += offset + 1;
    const options = this.#options('|', ')');
    const either: PatternNode = { kind: 'either', options };
    if (mark === '?') return [{ kind: 'either', options: [[], ...options] }];
    if (mark === '*') return [{ kind: 'repeat', of: [either] }];
    return mark === '+' ? [either, { kind: 'repeat', of: [either] }] : [either];
  }

  /** `{a,b}` and `{1..3}`; null where it is neither, and the brace an ordinary character. */
  #braces(): readonly PatternNode[] | null {
    const start = this.#at;
    if (!this.#closed.has(start)) return null;
    const range = /^\{(-?\d{1,9})\.\.(-?\d{1,9})\}/u.exec(this.#characters.slice(start, start + 24).join(''));
    if (range !== null) return this.#range(range[0].length, Number(range[1]), Number(range[2]));
    this.#at++;
    const options = this.#options(',', '}');
    if (options.length > 1) return [{ kind: 'either', options }];
    // A brace around a single text is what it looks like.
    return [literal('{', false), ...(options[0] ?? []), literal('}', false)];
  }

  #range(length: number, first: number, last: number): readonly PatternNode[] | null {
    const [low, high] = [Math.min(first, last), Math.max(first, last)];
    if (high - low >= WIDEST_RANGE) return null;
    this.#at += length;
    const options = Array.from({ length: high - low + 1 }, (_, index) =>
      Array.from(String(low + index), (digit) => literal(digit, false)),
    );
    return [{ kind: 'either', options }];
  }

  /** The sequences up to the mark that closes them, which is read too. */
  #options(separator: string, close: string): readonly (readonly PatternNode[])[] {
    const options = [this.#sequence(separator + close)];
    while (this.#characters[this.#at] === separator) {
      this.#at++;
      options.push(this.#sequence(separator + close));
    }
    this.#at++;
    return options;
  }
}

/** The places of all `(` and `{` that are closed by their like, and not inside of a set. */
function closedMarks(characters: readonly string[]): ReadonlySet<number> {
  const closed = new Set<number>();
  const open: number[] = [];
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at];
    if (character === '\\') at++;
    else if (character === '[') at = (readSet(characters, at, false)?.end ?? at + 1) - 1;
    else if (character === '(' || character === '{') open.push(at);
    else if (character === ')' || character === '}') {
      const opener = open.at(-1);
      if (opener === undefined || characters[opener] !== (character === ')' ? '(' : '{')) continue;
      closed.add(opener);
      open.pop();
    }
  }
  return closed;
}
