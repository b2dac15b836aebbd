import { isAttachmentLabel, isDocumentTitle, isPlanTitle, isTitleLine } from './elements.ts';
import { isImprint, isPublisher } from './imprint.ts';
import type { Line } from './paragraph.ts';
import { joinTitle, sameTitle } from './title.ts';

/** The lines of one attachment, by index: `[start, end)`, its 附件N label and its title lines. */
export interface AttachmentLines {
  readonly start: number;
  readonly end: number;
  readonly label: number | null;
  readonly titleStart: number;
  readonly titleEnd: number;
}

const MOST_TITLE_LINES = 4;

/**
 * The attachments after a document's date. Each begins at a line 附件N; an issued plan begins without one, at its own
 * title, which the dispatching title names (`dispatched`).
 */
export function attachmentsOf(
  lines: readonly Line[],
  from: number,
  to: number,
  dispatched: string | null,
): readonly AttachmentLines[] {
  const starts: number[] = [];
  for (let i = from; i < to; i++) {
    const line = lines[i];
    if (line !== undefined && isAttachmentLabel(line)) starts.push(i);
  }
  const first = starts[0] ?? to;
  const unlabelled = issuedPlanStart(lines, from, first, dispatched);
  if (unlabelled !== null) starts.unshift(unlabelled);
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? to;
    const label = start === unlabelled ? null : start;
    const titleStart = label === null ? start : start + 1;
    return { start, end, label, titleStart, titleEnd: titleEnd(lines, titleStart, end, dispatched, label !== null) };
  });
}

/** Where an issued plan begins: at the title that the 通知 names, else at the first line that can be a title. */
function issuedPlanStart(lines: readonly Line[], from: number, to: number, dispatched: string | null): number | null {
  for (let i = from; i < to; i++) {
    const line = lines[i];
    if (line === undefined || isImprint(line) || isPublisher(line)) return null;
    if (!isTitleLine(line)) continue;
    const text = joinTitle(lines.slice(i, titleEnd(lines, i, to, dispatched, false)));
    if (line.heading || isComplete(text) || (dispatched !== null && sameTitle(text, dispatched))) return i;
  }
  return null;
}

/**
 * A title ends where it equals the dispatched one or is complete by its kind, or before the first line that cannot belong
 * to it. Below a label every such line is title; elsewhere one that never becomes complete is a single line.
 */
function titleEnd(
  lines: readonly Line[],
  start: number,
  to: number,
  dispatched: string | null,
  labelled: boolean,
): number {
  const most = Math.min(to, start + MOST_TITLE_LINES);
  let end = start;
  while (end < most) {
    const line = lines[end];
    if (line === undefined || !isTitleLine(line)) break;
    end++;
    const text = joinTitle(lines.slice(start, end));
    if (dispatched !== null && sameTitle(text, dispatched)) return end;
    if (isComplete(text) && dispatched?.startsWith(text) !== true) return end;
  }
  return labelled ? end : Math.min(end, start + 1);
}

function isComplete(title: string): boolean {
  return isPlanTitle(title) || isDocumentTitle(title);
}
