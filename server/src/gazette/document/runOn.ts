import { NO_PROSE } from '../prose/span.ts';
import type { Join } from './paragraph.ts';
import { endsSentence, type PhysicalLine } from './physicalLine.ts';

/** 检查时间：…: the label of the next item. */
const LABEL = /^[\u4e00-\u9fff]{2,8}[：:]/u;
const PUNCTUATION = /[。；，、：]/u;
/** A line of print holds 28 characters (GB/T 9704—2012 5.2.3), the first two blank: what a page end cuts is no shorter. */
const FULL_LINE = 26;

/**
 * Whether a line runs on from those before it, and how. When in doubt they are two paragraphs.
 *
 * @param previous the lines that were found to be one paragraph so far; the last alone decides whether another runs on.
 * @param length characters of all of them.
 */
export function joinKind(previous: readonly PhysicalLine[], length: number, next: PhysicalLine): Join['kind'] | null {
  const [first] = previous;
  const last = previous.at(-1);
  if (first === undefined || last === undefined || last.closed) return null;
  const { heading, quoted, footnote, prose } = first.alone;
  if (heading || next.alone.heading || quoted !== next.alone.quoted || next.startsAnew) return null;
  if (first.alone.cell !== null || next.alone.cell !== null || first.alone.key !== null) return null;
  if (footnote !== next.alone.footnote || (footnote && last.block !== next.block)) return null;
  const before = last.text.trimEnd();
  const after = next.text;
  if (last.block === next.block) return before.length >= 30 ? 'line' : null;
  // Over blank lines: only a sentence that is plainly unfinished, followed by something that plainly ends one.
  if (beginsWithMark(next) || LABEL.test(after) || endsInAddress(last)) return null;
  if (length >= FULL_LINE && bracketRunsOn(before, after)) return 'page';
  // A heading may have a comma and no full stop.
  const most = prose.mark === null ? FULL_LINE : 40;
  const unfinished = length >= most || previous.some(({ text }) => text.includes('。'));
  return unfinished && holdsClauses(last) && PUNCTUATION.test(after) && endsOrIsLong(after) ? 'page' : null;
}

/** Whether a line is the first of an item of a list or of an emphasis: the next item is no second half of this one. */
function beginsWithMark({ block, alone }: PhysicalLine): boolean {
  const [first] = block.pieces;
  return first !== undefined && first.source > block.start && alone.pieces[0]?.source === first.source;
}

/** A paragraph may end in an address of the Web, a path or the name of a file. */
function endsInAddress({ text, alone }: PhysicalLine): boolean {
  if (!/[A-Za-z0-9/_)-]\s*$/u.test(text)) return false;
  const span = alone.prose.spans.at(-1);
  return span !== undefined && NO_PROSE.has(span.kind) && text.slice(span.end).trim() === '';
}

/** Whether a line is running text of several clauses, quotations and titles left out: a name in a table has 、 at most. */
function holdsClauses({ alone }: PhysicalLine): boolean {
  return /[。；，：]/u.test(alone.prose.masked);
}

/** A closing bracket with nothing before it but whole pairs, such as the year of a document number. */
const CLOSES_FIRST = /^[^（(〔）)〕]*(?:〔[^（(〔）)〕]*〕[^（(〔）)〕]*){0,3}[）)〕]/u;

/**
 * A bracket that opens in one line and closes in the next: nobody ends a paragraph inside of one. A title in book marks
 * runs on only into a sentence, because a title page breaks its lines inside of 《》.
 */
function bracketRunsOn(before: string, after: string): boolean {
  const open = Math.max(before.lastIndexOf('（'), before.lastIndexOf('('), before.lastIndexOf('〔'));
  if (open >= 0 && !/[）)〕]/u.test(before.slice(open)) && CLOSES_FIRST.test(after)) return true;
  const book = before.lastIndexOf('《');
  return book > before.lastIndexOf('》') && after.includes('。') && /^[^《》]*》/u.test(after);
}

function endsOrIsLong(text: string): boolean {
  return endsSentence(text) || text.trimEnd().length >= 40;
}
