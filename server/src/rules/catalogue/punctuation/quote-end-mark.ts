import type { Rule } from '../../rule.ts';

/** A quotation that ends in a full stop, and text or a mark that shows that its sentence goes on. */
const GOES_ON = /。([”’])(?=[，、；：。]|的(?!确)|等|要求|精神|原则|目标|方针|口号|理念)/gu;

export const rule: Rule = {
  id: 'quote-end-mark',
  number: 628,
  group: '标点符号',
  title: { zh: '引文作句子成分时，末尾不用句号', en: 'No full stop at the end of a quotation inside a sentence' },
  description: {
    zh: '引文完整且独立使用时，引号内句末点号保留；引文只是句子的一部分、其后句子还在继续的，引号内不用句号。',
    en: 'A full stop stays inside the marks of a quotation that stands by itself; where the sentence goes on behind the quotation it has none.',
  },
  basis: { kind: '标准附录', reference: 'GB/T 15834—2011 附录B.2.1' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: [['。', '”’']],
  check({ prose: { text, brackets } }, { report }) {
    if (!/。[”’]/u.test(text)) return;
    const open = new Map([...brackets].map(([left, right]) => [right, left]));
    for (const match of text.matchAll(GOES_ON)) {
      const from = open.get(match.index + 1);
      // A quotation of several sentences keeps its marks; where it begins elsewhere nothing is known.
      if (from === undefined || /[。！？]/u.test(text.slice(from, match.index))) continue;
      report({
        start: match.index,
        end: match.index + 1,
        message: '引文是句子的一部分，其后还有文字，引号内末尾不用句号',
        fix: { title: '删去句号', edits: [{ start: match.index, end: match.index + 1, newText: '' }] },
      });
    }
  },
  good: [
    '会议指出：“要抓紧落实。”各单位随即行动。',
    { name: '几句引文', text: '将第三条修改为：“本条例适用于本市。市外不适用。”，自公布之日起施行。' },
    { name: '不带句号', text: '落实“应改尽改”的要求。' },
  ],
  bad: [
    { text: '落实“应改尽改⟦。⟧”的要求。', fixed: '落实“应改尽改”的要求。' },
    {
      name: '其后有逗号',
      text: '他强调“要抓紧落实⟦。⟧”，各单位随即行动。',
      fixed: '他强调“要抓紧落实”，各单位随即行动。',
    },
  ],
};
