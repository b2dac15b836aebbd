import type { Range } from '../text/range.ts';
import type { BracketPairs } from './brackets.ts';

/** Why a stretch of text is no running text of the drafter's own. */
export type SpanKind = 'title' | 'quotation' | 'opaque' | 'latin' | 'url' | 'telephone';

/** A stretch of a paragraph that most text rules must not judge. Offsets are those of the paragraph's text. */
export interface Span extends Range {
  readonly kind: SpanKind;
}

/** Stands for what is masked: it is no letter, no digit, no punctuation, so that no rule's pattern meets it. */
export const MASK = '\ufffc';

const LATIN_RUN = /[A-Za-z][A-Za-z0-9 .,;:'’"()&/+_-]{2,}[A-Za-z0-9.)]/gu;
const URL = /(?:https?:\/\/|www\.)[^\s，。；：、（）《》“”\u4e00-\u9fff]+/gu;
const TELEPHONE = /[（(]0\d{2,3}[）)][ -]?\d{7,8}|(?<![\d.])0\d{2,3}-\d{7,8}(?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)/gu;

/**
 * The masked stretches of a paragraph, ordered and not overlapping: titles in 《》 and 〈〉, quotations, U+FFFC runs (code,
 * images, HTML), English text of two words and more, addresses of the Web, telephone numbers.
 */
export function findSpans(text: string, pairs: BracketPairs): readonly Span[] {
  const spans: Span[] = [];
  for (const [open, close] of pairs) {
    const char = text.charAt(open);
    if (char === '《' || char === '〈') spans.push({ kind: 'title', start: open, end: close + 1 });
    else if (char === '“' || char === '‘' || char === '「')
      spans.push({ kind: 'quotation', start: open, end: close + 1 });
  }
  if (text.includes(MASK)) push(spans, text, /\ufffc+/gu, 'opaque');
  if (/[A-Za-z]{2}/u.test(text)) {
    if (/:\/\/|www\./u.test(text)) push(spans, text, URL, 'url');
    push(spans, text, LATIN_RUN, 'latin', (run) => /[A-Za-z]{2,}[^A-Za-z]*[ .][^A-Za-z]*[A-Za-z]/u.test(run));
  }
  if (/\d{7}/u.test(text)) push(spans, text, TELEPHONE, 'telephone');
  return disjoint(spans);
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
