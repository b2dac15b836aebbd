import type { ContentsEntry } from './document.ts';
import { isContentsHeading, isLatin, trimmed } from './elements.ts';
import type { Line, Paragraph } from './paragraph.ts';
import { normalizeTitle } from './title.ts';

const ENTRY_END = /(?:[…．·]|\.{2,}|—{2,}|\s)*\s*[（(]?[0-9０-９]{1,4}[）)]?$/u;
const ENTRY = /(?:(?:…|\.{2,}|·{2,}|．{2,}|—{2,})\s*[（(]?[0-9０-９]{1,4}[）)]?|[（(][0-9０-９]{1,4}[）)])$/u;

/** Which lines are the 目录 of a gazette: `[start, end)`; an empty range where there is none. */
export function findContents(lines: readonly Line[]): { readonly start: number; readonly end: number } {
  const start = lines.findIndex(isContentsHeading);
  if (start < 0) return { start: 0, end: 0 };
  let last = start;
  for (let i = start + 1; i < lines.length && i - last <= 3; i++) {
    const line = lines[i];
    if (line === undefined || isLatin(line)) break;
    if (isEntry(trimmed(line))) last = i;
  }
  // 目录 alone is a heading of something else.
  return last === start ? { start: 0, end: 0 } : { start, end: last + 1 };
}

/** Longer lines are no entries; the bound also keeps the patterns above from long runs of leaders. */
function isEntry(text: string): boolean {
  if (text.length > 300) return false;
  return ENTRY.test(text) || /^【[^【】]+】$/u.test(text);
}

/** The entries of a 目录, an entry broken over lines joined; column heads in 【】 are left out. */
export function contentsEntries(paragraphs: readonly Paragraph[]): readonly ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  let pending: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const text = trimmed(paragraph);
    if (isContentsHeading(paragraph) || /^【[^【】]+】$/u.test(text)) {
      pending = [];
      continue;
    }
    pending.push(paragraph);
    if (!ENTRY.test(text)) continue;
    const title = normalizeTitle(pending.map(trimmed).join('').replace(ENTRY_END, ''));
    entries.push({ title, paragraphs: pending });
    pending = [];
  }
  return entries;
}
