import type { GazetteDocument, Section } from '../gazette/document/document.ts';
import { walkSections } from '../gazette/document/document.ts';
import { locate, type Paragraph } from '../gazette/document/paragraph.ts';
import { wrap } from './wrap.ts';

/** Characters of 3号 on a line, and lines on a page (GB/T 9704—2012 5.2.3). */
export const MEASURE = 28;
export const LINES = 22;

/** 小标宋, 黑体, 楷体, 仿宋. */
export type Font = 'song' | 'hei' | 'kai' | 'fang';

/** A stretch of a line in one font. */
export interface Run {
  readonly text: string;
  readonly font: Font;
}

/** One line of a page. */
export interface Row {
  readonly kind: 'text' | 'title' | 'blank' | 'table';
  readonly runs: readonly Run[];
  /** Spread over the whole measure, or set from the left, or in the middle. */
  readonly align: 'full' | 'left' | 'middle';
  /** Distance from the left, in characters. */
  readonly indent: number;
  /** The source offset that the line comes from; null for what the layout adds. */
  readonly source: number | null;
  /** Of a line of a table: what stands in each column, and whether the line begins a row or ends the table. */
  readonly cells?: readonly TableCell[];
  readonly top?: boolean;
  readonly bottom?: boolean;
}

/** A column's part of a line of a table; the width in characters, halves allowed. */
export interface TableCell {
  readonly width: number;
  readonly text: string;
}

export const BLANK: Row = { kind: 'blank', runs: [], align: 'left', indent: 0, source: null };

/** The lines of a paragraph; `hanging` indents all but the first. */
export function paragraphRows(paragraph: Paragraph, section: Section | undefined, indent = 2, hanging = 0): Row[] {
  const lead: Lead = section === undefined ? NO_LEAD : { end: headingEnd(section), font: headingFont(section) };
  return ledRows(paragraph, lead, indent, hanging);
}

/** The beginning of a paragraph that stands in a font of its own; the offset is one of the paragraph's text. */
export interface Lead {
  readonly end: number;
  readonly font: Font;
}

const NO_LEAD: Lead = { end: 0, font: 'fang' };

/** The lines of a paragraph whose beginning stands in a font of its own. */
export function ledRows(paragraph: Paragraph, { end, font }: Lead, indent: number, hanging: number): Row[] {
  const { text } = paragraph.prose;
  const from = text.length - text.trimStart().length;
  const body = text.trim();
  const heading = end - from;
  return wrap(body, MEASURE, indent, hanging).map((line, index): Row => {
    const parted = Math.min(line.end, Math.max(line.start, heading));
    const runs: Run[] = [
      { text: body.slice(line.start, parted), font },
      { text: body.slice(parted, line.end), font: 'fang' },
    ];
    return {
      kind: 'text',
      runs: runs.filter((run) => run.text !== ''),
      align: line.full ? 'full' : 'left',
      indent: index === 0 ? indent : hanging,
      source: locate(paragraph, from + line.start, from + line.start + 1).start,
    };
  });
}

/** A line of its own that no paragraph wraps into: a label, a 署名. */
export function singleRow(paragraph: Paragraph, indent: number, font: Font = 'fang'): Row {
  const text = paragraph.prose.shown.trim();
  return { kind: 'text', runs: [{ text, font }], align: 'left', indent, source: paragraph.start };
}

/** Which section begins with a paragraph. */
export function sectionsByParagraph(document: GazetteDocument): ReadonlyMap<Paragraph, Section> {
  return new Map([...walkSections(document.sections)].map((section) => [section.paragraph, section]));
}

function headingEnd({ mark, heading, runIn, paragraph }: Section): number {
  const { length } = paragraph.prose.shown;
  if (!runIn) return length;
  // With the full stop that ends a run-in heading.
  return Math.min(length, Math.max(mark.end, mark.body + heading.length + 1));
}

/** 7.3.3: level 1 黑体, level 2 楷体, all below 仿宋. */
function headingFont({ level }: Section): Font {
  if (level === 1) return 'hei';
  return level === 2 ? 'kai' : 'fang';
}
