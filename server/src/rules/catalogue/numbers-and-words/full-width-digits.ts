import { asciiDigits } from '../../../gazette/prose/numerals.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'full-width-digits',
  number: 78,
  group: '数字与用词',
  title: { zh: '阿拉伯数字和字母用半角', en: 'Digits and Latin letters are half width' },
  description: {
    zh: '正文中的阿拉伯数字、外文字母用半角。全角数字多为输入法误设，排版时字距松散，检索时找不到。发文字号、成文日期和层次序号中的由各自的规则报告。',
    en: 'Arabic digits and Latin letters are half width; full-width ones come from a setting of the input method and are never found by a search.',
  },
  basis: { kind: '通例', reference: 'GB/T 15835—2011 所用字形' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  tags: ['form-only'],
  triggers:
    '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ',
  roles: ['title', 'attachmentTitle', 'addressee', 'body', 'section', 'note', 'attachmentStatement', 'cell'],
  check({ prose }, { report }) {
    const { text, mark, numbers } = prose;
    let number = 0;
    for (const match of text.matchAll(/[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９]+)?/gu)) {
      const start = match.index;
      const end = start + match[0].length;
      if (mark !== null && start < mark.end) continue;
      while ((numbers[number]?.end ?? text.length) <= start) number++;
      if ((numbers[number]?.start ?? text.length) < end) continue;
      // Ｏ in a year of Han numerals is a matter of year-zero-circle.
      if (/[一二三四五六七八九〇]/u.test(text.charAt(start - 1) + text.charAt(end)) && match[0].length === 1) continue;
      const plain = asciiDigits(match[0])
        .replace('．', '.')
        .replace(/[Ａ-Ｚａ-ｚ]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
      report({
        start,
        end,
        message: `全角“${match[0]}”应为半角“${plain}”`,
        fix: { title: `改为“${plain}”`, edits: [{ start, end, newText: plain }] },
      });
    }
  },
  good: [
    '到2027年，推广5G应用，完成60%以上。',
    { name: '发文字号由另一规则报告', text: '按照渝府办发〔２０２４〕４７号文件执行。' },
    { name: '层次序号由另一规则报告', text: '１．加快更新。' },
    { name: '汉字年份中的字母由另一规则报告', text: '到二Ｏ三五年基本建成。' },
    { name: '全角百分号', text: '完成60％以上。' },
  ],
  bad: [{ text: '到⟦２０２７⟧年，推广⟦５Ｇ⟧应用，完成⟦６０．５⟧%。', fixed: '到2027年，推广5G应用，完成60.5%。' }],
};
