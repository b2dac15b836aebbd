import type { Prose } from '../../../gazette/prose/prose.ts';
import type { Rule } from '../../rule.ts';
import { comparableTitle, insideBookMarks, isCitedDocument } from '../../shared/cited-title.ts';

/** Bodies whose documents are cited without a number, and decisions that amend laws and are issued by order. */
const WITHOUT_NUMBER =
  /^(?:中共|中央|党中央|全国人|最高人民|.{0,12}人民代表大会|.{0,12}人大常委会)|(?:修改|修订|废止).*决定$/u;
/** Titles that no number belongs to: the draft's own, and those only mentioned as names. */
const OWN_ROLES: ReadonlySet<string> = new Set(['title', 'attachmentTitle', 'attachmentStatement', 'attachmentLabel']);

/** The outermost 《…》 of a paragraph. */
function* titles(prose: Prose): Generator<{ readonly start: number; readonly end: number; readonly text: string }> {
  for (const span of prose.spans) {
    if (span.kind !== 'title' || prose.text.charAt(span.start) !== '《') continue;
    yield { start: span.start, end: span.end, text: prose.text.slice(span.start, span.end) };
  }
}

/** Whether a number stands in the bracket after a title, or is followed by the number of an order. */
function isNumbered(prose: Prose, end: number): boolean {
  const rest = prose.text.slice(end, end + 80);
  const bracket = /^[（(〔]([^（）()]{0,70})/u.exec(rest);
  return bracket !== null && /号|〔\d{4}〕/u.test(bracket[1] ?? '');
}

export const rule: Rule = {
  id: 'citation-number-missing',
  number: 10,
  group: '发文字号',
  title: { zh: '引用公文未注发文字号', en: 'A cited document has no number' },
  description: {
    zh: '首次引用公文时宜在标题后注明发文字号，便于查找。实际公文常省去，故本规则默认关闭、只作提示。党中央文件、法律、规划不需文号，不在此列。',
    en: 'The first citation of a document should give its number. Practice often omits it, so the rule is off and only hints. Party documents, laws and plans are exempt.',
  },
  basis: { kind: '通例', reference: '先引标题、后引发文字号（原国发〔2000〕23号）' },
  severity: 'info',
  enabled: false,
  scope: 'document',
  fix: null,
  check(document, { report }) {
    const numbered = new Set<string>();
    for (const { prose } of document.paragraphs) {
      for (const title of titles(prose)) if (isNumbered(prose, title.end)) numbered.add(comparableTitle(title.text));
      for (const citation of prose.citations) numbered.add(comparableTitle(citation.title.text));
    }
    for (const own of [document.title, ...document.attachments.map((attachment) => attachment.title)])
      if (own !== null) numbered.add(comparableTitle(own.text));
    for (const paragraph of document.paragraphs) {
      if (OWN_ROLES.has(paragraph.role)) continue;
      for (const { text, start, end } of titles(paragraph.prose)) {
        const plain = comparableTitle(text);
        const words = insideBookMarks(text);
        if (numbered.has(plain) || !isCitedDocument(text) || WITHOUT_NUMBER.test(words) || words.startsWith('关于'))
          continue;
        numbered.add(plain);
        report(paragraph, { start, end, message: '首次引用公文宜在标题后用圆括号注明发文字号' });
      }
    }
  },
  good: [
    '按照《国务院关于X的通知》（国发〔2024〕7号）要求，制定本方案。',
    { name: '党中央文件', text: '按照《中共中央 国务院关于打赢脱贫攻坚战三年行动的指导意见》要求，制定本方案。' },
    { name: '法律和规划', text: '根据《中华人民共和国立法法》《国家综合立体交通网规划纲要》，制定本方案。' },
    {
      name: '同一份文件后文注明',
      text: '《国务院关于X的通知》印发以来成效明显。\n\n按照《国务院关于X的通知》（国发〔2024〕7号）要求，制定本方案。',
    },
    {
      name: '文号与简称在同一括号',
      text: '按照《国务院关于X的通知》（以下简称《通知》，国发〔2024〕7号）要求，制定本方案。',
    },
  ],
  bad: [{ text: '按照⟦《国务院关于X的通知》⟧要求，制定本方案。各单位要落实《国务院关于X的通知》。' }],
};
