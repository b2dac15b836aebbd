/** Half-width mark → the full-width one that a Chinese text uses for it. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '．': '.',
  '○': '〇',
};

/**
 * A text without what is only layout: no spaces, one width of digits and of punctuation. Two editions of one document
 * that differ in words still differ after this; two that differ in typesetting do not.
 */
export function withoutLayout(text: string): string {
  return text
    .replace(/[\s\u200b]+/gu, '')
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 0x30))
    .replace(/[,;:?!()．○]/gu, (mark) => FULL_WIDTH[mark] ?? mark);
}
