import { bracketSide, closerOf, pairBrackets } from '../../../gazette/prose/brackets.ts';
import type { Prose } from '../../../gazette/prose/prose.ts';
import { ProseFact } from '../../../gazette/prose/proseFact.ts';
import type { ProseEdit } from '../../../rules/rule.ts';
import type { ParagraphEdits } from './paragraphEdits.ts';

/** The partner of each mark that has one, both ways. Offsets of the text. */
const partners = new ProseFact(({ brackets }): ReadonlyMap<number, number> => {
  const both = new Map<number, number>(brackets);
  for (const [open, close] of brackets) both.set(close, open);
  return both;
});

/** What becomes of a mark: the character that stands for it afterwards, empty where it goes. */
type Fate = ReadonlyMap<number, string>;

/**
 * Whether brackets, quotation and book marks that are a pair are still one afterwards, of one form and one width: both
 * marks change or neither, both go or neither. A pair that was of two forms may be made one.
 */
export function keepsPairs({ paragraph: { prose }, edits }: ParagraphEdits): boolean {
  const fate = fateOfMarks(prose, edits);
  if (fate === undefined) return false;
  for (const [at, char] of fate) {
    const partner = partners.of(prose).get(at);
    if (partner === undefined) continue;
    const other = fate.get(partner) ?? prose.text.charAt(partner);
    if (char === '' && other === '') continue;
    if (char === '' || other === '') return false;
    const unchanged = char === prose.text.charAt(at) && other === prose.text.charAt(partner);
    if (!unchanged && closerOf(at < partner ? char : other) !== (at < partner ? other : char)) return false;
  }
  return true;
}

/** What becomes of the marks that edits touch; undefined where that cannot be told. */
function fateOfMarks(prose: Prose, edits: readonly ProseEdit[]): Fate | undefined {
  const fate = new Map<number, string>();
  for (const { start, end, newText } of edits) {
    const old = marksOf(prose.text, start, end);
    const added = marksOf(newText, 0, newText.length).map((at) => newText.charAt(at));
    if (!isAlike(newText)) return undefined;
    if (old.length === 0) continue;
    if (added.length === 0) for (const at of old) fate.set(at, '');
    else if (added.length === old.length) for (const [index, at] of old.entries()) fate.set(at, added[index] ?? '');
    else if (isWhole(prose, old, start, end) && isBalanced(newText)) for (const at of old) fate.set(at, '');
    else return undefined;
  }
  return fate;
}

/** The offsets of the marks in a stretch that come in pairs. */
function marksOf(text: string, start: number, end: number): readonly number[] {
  const found: number[] = [];
  for (let i = start; i < end; i++) if (bracketSide(text.charCodeAt(i)) !== 0) found.push(i);
  return found;
}

/** Whether the marks of a stretch have their partners in it. */
function isWhole(prose: Prose, marks: readonly number[], start: number, end: number): boolean {
  const both = partners.of(prose);
  return marks.every((at) => {
    const partner = both.get(at);
    return partner === undefined || (partner >= start && partner < end);
  });
}

/** Whether every mark of a text has a partner in it. */
function isBalanced(text: string): boolean {
  return pairBrackets(text).size * 2 === marksOf(text, 0, text.length).length;
}

/** Whether the pairs of a text are of one form and one width each. */
function isAlike(text: string): boolean {
  return [...pairBrackets(text)].every(([open, close]) => closerOf(text.charAt(open)) === text.charAt(close));
}
