import type { Report, Rule } from '../../rule.ts';
import { replaceWith } from '../../shared/fixes.ts';
import { hanValue } from '../../shared/quantities.ts';

/** A number of either kind before a unit, with 万, 多 and the like. */
const NUMBER =
  '(?<![\\d.A-Za-z第])(?<number>\\d{1,9}(?:\\.\\d{1,4})?|[一二两三四五六七八九十百千万]{1,6})(?<scale>[万亿]?)(?<more>[余多几]?)(?<space>[ \\u00a0]?)';

/** A unit that is no legal one: how it is told from words, and what stands in its place. */
interface Unit {
  readonly words: string;
  /** What must not follow: the beginning of a longer word (里程, 斤斤计较). */
  readonly notBefore: string;
  readonly right: string;
  /** How many of the right unit one is; 1 where only the name changes. */
  readonly factor: number;
  /** Han numerals before it make set words (一里一外, 半斤八两). */
  readonly digitsOnly: boolean;
}

const UNITS: readonly Unit[] = [
  { words: '公分', notBefore: '之', right: '厘米', factor: 1, digitsOnly: false },
  { words: '华里|市里', notBefore: '', right: '公里', factor: 0.5, digitsOnly: false },
  { words: '里', notBefore: '[程面外边头里长路弄人间通]', right: '公里', factor: 0.5, digitsOnly: true },
  { words: '市斤|斤', notBefore: '[斤两]', right: '公斤', factor: 0.5, digitsOnly: false },
  { words: '市尺|尺', notBefore: '[度寸子码]', right: '米', factor: 1 / 3, digitsOnly: true },
  { words: '丈', notBefore: '[夫量人母]', right: '米', factor: 10 / 3, digitsOnly: true },
  { words: '公升', notBefore: '', right: '升', factor: 1, digitsOnly: false },
  { words: '加仑', notBefore: '', right: '升', factor: 3.785, digitsOnly: false },
  { words: '英寸|吋', notBefore: '', right: '厘米', factor: 2.54, digitsOnly: false },
  { words: '英尺|呎', notBefore: '', right: '米', factor: 0.3048, digitsOnly: false },
  { words: '英里', notBefore: '', right: '公里', factor: 1.609344, digitsOnly: false },
  { words: '英亩', notBefore: '', right: '公顷', factor: 0.404686, digitsOnly: false },
  { words: '马力', notBefore: '', right: '千瓦', factor: 0.735499, digitsOnly: false },
  {
    words: '平米|平方(?!公?[米里尺千分毫厘])|平(?=[。，、；])',
    notBefore: '',
    right: '平方米',
    factor: 1,
    digitsOnly: true,
  },
  { words: '立方(?![米分厘])', notBefore: '', right: '立方米', factor: 1, digitsOnly: true },
  { words: '公方', notBefore: '', right: '立方米', factor: 1, digitsOnly: true },
];
/** Letters of the wrong case, and superscripts typed as digits: 5KG, 100M2. */
const SYMBOLS: readonly (readonly [RegExp, string])[] = [
  [/(?<=(?:^|[^A-Za-z0-9.])\d{1,9}(?:\.\d{1,4})?)(?:KG|Kg|KGS)(?![A-Za-z])/gu, 'kg'],
  [/(?<=(?:^|[^A-Za-z0-9.])\d{1,9}(?:\.\d{1,4})?)(?:KM|Km)(?![A-Za-z0-9/])/gu, 'km'],
  [/(?<=(?:^|[^A-Za-z0-9.])\d{1,9}(?:\.\d{1,4})?)(?:CM|Cm)(?![A-Za-z0-9])/gu, 'cm'],
  [/(?<=(?:^|[^A-Za-z0-9.])\d{1,9}(?:\.\d{1,4})?)(?:MM|Mm)(?![A-Za-z0-9])/gu, 'mm'],
  [/(?<=(?:^|[^A-Za-z0-9.])\d{1,9}(?:\.\d{1,4})?)(?:KW|Kw)(?![A-Za-z])/gu, 'kW'],
  [/(?<=(?:^|[^A-Za-z0-9.])\d{1,9}(?:\.\d{1,4})?)(?:KWH|KWh|Kwh|kwh)(?![A-Za-z])/gu, 'kW·h'],
  [/(?<=(?:^|[^A-Za-z0-9.])\d{1,9}(?:\.\d{1,4})?)(?:M2|m2|M²)(?![A-Za-z0-9])/gu, 'm²'],
  [/(?<=(?:^|[^A-Za-z0-9.])\d{1,9}(?:\.\d{1,4})?)(?:M3|m3|M³)(?![A-Za-z0-9])/gu, 'm³'],
];
/** 亩 of a site or a building. Of fields and woods it is what everybody counts in, and allowed until settled otherwise. */
const SITE =
  /(?:占地(?:面积)?|用地(?:面积)?|总用地|征地|规划面积|建设面积)[^，。；\d]{0,6}(?:约|近)?(\d{1,7}(?:\.\d{1,3})?)([余多]?)(亩)(?!产)/gu;

export const rule: Rule = {
  id: 'unit-of-measure',
  number: 330,
  group: '数字与用词',
  title: { zh: '使用法定计量单位', en: 'Legal units of measurement' },
  description: {
    zh: '公文使用法定计量单位：“20里”“75公分”“100平”“5KG”应写作“10公里”“75厘米”“100平方米”“5 kg”。公里、公斤、吨、升、公顷是法定单位或者允许使用。农田、林地的“亩”习惯上可用，场地、建筑占地的“亩”只作提示；选项 mu 可以关闭。',
    en: 'A document uses legal units: 公里, 厘米, 平方米, kg. 亩 is usual for fields and woods; for sites and buildings it is only a hint, which the option mu switches off.',
  },
  basis: { kind: '规定', reference: '《计量法》第三条（国家实行法定计量单位制度）', strength: '规定' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  options: {
    mu: {
      type: 'boolean',
      default: true,
      description: { zh: '是否提示场地、建筑占地所用的“亩”', en: 'Whether 亩 of sites and buildings is hinted at' },
    },
  },
  triggers: [
    ['0123456789一二两三四五六七八九十百千万亿余多几 ', '公华市里斤尺丈加英吋呎马平立亩'],
    ['0123456789', 'KCMm'],
    ['k', 'w'],
  ],
  check({ prose }, { options, report }) {
    const { masked } = prose;
    for (const { pattern, unit } of PATTERNS) {
      for (const match of masked.matchAll(pattern)) {
        const { number = '', scale = '', more = '', space = '', unit: name = '' } = match.groups ?? {};
        const value = /\d/u.test(number) ? Number(number) : hanValue(number);
        if (value === null) continue;
        report(changed(match, name, unit, /\d/u.test(number) && more === '' ? value : null, scale, space));
      }
    }
    for (const [pattern, right] of SYMBOLS) {
      for (const match of masked.matchAll(pattern)) {
        const end = match.index + match[0].length;
        report({
          start: match.index,
          end,
          message: `计量单位符号“${match[0]}”应写作“${right}”`,
          fix: replaceWith(match.index, end, right),
        });
      }
    }
    if (!options.flag('mu')) return;
    for (const match of masked.matchAll(SITE)) {
      const start = match.index + match[0].lastIndexOf(match[1] ?? '');
      const hectares = Number((Number(match[1]) / 15).toFixed(2));
      report({
        start,
        end: match.index + match[0].length,
        message: `“亩”不是法定计量单位，土地面积用公顷、平方米（约${hectares}公顷）`,
        atMost: 'info',
      });
    }
  },
  good: [
    '距县城10公里，高75厘米，占地2公顷，100平方米、30立方米，重5公斤、5 kg，耕地30万亩，亩产500公斤。',
    {
      name: '不是单位的字',
      text: '三里屯街道，百里长廊，千斤重担，十里外的村，一里一外，半斤八两，马力全开，第20里程碑，3平方公里，20平方千米。',
    },
    { name: '型号', text: '执行K20M2标准，MM2平台。' },
    { name: '亩', text: '占地30亩。', options: { mu: false } },
  ],
  bad: [
    { text: '距县城⟦20里⟧，课桌高⟦75公分⟧，收购⟦300斤⟧。', fixed: '距县城10公里，课桌高75厘米，收购150公斤。' },
    {
      name: '面积',
      text: '建设⟦1000平米⟧敬老院，租用⟦100平⟧，浇筑⟦30立方⟧。',
      fixed: '建设1000平方米敬老院，租用100平方米，浇筑30立方米。',
    },
    { name: '符号', text: '重5⟦KG⟧，面积100⟦M2⟧。', fixed: '重5kg，面积100m²。' },
    { name: '亩', text: '学校占地⟦30亩⟧。', severity: 'info' },
  ],
};

const PATTERNS = UNITS.map((unit) => ({
  unit,
  pattern: new RegExp(
    `${unit.digitsOnly ? NUMBER.replace('|[一二两三四五六七八九十百千万]{1,6}', '') : NUMBER}(?<unit>${unit.words})${unit.notBefore === '' ? '' : `(?!${unit.notBefore})`}`,
    'gu',
  ),
}));

/** @param value of digits without 余 or 多, so that it can be worked out anew; else null */
function changed(
  match: RegExpExecArray,
  name: string,
  unit: Unit,
  value: number | null,
  scale: string,
  space: string,
): Report {
  const end = match.index + match[0].length;
  const { right, factor } = unit;
  const found = { start: match.index, end, message: `“${name}”不是法定计量单位，应换算为“${right}”` };
  if (factor === 1)
    return {
      ...found,
      message: `“${name}”应写作“${right}”`,
      fix: { title: `改为“${right}”`, edits: [{ start: end - name.length, end, newText: right }] },
    };
  if (value === null) return found;
  const converted = `${Number((value * factor).toFixed(3))}${scale}${space}${right}`;
  return {
    ...found,
    message: `“${name}”不是法定计量单位，应换算为“${converted}”`,
    fix: replaceWith(match.index, end, converted),
  };
}
