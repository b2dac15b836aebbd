import type { PlacedText } from './document.ts';
import { isAside, type Line, type Paragraph } from './paragraph.ts';

const NUMERAL = '[0-9０-９一二三四五六七八九十百〇○零×xX]{1,6}';
/** 第179号, （2024年第3次）, 第12期（总第958期）, 总第5期. */
const LINE = new RegExp(
  `^[（(〔【]?\\s*(?<number>(?:[0-9]{4}\\s*年?\\s*)?(?:总\\s*)?第?\\s*${NUMERAL}\\s*[号期次])\\s*[）)〕】]?(?:\\s*[（(]\\s*总\\s*第?\\s*${NUMERAL}\\s*[号期次]\\s*[）)])?$`,
  'u',
);
/** X令第179号, X公告2020年第25号: the number on the line of title or issuer. */
const BESIDE = new RegExp(
  `(?:令|公告|通告|纪要|会议)\\s*[（(]?(?<number>(?:[0-9]{4}\\s*年?\\s*)?第?\\s*${NUMERAL}\\s*[号期次])[）)]?$`,
  'u',
);
const LONGEST = 60;

/** Whether a line is the number of a 令, a 公告 or of 纪要 and nothing else: 第179号, 第3期, （2024年第3次）. */
export function isSerialLine(line: Line): boolean {
  const text = line.prose.trimmed;
  if (isAside(line) || text.length > LONGEST || !/[号期次]\s*[）)〕】]?$/u.test(text)) return false;
  return LINE.test(text) || isIssuerWithSerial(text);
}

/** 财政部　税务总局公告2020年第25号: whoever issues it, with the number. */
function isIssuerWithSerial(text: string): boolean {
  return /[0-9]{4}\s*年\s*第/u.test(text) && BESIDE.test(text);
}

/**
 * The number of a 令 (第179号), of a 公告 (2020年第25号) or of 纪要 (第3期, 2024年第3次), which is no 发文字号 with 〔〕 (GB/T
 * 9704—2012 10.2); null where none of the paragraphs, lines of title and number, holds one.
 */
export function readSerial(paragraphs: readonly Paragraph[]): PlacedText | null {
  for (const paragraph of paragraphs) {
    const { text, trimmed } = paragraph.prose;
    if (trimmed.length > LONGEST + 40) continue;
    const number = (LINE.exec(trimmed) ?? BESIDE.exec(trimmed))?.groups?.number;
    if (number === undefined) continue;
    const start = text.lastIndexOf(number);
    return { paragraph, start, end: start + number.length, text: number };
  }
  return null;
}

/** A joined title without the number of a 令 that stands on its line: X令第179号 is the title X令. */
export function withoutSerial(title: string): string {
  const number = BESIDE.exec(title)?.groups?.number;
  return number === undefined ? title : title.slice(0, title.lastIndexOf(number)).replace(/[（(]$/u, '');
}
