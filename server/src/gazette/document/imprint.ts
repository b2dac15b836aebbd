import { parseDateLine } from '../prose/date.ts';
import { SIGN } from '../prose/signs.ts';
import type { DocumentImprint, PlacedText, PrintedDay } from './document.ts';
import { isAside, type Line, type Paragraph } from './paragraph.ts';

const COPY_TO = /^\s*(?:抄\s*送|抄\s*报|分\s*送|发\s*送)\s*[：:]\s*/u;
/** 印发机关 and 印发日期 stand on one line, one at each end (GB/T 9704—2012 7.4.3). */
const PRINTED = /^\s*(?<by>.*?)\s*(?<on>[0-9０-９一二三四五六七八九十〇○零]{2,4}\s*年.{1,12}日)\s*印\s*发/u;
/** The lines of an imprint wrap; a line that ends a list ends with 。. */
const MOST_COPY_LINES = 8;

/** Whether a line is one of 版记 (GB/T 9704—2012 7.4): 抄送, 主题词, 印发机关 and 印发日期. */
export function isImprint(line: Line): boolean {
  return (line.prose.signs & SIGN.imprint) !== 0 && !isAside(line);
}

/** Whether a line is one of the imprint of a whole gazette: 主办单位：…, 国内统一刊号：…. */
export function isPublisher(line: Line): boolean {
  return (line.prose.signs & SIGN.publisher) !== 0 && !isAside(line);
}

/** Whether a line can stand in nothing but the imprint of a gazette. */
export function isGazetteFoot(line: Line): boolean {
  return (
    isPublisher(line) && /^(?:主管单位|主办单位|编辑出版|发行范围|全国统一刊号|印刷单位)/u.test(line.prose.trimmed)
  );
}

/** Reads 版记 from the paragraphs that are its lines. */
export function readImprint(paragraphs: readonly Paragraph[]): DocumentImprint {
  const copyTo: PlacedText[] = [];
  let printedBy: PlacedText | null = null;
  let printedOn: PrintedDay | null = null;
  let copies = false;
  let lines = 0;
  for (const paragraph of paragraphs) {
    const text = paragraph.prose.shown;
    const printed = text.length <= 120 ? PRINTED.exec(text) : null;
    if (printed !== null) {
      const { by = '', on = '' } = printed.groups ?? {};
      const at = text.indexOf(on);
      if (by !== '') printedBy ??= { paragraph, ...rangeOf(text, text.indexOf(by), by) };
      const date = parseDateLine(on);
      printedOn ??= { paragraph, ...rangeOf(text, at, on), iso: date?.iso ?? null };
      copies = false;
      continue;
    }
    const label = COPY_TO.exec(text);
    if (label === null && (!copies || isImprint(paragraph) || lines >= MOST_COPY_LINES)) continue;
    copies = !text.trimEnd().endsWith('。');
    lines = label === null ? lines + 1 : 1;
    for (const { 0: unit, index } of text.slice(label?.[0].length ?? 0).matchAll(/[^\s，,、；;。][^，,、；;。]*/gu)) {
      const name = unit.trimEnd();
      copyTo.push({ paragraph, ...rangeOf(text, (label?.[0].length ?? 0) + index, name) });
    }
  }
  return { copyTo, printedBy, printedOn };
}

function rangeOf(text: string, start: number, part: string): Omit<PlacedText, 'paragraph'> {
  return { start, end: start + part.length, text: text.slice(start, start + part.length) };
}
