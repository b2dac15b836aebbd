import type { Range } from '../../text/range.ts';
import type { BracketPairs } from './brackets.ts';

/** Why a stretch of text is no running text of the drafter's own. */
export type SpanKind = 'title' | 'quotation' | 'opaque' | 'latin' | 'url' | 'telephone' | 'code';

/** A stretch of a paragraph that most text rules must not judge. Offsets are those of the paragraph's text. */
export interface Span extends Range {
  readonly kind: SpanKind;
}

/** Stands for what is masked: it is no letter, no digit, no punctuation, so that no rule's pattern meets it. */
export const MASK = '\ufffc';

const NO_PAIRS: BracketPairs = new Map();
const LATIN_RUN = /[A-Za-z][A-Za-z0-9 .,;:'’"()&/+_-]{2,}[A-Za-z0-9.)]/gu;
const URL = /(?:https?:\/\/|www\.)[^\s，。；：、（）《》“”\u4e00-\u9fff]+/gu;
const EMAIL = /[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/gu;
/** Numbers of standards and periodicals: GB/T 9704—2012, DB50/T 1234.1-2021, CN50-1147/D, ISSN 1000-1234. */
const CODE =
  /(?<![A-Za-z0-9])[A-Z]{2,5}[0-9]{0,2}(?:\/[A-Z]{1,3})?[ \u00a0]?[0-9]{1,6}(?:\.[0-9]{1,3})?[-—–][0-9]{2,5}(?:\/[A-Z0-9]{1,3})?(?![0-9])/gu;
const TELEPHONE = /[（(]0\d{2,3}[）)][ -]?\d{7,8}|(?<![\d.])0\d{2,3}-\d{7,8}(?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)/gu;

/**
 * The masked stretches of a paragraph, ordered and not overlapping: titles in 《》 and 〈〉, quotations, U+FFFC runs (code,
 * images, HTML), English text of two words and more, addresses of the Web and of mail, telephone numbers, numbers of
 * standards. Without `pairs` only what is no Chinese text: titles and quotations stay.
 */
export function findSpans(text: string, pairs: BracketPairs = NO_PAIRS): readonly Span[] {
  const spans: Span[] = [];
  for (const [open, close] of pairs) {
    const char = text.charAt(open);
    if (char === '《' || char === '〈') spans.push({ kind: 'title', start: open, end: close + 1 });
    else if (char === '“' || char === '‘' || char === '「')
      spans.push({ kind: 'quotation', start: open, end: close + 1 });
  }
  const { masked, letters, digits } = charactersOf(text);
  if (masked) push(spans, text, /\ufffc+/gu, 'opaque');
  if (letters > 1) {
    if (/:\/\/|www\./u.test(text)) push(spans, text, URL, 'url');
    if (text.includes('@')) push(spans, text, EMAIL, 'url');
    push(spans, text, LATIN_RUN, 'latin', isEnglish);
    if (digits > 0) push(spans, text, CODE, 'code');
  }
  if (digits > 6) push(spans, text, TELEPHONE, 'telephone');
  return disjoint(spans);
}

/** Whether there is a {@link MASK}, and how long the longest runs of letters and of digits are. One pass, no pattern. */
function charactersOf(text: string): { readonly masked: boolean; readonly letters: number; readonly digits: number } {
  let masked = false;
  let letters = 0;
  let digits = 0;
  let letterRun = 0;
  let digitRun = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    letterRun = isLetter(code) ? letterRun + 1 : 0;
    digitRun = code >= 48 && code <= 57 ? digitRun + 1 : 0;
    if (letterRun > letters) letters = letterRun;
    if (digitRun > digits) digits = digitRun;
    masked ||= code === 0xfffc;
  }
  return { masked, letters, digits };
}

function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
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

function push(
  spans: Span[],
  text: string,
  pattern: RegExp,
  kind: SpanKind,
  accept: (run: string) => boolean = () => true,
): void {
  for (const match of text.matchAll(pattern)) {
    if (accept(match[0])) spans.push({ kind, start: match.index, end: match.index + match[0].length });
  }
}

/** Two words and more: a word of two letters, then a blank or a point before another letter. One pass, whatever the run. */
function isEnglish(run: string): boolean {
  let letters = 0;
  let word = false;
  let parted = false;
  for (let i = 0; i < run.length; i++) {
    if (isLetter(run.charCodeAt(i))) {
      if (word && parted) return true;
      letters++;
      word ||= letters >= 2;
      parted = false;
      continue;
    }
    letters = 0;
    parted ||= word && (run.charAt(i) === ' ' || run.charAt(i) === '.');
  }
  return false;
}

/** The outermost span wins; what begins inside another is dropped. */
function disjoint(spans: Span[]): readonly Span[] {
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Span[] = [];
  let end = -1;
  for (const span of spans) {
    if (span.start < end) continue;
    kept.push(span);
    end = span.end;
  }
  return kept;
}
