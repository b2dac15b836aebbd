const DIGITS = '零一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';
const UNITS = ['', '十', '百', '千'];
const LEGAL_UNITS = ['', '拾', '佰', '仟'];
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/**
 * A number in one of Word's formats (ST_NumberFormat, ECMA-376 part 1, 17.18.59). Formats that no Chinese document uses
 * give Arabic figures, as Word does for values that a format cannot show.
 *
 * @param value a whole number; values below 1 and above 9999 are Arabic in formats that count in characters.
 */
export function formatNumber(value: number, format: string): string {
  const small = value >= 1 && value <= 9999;
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'ideographDigital':
      return small ? counted(value, DIGITS, UNITS, format !== 'ideographDigital') : String(value);
    case 'chineseLegalSimplified':
    case 'japaneseLegal':
    case 'ideographLegalTraditional':
      return small ? counted(value, LEGAL, LEGAL_UNITS, true) : String(value);
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return Array.from(String(value), (digit) => DIGITS.charAt(Number(digit)).replace('零', '〇')).join('');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return circled(value);
    case 'decimalEnclosedParen':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2474 + value - 1) : `(${value})`;
    case 'decimalEnclosedFullstop':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2488 + value - 1) : `${value}.`;
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return Array.from(String(value), (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
    case 'decimalZero':
      return value < 10 ? `0${value}` : String(value);
    case 'ideographTraditional':
      return value >= 1 && value <= 10 ? STEMS.charAt(value - 1) : String(value);
    case 'ideographZodiac':
      return value >= 1 && value <= 12 ? BRANCHES.charAt(value - 1) : String(value);
    case 'ideographEnclosedCircle':
      return value >= 1 && value <= 10 ? String.fromCodePoint(0x3280 + value - 1) : String(value);
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    default:
      return String(value);
  }
}

/** 一, 十, 十一, 二十, 一百零五. The counting formats drop the 一 before 十 at the beginning, the legal ones do not. */
function counted(value: number, digits: string, units: readonly string[], withUnits: boolean): string {
  if (!withUnits)
    return Array.from(String(value), (digit) => digits.charAt(Number(digit)).replace('零', '〇')).join('');
  const figures = Array.from(String(value), Number);
  let text = '';
  let zero = false;
  for (const [index, figure] of figures.entries()) {
    if (figure === 0) {
      zero = true;
      continue;
    }
    if (zero && text !== '') text += digits.charAt(0);
    zero = false;
    text += digits.charAt(figure) + (units[figures.length - 1 - index] ?? '');
  }
  return value < 20 && digits === DIGITS ? text.replace(/^一十/u, '十') : text;
}

function circled(value: number): string {
  if (value >= 1 && value <= 20) return String.fromCodePoint(0x2460 + value - 1);
  if (value >= 21 && value <= 35) return String.fromCodePoint(0x3251 + value - 21);
  if (value >= 36 && value <= 50) return String.fromCodePoint(0x32b1 + value - 36);
  return String(value);
}

/** a … z, aa, bb …, as Word repeats the letter. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.floor((value - 1) / 26) + 1);
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (value < 1 || value > 4999) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}
