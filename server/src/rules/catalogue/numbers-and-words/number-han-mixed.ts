import type { Rule } from '../../rule.ts';
import { replaceWith } from '../../shared/fixes.ts';
import { compactValue } from '../../shared/quantities.ts';

/** 2亿3千万, 15万3千, 4千, 3百: a digit directly before 千 or 百 that is no unit (千米) and begins no word (百年). */
const MIXED =
  /(?<![\d.,，A-Za-z第])\d{1,6}(?:\.\d{1,4})?(?:[亿万][零〇]?\d{1,4})?(?:千(?![米克瓦伏帕卡焦赫字吨安牛乏家年秋古])|百(?![分家年货科帕强姓日花度吨]))(?:[零〇]?\d{1,3}百(?![分家年]))?[万亿]?/gu;
/** 20几: 几 asks for Han numerals. */
const ABOUT = /(?<![\d.])([1-9]0)几(?=[万亿个名人元件台家次项天年户间岁所处米公吨亩座条])/gu;
/** 3、4个: two neighbours that mean one rough number. */
const ROUGH =
  /(?<![\d.、第年月日号（(]|表|图|附件)([1-9])、([1-9])(?=百|千(?![米克瓦])|万|个|名|人(?!民)|天|次|家|小时|分钟|年(?!级|度)|项(?!目)|间|户)/gu;
const TENS = '十一二三四五六七八九';
const HAN = '零一二三四五六七八九';

/** The value of `2亿3千万`: each part is a number and the characters that multiply it. */
function valueOfMixed(text: string): number {
  let total = 0;
  for (const [, digits = '', scale = ''] of text.matchAll(/(\d+(?:\.\d+)?)([十百千万亿]*)/gu)) {
    let part = Number(digits);
    for (const char of scale) part *= char === '亿' ? 1e8 : char === '万' ? 1e4 : char === '千' ? 1000 : 100;
    total += part;
  }
  return total;
}

export const rule: Rule = {
  id: 'number-han-mixed',
  number: 302,
  group: '数字与用词',
  title: { zh: '一个数值不能兼用阿拉伯数字和汉字数字', en: 'One number does not mix Arabic digits and Han numerals' },
  description: {
    zh: '除“万”“亿”外，一个数值不能同时采用阿拉伯数字与汉字数字：“2亿3千万”应写作“2.3亿”，“5千”应写作“5000”。“几”和相邻两数连用的概数用汉字数字：“二十几”“三四个”。千米、千瓦等计量单位不在此列。',
    en: 'Except for 万 and 亿 a number does not mix the two: 2亿3千万 is 2.3亿, 5千 is 5000. Rough numbers (二十几, 三四个) are Han numerals. Units such as 千米 are left alone.',
  },
  basis: { kind: '标准', reference: 'GB/T 15835—2011 5.3', strength: '应' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: [
    ['0123456789', '千百几'],
    ['0123456789', '、'],
  ],
  check({ prose }, { report }) {
    const { masked } = prose;
    for (const match of masked.matchAll(MIXED)) {
      const right = compactValue(valueOfMixed(match[0]));
      const end = match.index + match[0].length;
      report({
        start: match.index,
        end,
        message: `“${match[0]}”兼用阿拉伯数字和汉字数字，应写作“${right}”`,
        fix: replaceWith(match.index, end, right),
      });
    }
    for (const match of masked.matchAll(ABOUT)) {
      const tens = Number(match[1]) / 10;
      const right = `${tens === 1 ? '' : TENS.charAt(tens)}十几`;
      const end = match.index + match[0].length;
      report({
        start: match.index,
        end,
        message: `“几”表示的概数用汉字数字，“${match[0]}”应写作“${right}”`,
        basis: { kind: '标准', reference: 'GB/T 15835—2011 4.2.2', strength: '应' },
        fix: replaceWith(match.index, end, right),
      });
    }
    for (const match of masked.matchAll(ROUGH)) {
      const [left, right] = [Number(match[1]), Number(match[2])];
      if (right !== left + 1) continue;
      const words = `${left === 2 ? '两' : HAN.charAt(left)}${HAN.charAt(right)}`;
      const end = match.index + match[0].length;
      report({
        start: match.index,
        end,
        message: `相邻两数表示的概数用汉字数字，中间不用顿号，“${match[0]}”应写作“${words}”`,
        basis: { kind: '标准', reference: 'GB/T 15835—2011 4.2.2', strength: '应' },
        fix: replaceWith(match.index, end, words),
      });
    }
  },
  good: [
    '投资2.3亿元，覆盖15.3万人，安排5000元，10亿零817万5288人。',
    { name: '计量单位', text: '新建500千伏线路30千米，装机5千瓦，用药2千克。' },
    { name: '词语', text: '提高3个百分点，评选100百强企业，庆祝建党100百年。' },
    { name: '概数', text: '二十几名教师，三四个学校，20多名学生，第3、4个项目，附件3、4项。' },
    { name: '编号', text: 'G75千里走廊，第3百货商店。' },
  ],
  bad: [
    { text: '投资⟦2亿3千万⟧元，覆盖⟦15万3千⟧人。', fixed: '投资2.3亿元，覆盖15.3万人。' },
    {
      name: '千和百',
      text: '补助⟦5千⟧元，奖励⟦3百⟧人，筹集⟦3百万⟧元。',
      fixed: '补助5000元，奖励300人，筹集300万元。',
    },
    { name: '几', text: '有⟦20几⟧名教师、⟦10几⟧个学校。', fixed: '有二十几名教师、十几个学校。' },
    { name: '相邻两数', text: '培育⟦3、4⟧个品牌，⟦2、3⟧天办结。', fixed: '培育三四个品牌，两三天办结。' },
  ],
};
