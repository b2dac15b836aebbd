import type { PatternNode } from './automaton.ts';

const SLASH = 0x2f;

/** Any character but the `/` between the parts of a path. */
export function isInName(code: number): boolean {
  return code !== SLASH;
}

/** Any character at all. */
export function isAny(): boolean {
  return true;
}

/** `?`: one character of a name. */
export const ANY_ONE: PatternNode = { kind: 'one', takes: isInName };

/** `*`: any number of characters of a name. */
export const ANY_MANY: PatternNode = { kind: 'many', takes: isInName };

/** Any number of characters, `/` included. */
export const ANY_PATH: PatternNode = { kind: 'many', takes: isAny };

/** One certain character. @param folds whether its case does not matter */
export function literal(character: string, folds: boolean): PatternNode {
  const code = character.codePointAt(0);
  if (!folds) return { kind: 'one', takes: (other) => other === code };
  const [lower, upper] = [character.toLowerCase().codePointAt(0), character.toUpperCase().codePointAt(0)];
  return { kind: 'one', takes: (other) => other === code || other === lower || other === upper };
}

/** A set of characters in brackets, and where the text goes on behind it. */
export interface ReadSet {
  readonly node: PatternNode;
  readonly end: number;
}

/**
 * Reads `[abc]`, `[a-z]`, `[!a]` or `[^a]`. A set takes no `/`.
 * @param at the place of the `[`
 * @returns null where no `]` closes it; the bracket is then an ordinary character
 */
export function readSet(characters: readonly string[], at: number, folds: boolean): ReadSet | null {
  let index = at + 1;
  const negated = characters[index] === '!' || characters[index] === '^';
  if (negated) index++;
  const ranges: (readonly [number, number])[] = [];
  for (let first = true; ; first = false) {
    const character = characters[index];
    if (character === undefined) return null;
    if (character === ']' && !first) break;
    const from = memberAt(characters, index);
    if (from === null) return null;
    index = from.end;
    const closesSoon = characters[index + 1] === ']' || characters[index + 1] === undefined;
    if (characters[index] === '-' && !closesSoon) {
      const to = memberAt(characters, index + 1);
      if (to === null) return null;
      index = to.end;
      ranges.push([from.code, to.code]);
    } else ranges.push([from.code, from.code]);
  }
  const holds = (code: number): boolean => ranges.some(([low, high]) => low <= code && code <= high);
  const held = folds ? (code: number): boolean => otherCases(code).some(holds) : holds;
  return { node: { kind: 'one', takes: (code) => code !== SLASH && held(code) !== negated }, end: index + 1 };
}

function memberAt(characters: readonly string[], at: number): { readonly code: number; readonly end: number } | null {
  const escaped = characters[at] === '\\' && characters[at + 1] !== undefined;
  const code = characters[escaped ? at + 1 : at]?.codePointAt(0);
  return code === undefined ? null : { code, end: at + (escaped ? 2 : 1) };
}

function otherCases(code: number): readonly number[] {
  const character = String.fromCodePoint(code);
  return [code, character.toLowerCase().codePointAt(0) ?? code, character.toUpperCase().codePointAt(0) ?? code];
}
