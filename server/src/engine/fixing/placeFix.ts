import { writeEdit } from '../../formats/writing.ts';
import type { Paragraph } from '../../gazette/document/paragraph.ts';
import type { ProseEdit, ReportedFix, Rule } from '../../rules/rule.ts';
import type { TextEdit } from '../../text/edits.ts';
import type { Fix } from '../finding.ts';
import { keepsCodePoints } from './invariants/codePoints.ts';
import { keepsFrontMatter } from './invariants/frontMatter.ts';
import { keepsInlineStructure, mendsEmphasis } from './invariants/inlineStructure.ts';
import { keepsLanguages } from './invariants/languages.ts';
import { keepsNonProse } from './invariants/nonProse.ts';
import { keepsPairs } from './invariants/pairs.ts';
import { editsByParagraph, type ParagraphEdits } from './invariants/paragraphEdits.ts';

/** What no fix may change in the text of a paragraph, one file each. */
const INVARIANTS: readonly ((edits: ParagraphEdits) => boolean)[] = [
  keepsFrontMatter,
  keepsPairs,
  keepsNonProse,
  keepsLanguages,
];

/**
 * Moves a fix into the source, or drops it: a fix that is not certain to be harmless is none. It is dropped where an edit
 * spans Markdown marks or a page break, which would go with the text it was thought for, and where it breaks one of the
 * invariants of this folder.
 */
export function placeFix(source: string, rule: Rule, paragraph: Paragraph, fix: ReportedFix): Fix | null {
  const edits =
    placeEdits(source, paragraph, fix, fix.edits) ??
    (fix.edits.some(isOptional)
      ? placeEdits(
          source,
          paragraph,
          fix,
          fix.edits.filter((edit) => !isOptional(edit)),
        )
      : undefined);
  if (edits === undefined) return null;
  const safety = rule.fix === 'safe' ? (fix.safety ?? 'safe') : 'suggestion';
  return { safety, title: fix.title, edits };
}

function isOptional({ optional }: ProseEdit): boolean {
  return optional === true;
}

/** Edits of prose, and what the fix changes beside them, as edits of the source; undefined where they are no harmless fix. */
function placeEdits(
  source: string,
  paragraph: Paragraph,
  { closeGaps = [], markEdits }: ReportedFix,
  chosen: readonly ProseEdit[],
): readonly TextEdit[] | undefined {
  for (const edits of editsByParagraph(chosen, paragraph)) {
    if (!INVARIANTS.every((keeps) => keeps(edits))) return undefined;
  }
  const edits: TextEdit[] = [];
  for (const edit of chosen) {
    const { prose, pieces, cell } = edit.paragraph ?? paragraph;
    const written = writeEdit({ text: prose.text, pieces, inTable: cell?.markup === 'bars' }, source, edit);
    if (written === null) return undefined;
    edits.push(written);
  }
  for (const gap of closeGaps) {
    if (/\S/u.test(source.slice(gap.start, gap.end))) return undefined;
    edits.push({ ...gap, newText: '' });
  }
  edits.push(...(markEdits ?? []));
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  const keeps = markEdits === undefined ? keepsInlineStructure : mendsEmphasis;
  return keepsCodePoints(source, edits) && keeps(source, edits) ? edits : undefined;
}
