import type { Range } from '../../text/range.ts';
import type { BracketPairs } from './brackets.ts';

/** A short name as it is introduced, without its marks. */
export interface DefinedTerm extends Range {
  readonly text: string;
  /** What encloses it: “ or 《, empty where nothing does. */
  readonly mark: '“' | '《' | '';
}

/**
 * A short name introduced in a text: （以下简称“X”）, （下称X）, ，以下统称X〕; or a scope given once for all that follows:
 * 各区县政府（开发区管委会，下同）, whose term is the name in front of the bracket. Offsets of the paragraph's text.
 */
export interface Definition extends Range {
  readonly kind: 'short' | 'same';
  /** 以下简称, 以下称, 以下统称, 下称, 简称, 下同, as written. */
  readonly phrase: Range & { readonly text: string };
  /** More than one where several are defined at once: 以下分别简称“甲”“乙”. */
  readonly terms: readonly DefinedTerm[];
  /** Where the bracket opens that holds the phrase; the full name ends there. Null outside of brackets. */
  readonly bracket: number | null;
}

const PHRASE = /(?:以下(?:分别|统一|合并)?(?:简称|统称|称)|(?<=[（(〔，])(?:下称|简称)|(?<=[，、（(〔])下同)(?:为)?/gu;
const LONGEST_TERM = 30;

/** All definitions of a paragraph, in order. */
export function findDefinitions(text: string, pairs: BracketPairs): readonly Definition[] {
  if (!/[下简]称|统称|下同/u.test(text)) return [];
  const brackets = [...pairs].filter(([open]) => '（(〔[［'.includes(text.charAt(open))).sort((a, b) => a[0] - b[0]);
  const found: Definition[] = [];
  let next = 0;
  const open: (readonly [number, number])[] = [];
  for (const match of text.matchAll(PHRASE)) {
    const at = match.index;
    for (let pair = brackets[next]; pair !== undefined && pair[0] < at; pair = brackets[++next]) open.push(pair);
    while ((open.at(-1)?.[1] ?? at) < at) open.pop();
    const bracket = open.at(-1) ?? null;
    const definition = read(text, pairs, match[0], at, bracket);
    if (definition !== null) found.push(definition);
  }
  return found;
}

function read(
  text: string,
  pairs: BracketPairs,
  words: string,
  at: number,
  bracket: readonly [number, number] | null,
): Definition | null {
  const end = at + words.length;
  const phrase = { start: at, end, text: words };
  const place = { phrase, bracket: bracket?.[0] ?? null };
  if (words.startsWith('下同')) {
    if (bracket === null) return null;
    const name = nameBefore(text, bracket[0]);
    return name === null ? null : { kind: 'same', ...place, terms: [name], start: at, end };
  }
  const terms = marked(text, pairs, end);
  if (terms.length > 0) return { kind: 'short', ...place, terms, start: at, end: (terms.at(-1)?.end ?? end) + 1 };
  const bare = bareTerm(text, end, bracket?.[1] ?? null);
  return bare === null ? null : { kind: 'short', ...place, terms: [bare], start: at, end: bare.end };
}

/** The terms in marks that follow the phrase: “甲”, “甲”“乙”, 《办法》、《细则》. */
function marked(text: string, pairs: BracketPairs, from: number): readonly DefinedTerm[] {
  const terms: DefinedTerm[] = [];
  let at = from;
  while (/[：: 、，和或]/u.test(text.charAt(at)) && at - from < 2) at++;
  for (;;) {
    const mark = text.charAt(at);
    const close = pairs.get(at);
    if ((mark !== '“' && mark !== '《') || close === undefined || close - at > LONGEST_TERM) return terms;
    terms.push({ start: at + 1, end: close, text: text.slice(at + 1, close), mark });
    at = close + 1;
    if (/[、，和或及]/u.test(text.charAt(at))) at++;
  }
}

/** A term without marks, up to the end of its bracket or the next stop. */
function bareTerm(text: string, from: number, close: number | null): DefinedTerm | null {
  const rest = text.slice(from, Math.min(close ?? text.length, from + LONGEST_TERM));
  const word = /^[\u4e00-\u9fffA-Za-z0-9]+/u.exec(rest)?.[0] ?? '';
  if (word.length < 2) return null;
  // Outside of brackets nothing says where a bare term ends; only a stop right after it does.
  const after = text.charAt(from + word.length);
  if (close === null && !'，。；、'.includes(after || '。')) return null;
  return { start: from, end: from + word.length, text: word, mark: '' };
}

/** The name in front of a bracket, back to the last mark. */
function nameBefore(text: string, bracket: number): DefinedTerm | null {
  let start = bracket;
  while (start > 0 && bracket - start < LONGEST_TERM && /[\u4e00-\u9fffA-Za-z0-9]/u.test(text.charAt(start - 1)))
    start--;
  return start === bracket ? null : { start, end: bracket, text: text.slice(start, bracket), mark: '' };
}
