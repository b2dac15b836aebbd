import { skipBlank } from '../../text/blank.ts';
import type { LevelMark } from './mark.ts';
import { asciiDigits, parseChinese } from './numerals.ts';
import { ProseFact } from './proseFact.ts';

/** The heading of a section. */
export interface Heading {
  /** Its words without mark and final punctuation; of a run-in heading its first sentence. */
  readonly words: string;
  /** Whether text follows the heading in the same paragraph. */
  readonly runIn: boolean;
}

/**
 * The heading from `from` on, in front of the first full stop; the whole text where there is none or nothing follows it.
 *
 * @param shown the text as people are shown it, of which the words are cut.
 */
export function headingOf(text: string, from: number, shown = text): Heading {
  const body = text.slice(from).trim();
  const start = text.indexOf(body, from);
  const stop = body.search(/[。！？；：]/u);
  const words = shown.slice(start, start + (stop < 0 ? body.length : stop)).trim();
  return { words, runIn: stop >= 0 && stop < body.length - 1 };
}

/** A number in front of a heading that is no level of a 公文: `1.1`, `1.1.2`, `1` above `1.1`, `其一，`, `第一，`. */
export interface LooseMark extends Pick<LevelMark, 'text' | 'ordinal' | 'start' | 'end' | 'number' | 'body'> {
  readonly kind: 'decimal' | 'ordinal';
  /** How many numbers a decimal one has: 2 of `1.1`; 1 of an ordinal word. */
  readonly parts: number;
  /** The first number of a decimal one: 3 of `3.2`. */
  readonly first: number;
}

/** What the text of a paragraph without level mark says about itself as the beginning of a section. */
export interface LooseHeading {
  /** The number; null where there is none. */
  readonly mark: LooseMark | null;
  /** The same, right only where something else shows the paragraph to be a heading: `1 总则`, `1.1分组`. */
  readonly doubtful: LooseMark | null;
  /** Whether a part begins here that counts for itself: 专栏1, 注：1.… */
  readonly box: boolean;
  /** Whether the text is short and no sentence, so that bold type makes it a heading. */
  readonly short: boolean;
}

const DECIMAL = /^\s*(\d{1,2}(?:[.．]\d{1,2}){0,4})[.．、]?(?=\s*[\u4e00-\u9fff“《])/u;
/** 1.5 万亩, 3.2 个百分点: a quantity at the beginning of a sentence. */
const UNIT = /^(?:[万亿亩吨倍米元]|个百分点|公[里顷斤]|千[瓦米克]|兆瓦|平方|立方)/u;
const ORDINAL_WORD = /^\s*([其第]([一二三四五六七八九十]))[，、](?![一二三四五六七八九十第其])/u;
const BOX = /^专\s?栏\s*(?:[0-9０-９一二三四五六七八九十]{1,3}(?![0-9年月日个项]|[、，。])|[：:]|$)/u;
/** The notes under a table or a form; their numbers are their own. */
const NOTES = /^(?:注|备注|说明|填[表报]说明)[：:]\s*(?:$|[（(]?[1１一①][）)、.．]?)/u;
/** Longer lines are sentences. */
const LONGEST = 40;

/** See {@link LooseHeading}. Of a paragraph that has a level mark it says nothing. */
export const looseHeading = new ProseFact(({ text, trimmed, mark }): LooseHeading => {
  if (mark !== null) return NOTHING;
  const code = trimmed.charCodeAt(0);
  const decimal = code >= 48 && code <= 57 ? decimalMark(text, trimmed) : null;
  const certain = decimal !== null && decimal.parts > 1 && (decimal.parts > 2 || decimal.body > decimal.end);
  return {
    mark: certain ? decimal : ordinalMark(text),
    doubtful: decimal,
    box: BOX.test(trimmed) ? trimmed.length <= LONGEST : NOTES.test(trimmed),
    short: trimmed.length > 1 && trimmed.length <= LONGEST && /^[^。；：！？]*[^。；：！？，、:;,.]$/u.test(trimmed),
  };
});

const NOTHING: LooseHeading = { mark: null, doubtful: null, box: false, short: false };

function decimalMark(text: string, trimmed: string): LooseMark | null {
  const match = DECIMAL.exec(text);
  if (match === null) return null;
  const [whole, number = ''] = match;
  const parts = asciiDigits(number).split(/[.．]/u).map(Number);
  const body = skipBlank(text, whole.length);
  if (parts.includes(0) || UNIT.test(text.slice(body))) return null;
  // 1 总则 is a line of its own; 1 with a sentence behind it is a slip of something else.
  if (parts.length === 1 && (body === whole.length || trimmed.length > LONGEST || /[。，；：]/u.test(trimmed)))
    return null;
  const start = whole.indexOf(number);
  return {
    kind: 'decimal',
    parts: parts.length,
    first: parts[0] ?? 0,
    text: number,
    ordinal: parts.at(-1) ?? 0,
    start,
    end: start + number.length,
    number: { start, end: start + number.length },
    body,
  };
}

function ordinalMark(text: string): LooseMark | null {
  const match = ORDINAL_WORD.exec(text);
  const ordinal = match === null ? null : parseChinese(match[2] ?? '');
  if (match === null || ordinal === null) return null;
  const [whole, word = ''] = match;
  const start = whole.indexOf(word);
  return {
    kind: 'ordinal',
    parts: 1,
    first: ordinal,
    text: whole.slice(start),
    ordinal,
    start,
    end: whole.length,
    number: { start: start + 1, end: start + 2 },
    body: skipBlank(text, whole.length),
  };
}
