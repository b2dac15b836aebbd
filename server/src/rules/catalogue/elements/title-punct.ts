import type { GazetteDocument, GazetteFile } from '../../../gazette/document/document.ts';
import { isDocumentTitle, isPlanTitle } from '../../../gazette/document/elements.ts';
import type { Paragraph } from '../../../gazette/document/paragraph.ts';
import { kindOfTitle } from '../../../gazette/kinds/titleKind.ts';
import type { DocumentContext, Rule } from '../../rule.ts';
import { paragraphBefore } from './shared/neighbours.ts';
import { isOfficial } from './shared/official.ts';
import { TitleText } from './shared/title-text.ts';

const FINAL = /[。，、；：！．.,;:!]$/u;
const INNER = /[，,；;]/gu;
const LONGEST = 120;

function reportFinal(paragraph: Paragraph, { report }: DocumentContext): void {
  const end = paragraph.prose.text.trimEnd().length;
  const mark = paragraph.prose.text.slice(end - 1, end);
  report(paragraph, {
    start: end - 1,
    end,
    message: `标题末尾不加标点，删去“${mark}”`,
    fix: { title: `删去“${mark}”`, edits: [{ start: end - 1, end, newText: '' }] },
  });
}

/** A heading without number that is a title: of a 公文, or of what it attaches. */
function isTitleWithMark({ prose, heading, role }: Paragraph): boolean {
  const text = prose.text.trim();
  if (!heading || prose.mark !== null || role === 'contents' || text.length > LONGEST || !FINAL.test(text))
    return false;
  // A section without number may end as the house likes; `## 附件：` introduces something.
  const words = text.slice(0, -1);
  return isDocumentTitle(words) || isPlanTitle(words);
}

/** Whether the line above the 文号 is a title that the model does not take for one. */
function isTitleAboveNumber(file: GazetteFile, { number }: GazetteDocument): boolean {
  const above = number === null ? undefined : paragraphBefore(number.paragraph, file);
  if (above === undefined) return false;
  return isTitleWithMark(above) || (!above.heading && isFullTitle(above.prose.text.trim()));
}

export const rule: Rule = {
  id: 'title-punct',
  number: 45,
  group: '公文要素',
  title: {
    zh: '标题末尾不用标点，标题内不用逗号、分号',
    en: 'No punctuation at the end of a title, no ， or ； inside',
  },
  description: {
    zh: '公文标题末尾不加标点；标题内除书名号、引号、括号和顿号外，一般不用逗号、分号。标题整个不加书名号；标题中的报刊名称加书名号。',
    en: 'A title ends without punctuation, and inside it takes only book marks, quotation marks, brackets and 、. It does not stand in book marks as a whole, while the name of a newspaper inside does.',
  },
  basis: { kind: '标准附录', reference: 'GB/T 15834—2011 B.4；公文标题通例' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  check(document, context) {
    const { number, title, attachments, paragraphs } = document;
    const isAbove = number !== null && title === null && context.fromFile(isTitleAboveNumber);
    const above = isAbove ? paragraphBefore(number.paragraph, context.file) : undefined;
    const line = above?.prose.text.trim() ?? '';
    if (above !== undefined && !above.heading && isFullTitle(line)) reportFinal(above, context);
    for (const paragraph of above === undefined ? paragraphs : [above, ...paragraphs])
      if (isTitleWithMark(paragraph)) reportFinal(paragraph, context);
    // Where nothing is sent the model's title may be the heading of a page and not of a 公文.
    if (!isOfficial(document)) return;
    const last = title?.paragraphs.at(-1);
    if (last !== undefined && FINAL.test(last.prose.trimmed) && !isTitleWithMark(last)) reportFinal(last, context);
    if (title !== null) reportBookMarks(new TitleText(title), context);
    for (const each of [title, ...attachments.map((attachment) => attachment.title)]) {
      for (const paragraph of each?.paragraphs ?? []) reportInner(paragraph, context);
    }
  },
  good: [
    '重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n有关单位：',
    {
      name: '顿号',
      text: '国务院关于同意乌鲁木齐、昌吉、石河子高新技术产业开发区建设国家自主创新示范区的批复\n\n国函〔2018〕145号\n\n科技部：',
    },
    {
      name: '引号和书名号',
      text: '重庆市人民政府办公厅关于印发《推进“邮运通”发展助力乡村振兴行动计划》的通知\n\n渝府办发〔2024〕47号\n\n有关单位：',
    },
    { name: '引号内的逗号', text: '国务院关于推行“双随机，一公开”监管的意见\n\n国发〔2019〕5号\n\n有关单位：' },
    {
      name: '中共中央和国务院之间的空格',
      text: '中共中央 国务院关于X的意见\n\n中发〔2024〕1号\n\n为X，现提出如下意见。',
    },
    { name: '网页文章的标题', text: '# 处理加班费争议，如何分配举证责任\n\n一、基本案情' },
    { name: '不编号的小标题', text: '# X方案\n\n## 总体要求。\n\n为X，制定本方案。' },
    { name: '引出附件的标题', text: '# X方案\n\n为X，制定本方案。\n\n## 附件：' },
  ],
  bad: [
    {
      text: '重庆市人民政府办公厅关于X工作的通知⟦。⟧\n\n渝府办发〔2024〕47号\n\n有关单位：',
      fixed: '重庆市人民政府办公厅关于X工作的通知\n\n渝府办发〔2024〕47号\n\n有关单位：',
    },
    {
      name: 'Markdown标题',
      text: '# 重庆市人民政府办公厅关于X工作的通知⟦。⟧\n\n渝府办发〔2024〕47号\n\n有关单位：',
      fixed: '# 重庆市人民政府办公厅关于X工作的通知\n\n渝府办发〔2024〕47号\n\n有关单位：',
    },
    {
      name: '标题内逗号',
      text: '重庆市人民政府办公厅关于加强X工作⟦，⟧促进Y发展的通知\n\n渝府办发〔2024〕47号\n\n有关单位：',
    },
    {
      name: '没有文号的草稿',
      text: '# 临江市教育局关于加强校园安全⟦，⟧开展隐患排查的通知\n\n各学校：\n\n请遵照执行。',
    },
    {
      name: '标题整个加书名号',
      text: '# ⟦《临江市教育局关于做好招生工作的通知》⟧\n\n临教发〔2024〕4号\n\n各学校：',
      fixed: '# 临江市教育局关于做好招生工作的通知\n\n临教发〔2024〕4号\n\n各学校：',
    },
    {
      name: '报刊名称',
      text: '临江市教育局关于订阅⟦南江教育报⟧的通知\n\n临教发〔2024〕4号\n\n各学校：',
      fixed: '临江市教育局关于订阅《南江教育报》的通知\n\n临教发〔2024〕4号\n\n各学校：',
    },
  ],
};

/** 《关于X的通知》: book marks cite a title, and do not stand around it above the document itself. */
const WRAPPED = /^《[^《》]*(?:《[^《》]*》[^《》]*)*》$/u;
/** A newspaper is a work and stands in 《》: 关于订阅《南江教育报》的通知. */
const PAPER =
  /(?:订阅|征订|投稿)(?<name>[\u4e00-\u9fff]{2,10}(?:日报|晚报|时报|周报|[育民法农工商医青]报|杂志|月刊|期刊))(?=等|和|的|[、及])/u;

function reportBookMarks(words: TitleText, { report }: DocumentContext): void {
  const { text } = words;
  if (WRAPPED.test(text)) {
    const [first, last] = [words.place(0, 1), words.place(text.length - 1, text.length)];
    if (first === null || last === null) return;
    report(first.paragraph, {
      start: first.start,
      end: first.paragraph === last.paragraph ? last.end : first.end,
      message: '公文标题本身不加书名号，引用时才加',
      fix: {
        title: '删去书名号',
        edits: [first, last].map(({ paragraph, start, end }) => ({ paragraph, start, end, newText: '' })),
      },
    });
  }
  const found = PAPER.exec(text);
  const { name = '' } = found?.groups ?? {};
  const start = found === null ? -1 : found.index + found[0].indexOf(name);
  const place = start < 0 ? null : words.whole(start, start + name.length);
  if (place === null) return;
  report(place.paragraph, {
    start: place.start,
    end: place.end,
    message: `报刊名称应标书名号，写作“《${name}》”`,
    basis: { kind: '标准', reference: 'GB/T 15834—2011 4.15', strength: '规定' },
    fix: {
      title: `改为“《${name}》”`,
      edits: [{ start: place.start, end: place.end, newText: `《${name}》` }],
    },
  });
}

/** 关于…的通知。 on a line of its own right above a 文号. */
function isFullTitle(text: string): boolean {
  return text.length <= LONGEST && FINAL.test(text) && text.includes('关于') && kindOfTitle(text) !== null;
}

function reportInner(paragraph: Paragraph, { report }: DocumentContext): void {
  for (const match of paragraph.prose.masked.matchAll(INNER)) {
    report(paragraph, {
      start: match.index,
      end: match.index + 1,
      message: `标题内不宜用“${match[0]}”，改写成不停顿的标题，或用顿号`,
      basis: { kind: '通例', reference: '公文标题拟制' },
    });
  }
}
