import type { Range } from '../../text/range.ts';
import { filePaths, mailAddresses, webAddresses } from './address.ts';
import type { BracketPairs } from './brackets.ts';
import { isLetter, latinRuns } from './latin.ts';

/**
 * Why a stretch of text is no running text of the drafter's own. What is in {@link NO_PROSE} is no prose at all:
 * an address with Han in it, a field that a program fills in.
 */
export type SpanKind =
  | 'title'
  | 'quotation'
  | 'opaque'
  | 'latin'
  | 'address'
  | 'path'
  | 'shortcode'
  | 'wikiLink'
  | 'template'
  | 'formula'
  | 'telephone'
  | 'code';

/** The kinds of stretches in which not one character may be changed by a repair. */
export const NO_PROSE: ReadonlySet<SpanKind> = new Set<SpanKind>([
  'opaque',
  'address',
  'path',
  'shortcode',
  'wikiLink',
  'template',
  'formula',
]);

/** A stretch of a paragraph that most text rules must not judge. Offsets are those of the paragraph's text. */
export interface Span extends Range {
  readonly kind: SpanKind;
}

/** Stands for what is masked: it is no letter, no digit, no punctuation, so that no rule's pattern meets it. */
export const MASK = '\ufffc';

const NO_PAIRS: BracketPairs = new Map();
/** Numbers of standards and periodicals: GB/T 9704—2012, DB50/T 1234.1-2021, CN50-1147/D, ISSN 1000-1234. */
const CODE =
  /(?<![A-Za-z0-9])[A-Z]{2,5}[0-9]{0,2}(?:\/[A-Z]{1,3})?[ \u00a0]?[0-9]{1,6}(?:\.[0-9]{1,3})?[-—–][0-9]{2,5}(?:\/[A-Z0-9]{1,3})?(?![0-9])/gu;
const TELEPHONE = /[（(]0\d{2,3}[）)][ -]?\d{7,8}|(?<![\d.])0\d{2,3}-\d{7,8}(?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)/gu;
/** The name of a pictograph between colons: `:smile:`. */
const SHORTCODE = /(?<![A-Za-z:])(?::[a-z][a-z0-9_+-]{1,30}:){1,9}(?!:)/gu;
/** A link to another page of a wiki, `[[页名, 甲]]`, or its content, `![[表.png]]`. */
const WIKI_LINK = /!?\[\[[^[\]\n]{1,200}\]\]/gu;
/** A field that a program fills in: `{{姓名, 必填}}`, `${name}`, `{% if a %}`, `«姓名»`, `{姓名}`. */
const TEMPLATE = /\$?\{\{?[^{}\n]{1,200}\}\}?|«[^«»\n]{1,60}»/gu;
/** `$x_1, x_2$`: no blank inside its marks and no digit behind them, so that two sums of money are none. */
const FORMULA = /(?<![\\$\d])\${1,2}(?=[^\s$])[^$\n，。；：、]{1,120}(?<=[^\s$])\${1,2}(?![\d$])/gu;

/**
 * The masked stretches of a paragraph, ordered and not overlapping: titles in 《》 and 〈〉, quotations, U+FFFC runs (code,
 * images, HTML), English text of two words and more, addresses of the Web and of mail, paths and names of files, names of
 * pictographs, wiki links, template fields, formulas, telephone numbers, numbers of standards. Without `pairs` only what
 * is no Chinese text: titles and quotations stay.
 */
export function findSpans(text: string, pairs: BracketPairs = NO_PAIRS): readonly Span[] {
  const spans: Span[] = [];
  for (const [open, close] of pairs) {
    const char = text.charAt(open);
    if (char === '《' || char === '〈') spans.push({ kind: 'title', start: open, end: close + 1 });
    else if (char === '“' || char === '‘' || char === '「')
      spans.push({ kind: 'quotation', start: open, end: close + 1 });
  }
  const { masked, letters, digits, signs } = charactersOf(text);
  if (masked) push(spans, 'opaque', matches(text, /\ufffc+/gu));
  if (signs > 0) {
    push(spans, 'wikiLink', matches(text, WIKI_LINK));
    push(spans, 'template', matches(text, TEMPLATE));
    push(spans, 'formula', matches(text, FORMULA));
  }
  if (letters > 1) {
    if (/:\/\/|www\./u.test(text)) push(spans, 'address', webAddresses(text));
    if (text.includes('@')) push(spans, 'address', mailAddresses(text));
    if (/\.[A-Za-z]|[.:][\\/]/u.test(text)) push(spans, 'path', filePaths(text));
    if (text.includes(':')) push(spans, 'shortcode', matches(text, SHORTCODE));
    push(spans, 'latin', latinRuns(text));
    if (digits > 0) push(spans, 'code', matches(text, CODE));
  }
  if (digits > 6) push(spans, 'telephone', matches(text, TELEPHONE));
  return disjoint(spans);
}

/**
 * Whether there is a {@link MASK}, how long the longest runs of letters and of digits are, and how many signs there are
 * that links, fields and formulas begin with. One pass, no pattern.
 */
function charactersOf(text: string): {
  readonly masked: boolean;
  readonly letters: number;
  readonly digits: number;
  readonly signs: number;
} {
  let masked = false;
  let letters = 0;
  let digits = 0;
  let signs = 0;
  let letterRun = 0;
  let digitRun = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    letterRun = isLetter(code) ? letterRun + 1 : 0;
    digitRun = code >= 48 && code <= 57 ? digitRun + 1 : 0;
    if (letterRun > letters) letters = letterRun;
    if (digitRun > digits) digits = digitRun;
    masked ||= code === 0xfffc;
    // $ [ { «
    if (code === 36 || code === 91 || code === 123 || code === 0xab) signs++;
  }
  return { masked, letters, digits, signs };
}

/** `text` with every span replaced by as many {@link MASK} characters; lengths and offsets stay. */
export function maskSpans(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  let result = '';
  let at = 0;
  for (const span of spans) {
    result += text.slice(at, span.start) + MASK.repeat(span.end - span.start);
    at = span.end;
  }
  return result + text.slice(at);
}

function* matches(text: string, pattern: RegExp): Generator<Range> {
  for (const match of text.matchAll(pattern)) yield { start: match.index, end: match.index + match[0].length };
}

function push(spans: Span[], kind: SpanKind, places: Iterable<Range>): void {
  for (const { start, end } of places) if (end > start) spans.push({ kind, start, end });
}

/** The outermost span wins; what begins inside another is dropped, but an address cuts short the English before it. */
function disjoint(spans: Span[]): readonly Span[] {
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Span[] = [];
  let end = -1;
  for (const span of spans) {
    if (span.start < end) {
      const last = kept.at(-1);
      // A field in an address: what is no prose reaches to the end of both.
      if (last !== undefined && NO_PROSE.has(last.kind) && NO_PROSE.has(span.kind) && span.end > end) {
        kept[kept.length - 1] = { ...last, end: span.end };
        end = span.end;
        continue;
      }
      if (last?.kind !== 'latin' || span.kind === 'latin' || !NO_PROSE.has(span.kind)) continue;
      kept[kept.length - 1] = { ...last, end: span.start };
    }
    kept.push(span);
    end = span.end;
  }
  return kept;
}
