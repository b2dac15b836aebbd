import type { Rule } from '../../rule.ts';

/** A year in brackets and a number, and nothing else: 〔2025〕5号. */
const BARE = /^[〔[［【（(﹝][0-9０-９]{2,4}年?[〕\]］】）)﹞]\s*第?\s*[0-9０-９]{1,4}\s*号$/u;

const NUMBERED = (number: string): string =>
  `# 临江市教育局关于做好招生工作的通知\n\n${number}\n\n各学校：\n\n请认真做好招生工作。\n\n临江市教育局\n\n2025年5月11日`;

export const rule: Rule = {
  id: 'docnum-prefix-missing',
  number: 430,
  group: '发文字号',
  title: { zh: '发文字号缺发文机关代字', en: 'A document number without the letters of its issuer' },
  description: {
    zh: '发文字号由发文机关代字、年份、发文顺序号组成：渝府发〔2024〕11号。只写“〔2025〕5号”的，无从知道是哪个机关的文件。',
    en: 'A document number consists of the letters of the issuer, the year and the serial number; without the letters nobody knows whose it is.',
  },
  basis: { kind: '规定', reference: '《党政机关公文处理工作条例》第九条（五）', strength: '规定' },
  severity: 'warning',
  scope: 'document',
  fix: null,
  check({ number, kind }, { report }) {
    if (number === null || kind === null || !BARE.test(number.number.text.trim())) return;
    report(number.paragraph, {
      start: number.number.start,
      end: number.number.end,
      message: '发文字号缺发文机关代字，应由发文机关代字、年份和发文顺序号组成',
    });
  },
  good: [
    NUMBERED('临教发〔2025〕5号'),
    {
      name: '正文中承前省略',
      text: NUMBERED('临教发〔2025〕5号').replace('请认真', '按照本局〔2025〕3号文件，请认真'),
    },
  ],
  bad: [{ text: NUMBERED('⟦〔2025〕5号⟧') }],
};
