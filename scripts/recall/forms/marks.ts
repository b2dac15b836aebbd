import type { Draft, Line } from '../draft.ts';

const DIGITS = '〇一二三四五六七八九';

/** `23` → `二十三`; enough for level marks, 1 to 99. */
export function chinese(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return DIGITS[ones] ?? '';
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones === 0 ? '' : DIGITS[ones]}`;
}

function value(numeral: string): number {
  for (let candidate = 1; candidate < 100; candidate++) if (chinese(candidate) === numeral) return candidate;
  return Number(numeral);
}

/** A level mark at the beginning of a line. */
export interface Mark {
  readonly line: Line;
  /** 一、=1, （一）=2, 1.=3. */
  readonly level: 1 | 2 | 3;
  readonly ordinal: number;
  readonly start: number;
  readonly end: number;
}

/** The mark of a level: `（三）`. */
export function markText(level: Mark['level'], ordinal: number): string {
  if (level === 1) return `${chinese(ordinal)}、`;
  return level === 2 ? `（${chinese(ordinal)}）` : `${ordinal}. `;
}

/** All marks of a draft. */
export function marks(draft: Draft): readonly Mark[] {
  return draft.lines.flatMap((line): readonly Mark[] => {
    const match = /^(#+ )?(?:([一二三四五六七八九十]+)、|（([一二三四五六七八九十]+)）|(\d+)\. )/u.exec(line.text);
    if (match === null) return [];
    const [whole, heading = '', first, second, third] = match;
    const level = first !== undefined ? 1 : second !== undefined ? 2 : 3;
    const ordinal = value(first ?? second ?? third ?? '');
    return [{ line, level, ordinal, start: line.start + heading.length, end: line.start + whole.length }];
  });
}

/**
 * Whether nothing is said to be missing between a mark and the one before it of its level, nor right before it: where a
 * comment of the editors says so, a gap is no news, and some comments suppress findings.
 */
export function isWhole(draft: Draft, all: readonly Mark[], mark: Mark): boolean {
  const before = all.filter((other) => other.level === mark.level && other.start < mark.start).at(-1);
  return !draft.source.slice(before?.start ?? 0, mark.start).includes('<!--');
}

/** The next mark of the same level, wherever. */
export function nextOf(all: readonly Mark[], mark: Mark): Mark | undefined {
  return all.find((other) => other.start > mark.start && other.level === mark.level);
}
