/** How a number is meant. */
export type Comparison = '以上' | '以下' | '左右' | '等于';

/** A number with its unit. Offsets are those of the text that it was found in. */
export interface Quantity {
  /** Where the words of comparison, or the number, begin. */
  readonly start: number;
  readonly end: number;
  /** As written, without separators and inner units: `1000`, `3—5`, `3至5`, `5.35`. */
  readonly amount: string;
  /** With its scale: 万台, %, 个百分点. */
  readonly unit: string;
  readonly comparison: Comparison;
  /** The words that say so: 以上, 不低于; empty where none do. */
  readonly comparisonText: string;
  /** Whether the words of comparison stand behind the number. */
  readonly trailing: boolean;
}

const AT_LEAST = '不低于|不少于|不小于|至少|超过|超出|突破|高于|大于|多于|超';
const FALL = '压减|压缩|压降|下降|降低|减少|缩短|缩减|控制|降';
const AT_MOST = `不超过|不高于|不大于|不多于|低于|少于|小于|控制在|(?:${FALL})[到至]`;
const ABOUT = '约为|大约|约|近|保持在|稳定在';
const SPACE = '\\s?';
/** Digits in groups of three, by commas or by blanks: 1,000, 1 000. */
const NUMBER = String.raw`(?:\d{1,3}(?: \d{3})+(?!\d)|\d+(?:[,，]\d{3})*)(?:\.\d+)?`;
const UNIT =
  '个百分点|个工作日|个月|[%％‰]|' +
  '(?:万亿|[百千万亿])?(?:平方公里|平方千米|平方米|立方米|微克/立方米|毫克/升|万标箱|标准箱|标箱|千瓦时|千伏安|兆瓦|吉瓦|千瓦|蒸吨|公里|千米|公顷|公斤|千克|美元|人次|人天|车次|列次|班次|场次|台（套）|台套|艘次|架次|小时|分钟|学时|课时|元|亩|吨|米|户次|户|人|名|位|家|个|项|件|套|台|辆|座|条|处|所|间|张|次|批|种|类|款|只|头|株|棵|床|册|场|对|艘|架|列|宗|片|块|支|部|倍|成|门|天|幅|期|根|盏)|' +
  '万亿|[万亿]';
const RANGE = `${NUMBER}(?:${SPACE}(?:${UNIT})?${SPACE}(?:[—–~～-]|至|到)${SPACE}${NUMBER})?`;
const QUANTITY = new RegExp(
  `(${AT_MOST}|${AT_LEAST}|${ABOUT})?${SPACE}(?<![\\d.A-Za-z第—–])(${RANGE})(余|多)?${SPACE}(${UNIT})(?![月日年间])(?:（[^（）]{1,12}）)?${SPACE}(以上|以下|以内|之内|左右|上下)?`,
  'gu',
);
const INNER_UNIT = new RegExp(`(?<=\\d)${SPACE}(?:${UNIT})${SPACE}(?=[—–~～至到-])`, 'u');
/** 由20%提高到30%: what something was before. */
const FROM = /(?:由|从)(?:[^，,。；;、]{0,12}的|目前|现有)?\s?$/u;
const CHANGES =
  /^(?:左右|以上)?[^，,。；;、]{0,12}?(?:提高|提升|增长|增加|上升|扩大|下降|降低|减少|压减|压缩|缩短|调整|增|减|降|升|扩|提)[^，,。；;、\d]{0,4}?(?:到|至|为)/u;

/** The quantities of a text, in order; of 由20%提高到30% and 从20%到30% the second alone. Linear in the length of the text. */
export function* quantitiesIn(text: string): Generator<Quantity> {
  for (const match of text.matchAll(QUANTITY)) {
    const [found, lead = '', range = '', more = '', unit = '', tail = ''] = match;
    const start = match.index + found.search(/\S/u);
    const end = match.index + found.trimEnd().length;
    if (isOrdinal(text, start)) continue;
    const came = FROM.test(text.slice(Math.max(0, start - 20), start));
    if (came && CHANGES.test(text.slice(end, end + 40))) continue;
    // 从3到5个 is no range.
    const written = came ? range.replace(/^.*[至到]/u, '') : range;
    yield {
      start,
      end,
      amount: written
        .replace(/[,，](?=\d{3})/gu, '')
        .replace(INNER_UNIT, '')
        .replace(/\s/gu, ''),
      unit,
      comparison: comparisonOf(lead, tail, more),
      comparisonText: tail || lead || more,
      trailing: tail !== '',
    };
  }
}

/** 第 3 个 counts nothing. */
function isOrdinal(text: string, start: number): boolean {
  return /第\s?$/u.test(text.slice(Math.max(0, start - 2), start));
}

const MOST = new RegExp(`^(?:${AT_MOST})$`, 'u');
const LEAST = new RegExp(`^(?:${AT_LEAST})$`, 'u');

function comparisonOf(lead: string, tail: string, more: string): Comparison {
  if (tail === '以上') return '以上';
  if (tail === '以下' || tail === '以内' || tail === '之内') return '以下';
  if (tail !== '') return '左右';
  if (lead === '') return more === '' ? '等于' : '以上';
  if (MOST.test(lead)) return '以下';
  return LEAST.test(lead) ? '以上' : '左右';
}
