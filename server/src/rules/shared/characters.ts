/**
 * What a character of a 公文 is, seen by a rule about punctuation: every test is on one UTF-16 unit, because nothing that
 * matters here lies outside the basic plane.
 */

/** Han characters, 〇 and 々 included. Empty text is none. */
export function isHan(char: string): boolean {
  return (
    (char >= '\u4e00' && char <= '\u9fff') || (char >= '\u3400' && char <= '\u4dbf') || char === '〇' || char === '々'
  );
}

/** Full-width marks that only Chinese text has. Quotation marks “”‘’ are not among them: English uses the same ones. */
const CHINESE_MARKS = '，。；：、？！（）《》〈〉〔〕【】「」';

/** A Han character or a mark of Chinese typesetting: what stands beside it is Chinese text. */
export function isChinese(char: string): boolean {
  return char !== '' && (isHan(char) || CHINESE_MARKS.includes(char));
}

/** 0–9. */
export function isDigit(char: string): boolean {
  return char >= '0' && char <= '9';
}

/** A–Z and a–z. */
export function isLetter(char: string): boolean {
  return (char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z');
}
