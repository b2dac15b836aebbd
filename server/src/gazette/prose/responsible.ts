import { isBlankCode, skipBlank, trimBlankEnd } from '../../text/blank.ts';
import type { Range } from '../../text/range.ts';
import { type BracketPairs, bracketSide } from './brackets.ts';

/** One unit named in a list. `text` has neither spaces around it nor what stands in brackets inside it. */
export interface Unit extends Range {
  readonly text: string;
}

/** What stands between two units: its characters and where. */
export interface Separator extends Range {
  readonly text: string;
}

/** A label with its units: `责任单位：市教委、市科技局，各区县政府`. Most lists have one part; 牵头单位／配合单位 make two. */
export interface ResponsiblePart {
  readonly label: Range & { readonly text: string };
  readonly colon: Range & { readonly text: string };
  /** Units grouped by ， (and any mark that is no 、): 部门，各区县政府，企业. */
  readonly groups: readonly (readonly Unit[])[];
  readonly separators: readonly Separator[];
}

/** A 责任单位 list, brackets included. Offsets are those of the paragraph's text. */
export interface ResponsibleList extends Range {
  /** The outer bracket as written; empty for a line without brackets, `close` empty also when it never closes. */
  readonly open: string;
  readonly close: string;
  readonly parts: readonly ResponsiblePart[];
  /** Brackets inside the list, such as （开发区管委会，下同） or 〔自治县，以下简称区县〕. */
  readonly nested: readonly Range[];
}

/**
 * A label, right or misread by a scanner or a hasty hand (责任单住, 贵任单位, 责任位单, 责任单). Words before 单位 etc. are
 * those in use in plans; the house's own label is the profile's matter.
 */
const LABEL =
  /(?:主要|共同|责任|牵头|配合|主办|协办|主责|参与|参加|实施|落实|承办|承担|主管|联合|协同|协助)?(?:[责贵青债][任仁壬仟]|牵头|配合|主办|协办|主责|参与|参加|实施|落实|承办|承担|主管|协同|协助)(?:[单単][位住仕侍立泣拉]|位单|单(?=[：:﹕])|部门|处室|科室|机构|主体)(?:及分工)?/uy;
/** What {@link LABEL} does not know and is one slip away from 责任单位: 责人单位, 责任单为, 任责单位. */
const NEAR = /[\u4e00-\u9fff]{3,6}(?=\s?[：:﹕])/uy;
/** Labels in such a list that name no units: who in person, until when, how. What follows them is no unit. */
const OTHER_LABEL =
  /[\u4e00-\u9fff]{0,5}(?:责任人|负责人|领导|联系人|联系方式|人员|时限|时间|期限|日期|节点|进度|目标|成效|措施|要求|标准|电话|备注|说明|任务|事项|内容)(?=\s?[：:﹕])/uy;
const OPENERS = '（(〔[［【';
const CLOSERS = '）)〕]］】';
const COLONS = '：:﹕';
const SLIPS = '；;∶';

/** All 责任单位 lists of a paragraph, in order: bracketed ones anywhere, one without brackets only as a whole paragraph. */
export function findResponsibleLists(text: string, pairs: BracketPairs): readonly ResponsibleList[] {
  if (!/[单単][位住仕侍立泣拉：:﹕]|位单|[责任][\u4e00-\u9fff]{1,4}[：:﹕；;]|部门|处室|科室|机构|主体/u.test(text))
    return [];
  const found: ResponsibleList[] = [];
  for (let i = 0; i < text.length; i++) {
    // The table is asked first because nearly no character is a bracket.
    if (bracketSide(text.charCodeAt(i)) <= 0 || !OPENERS.includes(text.charAt(i))) continue;
    const inside = skipBlank(text, i + 1);
    if (labelAt(text, inside) === null && !isOtherLabelAt(text, inside)) continue;
    const list = bracketed(text, i, pairs);
    // （完成时限：6月底） alone is a remark.
    if (list.parts.length === 0) continue;
    found.push(list);
    i = list.end - 1;
  }
  if (found.length === 0) {
    const bare = labelAt(text, skipBlank(text, 0));
    if (bare !== null)
      found.push(
        read(text, pairs, {
          start: bare.start,
          end: trimBlankEnd(text, text.length),
          open: '',
          close: '',
          from: bare.start,
          to: text.length,
        }),
      );
  }
  return found;
}

function bracketed(text: string, open: number, pairs: BracketPairs): ResponsibleList {
  const close = pairs.get(open) ?? strayCloser(text, open, pairs);
  const to = close ?? trimBlankEnd(text, text.length);
  return read(text, pairs, {
    start: open,
    end: close === undefined ? to : close + 1,
    open: text.charAt(open),
    close: close === undefined ? '' : text.charAt(close),
    from: open + 1,
    to,
  });
}

/** Where a bracket that has no partner of its own form ends all the same: （责任单位：…〕. */
function strayCloser(text: string, open: number, pairs: BracketPairs): number | undefined {
  for (let i = open + 1; i < text.length; i++) {
    const partner = pairs.get(i);
    if (partner !== undefined) i = partner;
    else if (CLOSERS.includes(text.charAt(i))) return i;
  }
  return undefined;
}

interface Frame extends Range {
  readonly open: string;
  readonly close: string;
  /** What lies between the brackets. */
  readonly from: number;
  readonly to: number;
}

function read(text: string, pairs: BracketPairs, frame: Frame): ResponsibleList {
  const parts: ResponsiblePart[] = [];
  const nested: Range[] = [];
  let at = skipBlank(text, frame.from);
  while (at < frame.to) {
    const label = labelAt(text, at);
    if (label === null) {
      if (!isOtherLabelAt(text, at)) break;
      at = nextLabel(text, pairs, at, frame.to);
      continue;
    }
    const { part, next } = readPart(text, pairs, label, frame.to, nested);
    parts.push(part);
    at = next;
  }
  return { start: frame.start, end: frame.end, open: frame.open, close: frame.close, parts, nested };
}

function isOtherLabelAt(text: string, at: number): boolean {
  OTHER_LABEL.lastIndex = at;
  return OTHER_LABEL.test(text);
}

/** Where the next label of any sort begins behind a separator or a blank; `to` where there is none. */
function nextLabel(text: string, pairs: BracketPairs, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const close = OPENERS.includes(text.charAt(i)) ? pairs.get(i) : undefined;
    if (close !== undefined && close < to) i = close;
    else if (SEPARATORS.includes(text.charAt(i)) || isBlankCode(text.charCodeAt(i))) {
      const next = skipBlank(text, i + 1);
      if (next < to && (labelAt(text, next) !== null || isOtherLabelAt(text, next))) return next;
    }
  }
  return to;
}

interface Label {
  readonly start: number;
  readonly end: number;
  readonly colon: number;
}

/** Words of their own, though one character away. */
const OTHER_WORDS = /^(?:主任单位|责任单元|责任人)$/u;

/** Whether a word is another with one character changed, lost, added or exchanged with its neighbour. */
export function isSlipOf(word: string, right: string): boolean {
  if (word === right || OTHER_WORDS.test(word) || Math.abs(word.length - right.length) > 1) return false;
  let head = 0;
  while (head < word.length && word[head] === right[head]) head++;
  let tail = 0;
  while (tail < Math.min(word.length, right.length) - head && word.at(-1 - tail) === right.at(-1 - tail)) tail++;
  const rest = word.slice(head, word.length - tail);
  const wanted = right.slice(head, right.length - tail);
  if (rest.length <= 1 && wanted.length <= 1) return true;
  return rest.length === 2 && rest === [...wanted].reverse().join('');
}

/** A label with its colon at exactly `at`, or null. */
function labelAt(text: string, at: number): Label | null {
  LABEL.lastIndex = at;
  const match = LABEL.exec(text);
  const opened = at > 0 && OPENERS.includes(text.charAt(at - 1));
  if (match !== null) {
    const end = at + match[0].length;
    const colon = skipBlank(text, end);
    const char = text.charAt(colon);
    // 责任单位； right after the bracket: the finger slipped.
    if (char !== '' && (COLONS + (opened ? SLIPS : '')).includes(char)) return { start: at, end, colon };
  }
  if (!opened) return null;
  NEAR.lastIndex = at;
  const near = NEAR.exec(text)?.[0];
  if (near === undefined || !isSlipOf(near, '责任单位')) return null;
  return { start: at, end: at + near.length, colon: skipBlank(text, at + near.length) };
}

/** Reads units up to `to` or to the next label, whichever comes first. Collects nested brackets on the way. */
function readPart(
  text: string,
  pairs: BracketPairs,
  label: Label,
  to: number,
  nested: Range[],
): { readonly part: ResponsiblePart; readonly next: number } {
  const groups: Unit[][] = [[]];
  const separators: Separator[] = [];
  let unitStart = label.colon + 1;
  let next = to;
  let i = unitStart;
  const flush = (end: number): void => {
    const unit = readUnit(text, pairs, unitStart, end);
    if (unit !== null) groups.at(-1)?.push(unit);
  };
  while (i < to) {
    const char = text.charAt(i);
    const close = OPENERS.includes(char) ? pairs.get(i) : undefined;
    if (close !== undefined && close < to) {
      nested.push({ start: i, end: close + 1 });
      i = close + 1;
      continue;
    }
    const blank = isBlankCode(char.charCodeAt(0));
    if (!blank && !SEPARATORS.includes(char)) {
      i++;
      continue;
    }
    const end = skipBlank(text, i + 1);
    const other = isOtherLabelAt(text, end);
    if (blank && !other) {
      i = end;
      continue;
    }
    flush(i);
    // The mark in front of 责任人 is no mark between units.
    if (!other) separators.push({ start: i, end, text: text.slice(i, end).trimEnd() });
    if (char !== '、') groups.push([]);
    unitStart = end;
    i = end;
    if (other || labelAt(text, end) !== null) {
      next = end;
      break;
    }
  }
  if (next === to) flush(to);
  return {
    part: {
      label: { start: label.start, end: label.end, text: text.slice(label.start, label.end) },
      colon: { start: label.colon, end: label.colon + 1, text: text.charAt(label.colon) },
      groups: groups.filter((group) => group.length > 0),
      separators,
    },
    next,
  };
}

const SEPARATORS = '、，,；;。';

/** The unit between two separators, bracketed remarks cut out: 各区县〔自治县，…〕政府 is 各区县政府. */
function readUnit(text: string, pairs: BracketPairs, from: number, to: number): Unit | null {
  const start = skipBlank(text, from);
  const end = trimBlankEnd(text, to);
  if (end <= start) return null;
  let name = '';
  for (let i = start; i < end; i++) {
    const close = OPENERS.includes(text.charAt(i)) ? pairs.get(i) : undefined;
    if (close !== undefined && close < end) i = close;
    else name += text.charAt(i);
  }
  return { start, end, text: name.trim() };
}
