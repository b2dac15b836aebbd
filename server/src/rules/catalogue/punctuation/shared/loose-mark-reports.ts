import { closerOf, isClosing, isPair, openerOf } from '../../../../gazette/prose/brackets.ts';
import type { Prose } from '../../../../gazette/prose/prose.ts';
import type { Report, ReportedFix } from '../../../rule.ts';
import type { LooseMark } from './loose-marks.ts';
import { familyOf } from './mark-family.ts';

/** Two loose marks of one paragraph that explain each other: 《甲〉, “甲“, ”甲”. */
export function unlikeMarks(first: LooseMark, second: LooseMark): Report | null {
  const { text } = first.paragraph.prose;
  if (second.at - first.at > 80 || /[。；]/u.test(text.slice(first.at, second.at))) return null;
  const range = { start: first.at, end: second.at + 1 };
  if (first.opens && !second.opens && familyOf(first.char) === familyOf(second.char)) {
    const closer = closerOf(first.char);
    return {
      ...range,
      message: `“${first.char}”与“${second.char}”左右形式不一致，右边应为“${closer}”`,
      fix: { title: `右边改为“${closer}”`, edits: [{ start: second.at, end: second.at + 1, newText: closer }] },
    };
  }
  if (first.char !== second.char || familyOf(first.char) === 'bracket') return null;
  const wrong = first.opens ? second : first;
  const right = first.opens ? closerOf(first.char) : openerOf(first.char);
  return {
    ...range,
    message: `“${first.char}”左右方向相同，${first.opens ? '右边' : '左边'}应为“${right}”`,
    fix: { title: `改为“${right}”`, edits: [{ start: wrong.at, end: wrong.at + 1, newText: right }] },
  };
}

/** A mark without a partner, with a fix where the text shows that it is one too many or where its partner belongs. */
export function lonelyMark(mark: LooseMark): Report {
  const { at, char, opens, paragraph } = mark;
  const partner = opens ? closerOf(char) : openerOf(char);
  const { text } = paragraph.prose;
  const place = opens ? text.slice(at, at + 12) : text.slice(Math.max(0, at - 11), at + 1);
  const fix = opens ? fixOpening(paragraph.prose, at, char) : fixClosing(text, at, char);
  return {
    start: at,
    end: at + 1,
    message: `“${place}”处的“${char}”缺少与之配对的“${partner}”`,
    ...(fix === null ? {} : { fix }),
  };
}

function fixOpening(prose: Prose, at: number, char: string): ReportedFix | null {
  const { text } = prose;
  const closer = closerOf(char);
  if (text.charAt(at + 1) === char)
    return { title: `删去多余的“${char}”`, edits: [{ start: at, end: at + 1, newText: '' }] };
  const insert = (place: number): ReportedFix => ({
    title: `补上“${closer}”`,
    edits: [{ start: place, end: place, newText: closer }],
  });
  const list = prose.lists.find((candidate) => candidate.start === at);
  if (list !== undefined) return insert(list.end);
  const level = /^\s*[（(][一二三四五六七八九十]{1,3}(?=[^一二三四五六七八九十、，])/u.exec(text);
  if ('（('.includes(char) && level !== null && text.slice(0, at).trim() === '') return insert(level[0].length);
  if (char === '《') {
    // The title ends where the brackets of its number begin.
    const number = prose.numbers.find(
      (candidate) => candidate.start > at && '（('.includes(text.charAt(candidate.start - 1)),
    );
    if (number !== undefined && !/[《》。；]/u.test(text.slice(at + 1, number.start - 1)))
      return insert(number.start - 1);
  }
  return null;
}

function fixClosing(text: string, at: number, char: string): ReportedFix | null {
  if (isPair(openerOf(char), text.charAt(at - 1)) && isClosing(text.charAt(at - 1))) {
    return { title: `删去多余的“${char}”`, edits: [{ start: at, end: at + 1, newText: '' }] };
  }
  const level = /^\s*(?=[一二三四五六七八九十]{1,3}$)/u.exec(text.slice(0, Math.min(at, 8)));
  if (at > 8 || level === null || !'）)'.includes(char)) return null;
  const place = level[0].length;
  return { title: '补上“（”', edits: [{ start: place, end: place, newText: openerOf(char) }] };
}
