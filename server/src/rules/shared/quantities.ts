/** Values of numbers as running text writes them. */

const DIGITS = '零一二三四五六七八九';

/**
 * The value of a number in Han numerals up to 亿 (`四十五`, `九十八点五`, `两千三百`), or null where the text is none.
 * A rough number (三四百, 几十) is none.
 */
export function hanValue(text: string): number | null {
  const [whole = '', fraction, ...more] = text.replaceAll('〇', '零').replaceAll('两', '二').split('点');
  if (more.length > 0) return null;
  const value = wholeValue(whole);
  if (value === null || fraction === undefined) return value;
  const digits = [...fraction].map((char) => DIGITS.indexOf(char));
  if (digits.length === 0 || digits.some((digit) => digit < 0)) return null;
  return Number(`${value}.${digits.join('')}`);
}

const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

function wholeValue(text: string): number | null {
  if (text === '') return null;
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastScale = Infinity;
  for (const char of text) {
    const large = LARGE[char];
    const scale = SCALES[char];
    if (large !== undefined) {
      const part = section + (digit ?? 0);
      if (part === 0) return null;
      total = large === 1e8 ? (total + part) * large : total + part * large;
      section = 0;
      digit = null;
      lastScale = Infinity;
    } else if (scale !== undefined) {
      if (scale >= lastScale || (digit === null && scale !== 10)) return null;
      section += (digit ?? 1) * scale;
      digit = null;
      lastScale = scale;
    } else {
      const value = DIGITS.indexOf(char);
      // 零 only joins what stands on both sides; two digits side by side are a rough number or a row of digits.
      if (value < 0 || (digit !== null && digit !== 0)) return null;
      digit = value;
    }
  }
  return total + section + (digit ?? 0);
}

/** A value as a 公文 writes it: 2.3亿, 15.3万, 5000. Only whole values below 10 to the 13th. */
export function compactValue(value: number): string {
  if (value >= 1e8 && value % 1e5 === 0) return `${shortest(value / 1e8)}亿`;
  if (value >= 1e4 && value % 10 === 0) return `${shortest(value / 1e4)}万`;
  return shortest(value);
}

/** A number without the noise of binary fractions. */
function shortest(value: number): string {
  return String(Number(value.toFixed(6)));
}
