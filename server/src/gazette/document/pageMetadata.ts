import { PAGE_SIGN } from '../prose/pageSigns.ts';
import { isAside, type Line } from './paragraph.ts';

/** The page metadata at the head of a file end before this many lines. */
const MOST_HEAD_LINES = 60;
/** So many labelled lines one below the other are page metadata wherever they stand. */
const BLOCK = 3;
const AROUND = PAGE_SIGN.label | PAGE_SIGN.furniture;

/**
 * Which lines are page metadata: what a web page, a program that fetched it, or a printer put around the text. Labelled
 * lines, breadcrumbs, buttons and stamps count above the text and below it; page numbers, and blocks of labelled lines (several
 * pages in one file), count everywhere.
 *
 * @returns their indices
 */
export function findPageMetadata(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let i = 0; i < lines.length; i++) if (shows(lines[i], PAGE_SIGN.number)) found.add(i);
  markHead(lines, found);
  markTail(lines, found);
  markBlocks(lines, found);
  return found;
}

function markHead(lines: readonly Line[], found: Set<number>): void {
  for (let i = 0; i < Math.min(lines.length, MOST_HEAD_LINES); i++) {
    const line = lines[i];
    if (line === undefined) return;
    if (shows(line, AROUND)) found.add(i);
    // The text begins: a sentence, a numbered heading, or an introduction that ends in a colon.
    else if (line.prose.mark !== null || /[。；;]|[：:]$/u.test(line.prose.trimmed)) return;
  }
}

function markTail(lines: readonly Line[], found: Set<number>): void {
  for (let i = lines.length - 1; i >= 0; i--) {
    if (found.has(i)) continue;
    const line = lines[i];
    if (!shows(line, AROUND) || (shows(line, PAGE_SIGN.looseLabel) && !found.has(i + 1))) return;
    found.add(i);
  }
}

function markBlocks(lines: readonly Line[], found: Set<number>): void {
  for (let i = 0; i < lines.length; i++) {
    let end = i;
    let sure = 0;
    while (end < lines.length && shows(lines[end], PAGE_SIGN.label)) {
      if (shows(lines[end], PAGE_SIGN.sureLabel)) sure++;
      end++;
    }
    if (end - i >= BLOCK && sure >= 2) for (let line = i; line < end; line++) found.add(line);
    i = Math.max(i, end);
  }
}

function shows(line: Line | undefined, signs: number): boolean {
  return line !== undefined && !isAside(line) && (line.prose.signs & signs) !== 0;
}
