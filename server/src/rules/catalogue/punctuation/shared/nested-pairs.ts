import type { Prose } from '../../../../gazette/prose/prose.ts';
import type { Report } from '../../../rule.ts';
import { familyOf } from './mark-family.ts';

/** How far in front of 〈 its outer title may begin. */
const LONGEST_TITLE = 200;
const HAN = /[\u4e00-\u9fff]/u;

/** What stands inside a pair of the same kind: 《〈〉》, “‘’”, and back again one level deeper. */
const INNER: Readonly<Record<string, readonly [string, string]>> = {
  '《': ['〈', '〉'],
  '〈': ['《', '》'],
  '“': ['‘', '’'],
  '‘': ['“', '”'],
  '「': ['『', '』'],
};

/**
 * A pair directly inside a pair of its own form; null where that is right or another rule speaks of it.
 *
 * @param outer offset of the opening mark around the pair
 * @param inner offset of the opening mark of the pair
 */
export function nestedPair(prose: Prose, outer: number, inner: number): Report | null {
  const { text } = prose;
  const char = text.charAt(inner);
  const close = prose.brackets.get(inner) ?? inner;
  const kind = familyOf(char);
  if (kind === 'bracket') {
    // （一） cited inside a bracket, a short formula, and lists, which have a rule of their own.
    if (!'（('.includes(char) || !HAN.test(text.slice(inner + 1, Math.min(close, inner + 16)))) return null;
    if (close - inner < 5 && /^[一二三四五六七八九十百]+$/u.test(text.slice(inner + 1, close))) return null;
    if (prose.lists.some((list) => list.start <= outer && outer < list.end)) return null;
    return {
      start: inner,
      end: close + 1,
      message: '括号内套用同样的括号，应当避免套用，必须套用时采用不同的括号形式',
      atMost: 'warning',
    };
  }
  const [open, shut] = INNER[char] ?? ['', ''];
  const name = kind === 'book' ? '书名号' : '引号';
  return {
    start: inner,
    end: close + 1,
    message: `${name}内再用${name}时，内层应为“${open}${shut}”`,
    fix: {
      title: `内层改为“${open}${shut}”`,
      edits: [
        { start: inner, end: inner + 1, newText: open },
        { start: close, end: close + 1, newText: shut },
      ],
    },
  };
}

/**
 * 〈〉 around a title that stands in no other: single book marks are for a title inside of a title. Null where an outer
 * title may be there after all.
 *
 * @param unpaired offsets of the marks of this text that have no partner in it
 */
export function lonelySingleBookMarks(
  { text, brackets }: Prose,
  open: number,
  close: number,
  unpaired: readonly number[],
): Report | null {
  if (!HAN.test(text.slice(open + 1, Math.min(close, open + 16)))) return null;
  // The outer title may have lost its end, or begin in the line above.
  const from = Math.max(0, open - LONGEST_TITLE);
  const book = text.slice(from, open).lastIndexOf('《') + from;
  if (text.charAt(book) === '《' && (brackets.get(book) ?? text.length) > open) return null;
  if (unpaired.some((at) => at > close && text.charAt(at) === '》')) return null;
  if (text.slice(open, Math.min(close, open + LONGEST_TITLE)).includes('《')) return null;
  return {
    start: open,
    end: close + 1,
    message: '单书名号“〈〉”只用于书名号之内，此处应为“《》”',
    atMost: 'warning',
    fix: {
      title: '改为“《》”',
      edits: [
        { start: open, end: open + 1, newText: '《' },
        { start: close, end: close + 1, newText: '》' },
      ],
    },
  };
}
