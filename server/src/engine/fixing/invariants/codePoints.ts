import type { Range } from '../../../text/range.ts';

/** Whether no edit begins or ends inside a surrogate pair: half of a character is none. */
export function keepsCodePoints(text: string, edits: readonly Range[]): boolean {
  return edits.every(({ start, end }) => !isInsidePair(text, start) && !isInsidePair(text, end));
}

/** A range that begins and ends between characters: one that cuts a surrogate pair is widened to hold it. */
export function snapToCodePoints(text: string, { start, end }: Range): Range {
  return { start: isInsidePair(text, start) ? start - 1 : start, end: isInsidePair(text, end) ? end + 1 : end };
}

function isInsidePair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
}
