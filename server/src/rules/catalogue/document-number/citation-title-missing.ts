import type { Rule } from '../../rule.ts';
import { isOwnText } from '../../shared/own-text.ts';

/** Sentences that dispose of documents, name them again, or list them by number. */
const ON_PURPOSE = /废止|失效|停止执行|修改|作废|编号|文号|字号|原|上述|前述|该|此前/u;
/** A paper that was received and is called by its kind alone: 报来的请示（…号）. */
const KIND_ONLY = /(请示|报告|来函|来文|函|意见|通知|批复)[（(]$/u;
const MADE_BASIS = /(?:根据|按照|依据|依照|遵照|贯彻|落实|执行|学习|结合|对照)[^，。；《》]{0,14}$/u;

export const rule: Rule = {
  id: 'citation-title-missing',
  number: 342,
  group: '发文字号',
  title: { zh: '引用公文只有发文字号，没有标题', en: 'A document is cited by its number alone' },
  description: {
    zh: '引用公文先引标题，后引发文字号；只写文号，收文的人要查了才知道是什么文件。前文已经引过标题的，再次提到可以只用文号；废止、修改文件的句子不在此列。',
    en: 'A citation gives the title and then the number. A later mention may use the number alone, and so may sentences that repeal or amend.',
  },
  basis: { kind: '通例', reference: '先引标题、后引发文字号（原国发〔2000〕23号）' },
  severity: 'warning',
  scope: 'document',
  fix: null,
  triggers: '号',
  check(document, { concerned, report }) {
    const own = isOwnText(document);
    const titled = new Set(
      document.paragraphs.flatMap(({ prose }) => prose.citations.map(({ number }) => number.normal)),
    );
    if (document.number !== null) titled.add(document.number.number.normal);
    for (const paragraph of concerned) {
      if (!own(paragraph)) continue;
      const { text, numbers } = paragraph.prose;
      for (const number of numbers) {
        if (titled.has(number.normal)) continue;
        const before = text.slice(Math.max(0, number.start - 24), number.start);
        const sentence = text.slice(text.lastIndexOf('。', number.start) + 1, number.end + 20);
        if (ON_PURPOSE.test(sentence) || /[》《]/u.test(before) || /^[^，。；]{0,6}《/u.test(text.slice(number.end)))
          continue;
        const kind = KIND_ONLY.exec(before)?.[1];
        if (kind === undefined && !MADE_BASIS.test(before)) continue;
        if (kind !== undefined && /关于[^，。；]{2,40}$/u.test(text.slice(0, number.start - 1))) continue;
        titled.add(number.normal);
        report(paragraph, {
          start: kind === undefined ? number.start : number.start - kind.length - 1,
          end: number.end,
          message: '引用公文应先引标题、后引发文字号，写作“《…》（…号）”，此处缺标题',
        });
      }
    }
  },
  good: [
    '执行《关于加强校园安全工作的意见》（南教发〔2025〕6号）。各校要落实南教发〔2025〕6号要求。',
    { name: '废止', text: '经研究，废止南教发〔2021〕6号，修改南教发〔2022〕8号文件。' },
    { name: '没有书名号的标题由另一规则报告', text: '根据关于加强校园安全工作的意见（南教发〔2025〕6号），制定方案。' },
    { name: '标题在后由另一规则报告', text: '根据南教发〔2025〕6号《关于加强校园安全工作的意见》执行。' },
  ],
  bad: [
    { text: '各学校要严格执行⟦南教发〔2025〕6号⟧文件。' },
    { name: '来文', text: '你局报来的⟦请示（临自然资规〔2025〕66号⟧）收悉。' },
  ],
};
