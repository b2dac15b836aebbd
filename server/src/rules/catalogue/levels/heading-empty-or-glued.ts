import { type GazetteDocument, type Section, walkSections } from '../../../gazette/document/document.ts';
import type { Paragraph } from '../../../gazette/document/paragraph.ts';
import { type LevelMark, parseMark } from '../../../gazette/prose/mark.ts';
import type { Prose } from '../../../gazette/prose/prose.ts';
import { ProseFact } from '../../../gazette/prose/proseFact.ts';
import { skipBlank } from '../../../text/blank.ts';
import type { Report, Rule } from '../../rule.ts';
import { listsOf } from '../../shared/lists.ts';

/** A mark in the middle of a paragraph, after the end of a sentence or of a list. */
const INNER =
  /[。）〕”\ufffc]([一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．])(?=\s?[\u4e00-\u9fff\ufffc])/gu;
/** The same without its memory: the question alone costs less than an iterator over no matches. */
const INNER_AT_ALL = new RegExp(INNER, 'u');
/** Headings that nothing can follow in one breath: the text after them has lost its line break. */
const FIXED_HEADING =
  /^(?:总体要求|指导思想|基本原则|工作原则|工作目标|主要目标|总体目标|发展目标|重点任务|主要任务|保障措施|组织保障|附则)(?=[\u4e00-\u9fff“])(?![的和与及外上中内之]|以[外上内下后前来及]|任务|分工|清单|措施|情况|安排|体系|完成|实现)/u;
/** Shorter paragraphs are headings with more words. */
const SHORTEST_RUN_ON = 60;

export const rule: Rule = {
  id: 'heading-empty-or-glued',
  number: 21,
  group: '层次序号',
  title: { zh: '标题粘连或空缺', en: 'A heading run into text, or a number without one' },
  description: {
    zh: '网页抓取和复制常丢失换行，使下一项的序号和标题粘在上一段之后，或者标题与正文连成一句；也有只剩序号没有文字的。本规则提示在何处断开。',
    en: 'Copies of web pages lose line breaks, so that the next item runs on from the paragraph before it or a heading into its text; or a number is left without words. The rule shows where to break.',
  },
  basis: { kind: '完整性', reference: '复制、抓取丢失换行' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  check(document, { report }) {
    for (const found of [...emptyHeadings(document), ...gluedMarks(document), ...runOnHeadings(document)]) {
      report(found.paragraph, found.finding);
    }
  },
  good: [
    '一、总体要求\n\n全面贯彻精神。\n\n二、重点任务\n\n（一）甲。推进甲。',
    { name: '段内列举', text: '一、甲\n\n工作分三步。1.调查。2.设计。3.施工。\n\n二、乙' },
    { name: '段内列举后另有同号', text: '（一）甲。按下列顺序办理。（二）略。\n\n（二）乙。推进乙。' },
    { name: '引用的条款', text: '（一）甲。违反本办法第三条第（二）项的，依法处理。' },
    { name: '较长的标题', text: '一、主要目标任务完成情况\n\n各项工作有序推进。' },
    {
      name: '段首标题',
      text: '（一）指导思想。全面贯彻党的二十大精神，深入落实各项决策部署，完整准确全面贯彻新发展理念，推动高质量发展。',
    },
  ],
  bad: [
    {
      name: '清单后粘连下一项',
      text: '1．甲。推进甲。（责任单位：市教委）⟦2．⟧乙。推进乙。（责任单位：市科技局）',
      fixed: '1．甲。推进甲。（责任单位：市教委）\n\n2．乙。推进乙。（责任单位：市科技局）',
    },
    {
      name: '句号后粘连下一项',
      text: '（一）甲。推进甲。⟦（二）⟧乙。推进乙。',
      fixed: '（一）甲。推进甲。\n\n（二）乙。推进乙。',
    },
    {
      name: '标题与正文粘连',
      text: '一、⟦工作目标⟧立足重庆作为国家重要先进制造业中心、西部国际综合交通枢纽定位，不断完善邮政快递网络体系，基本建成普惠城乡、高效便捷的服务网络。',
      fixed:
        '一、工作目标\n\n立足重庆作为国家重要先进制造业中心、西部国际综合交通枢纽定位，不断完善邮政快递网络体系，基本建成普惠城乡、高效便捷的服务网络。',
    },
    {
      name: '第一项粘连在标题之后',
      text: '（一）推进邮政快递“进村”。⟦1.⟧甲。推进甲。\n\n2.乙。推进乙。',
      fixed: '（一）推进邮政快递“进村”。\n\n1.甲。推进甲。\n\n2.乙。推进乙。',
    },
    {
      name: '标题与以字句粘连',
      text: '一、⟦主要目标⟧以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大精神，深入贯彻落实各项决策部署，推进农村地区资源整合，健全农村寄递物流体系。',
      fixed:
        '一、主要目标\n\n以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大精神，深入贯彻落实各项决策部署，推进农村地区资源整合，健全农村寄递物流体系。',
    },
    { name: '空标题', text: '（一）甲。推进甲。\n\n⟦（二）⟧\n\n（三）丙。推进丙。' },
  ],
};

interface Found {
  readonly paragraph: Paragraph;
  readonly finding: Report;
}

function* emptyHeadings(document: GazetteDocument): Generator<Found> {
  for (const { level, mark, paragraph } of walkSections(document.sections)) {
    if (level === 0 || !isBareMark.of(paragraph.prose)) continue;
    yield {
      paragraph,
      finding: { start: mark.start, end: mark.end, message: `序号“${mark.text}”后没有文字，标题可能丢失或断到下一段` },
    };
  }
}

/** Whether nothing stands behind the mark of a text. */
const isBareMark = new ProseFact(({ text, mark }) => mark !== null && skipBlank(text, mark.body) === text.length);

/** The heading that a long text begins with and has run into; empty where there is none. */
const runOnHeading = new ProseFact(({ text, mark }) => {
  const begins = mark !== null && text.length >= SHORTEST_RUN_ON;
  return { words: begins ? (FIXED_HEADING.exec(text.slice(mark.body, mark.body + 12))?.[0] ?? '') : '' };
});

function* runOnHeadings(document: GazetteDocument): Generator<Found> {
  for (const { level, mark, paragraph } of walkSections(document.sections)) {
    if (level !== 1 && level !== 2) continue;
    const { words: heading } = runOnHeading.of(paragraph.prose);
    if (heading === '') continue;
    const end = mark.body + heading.length;
    yield {
      paragraph,
      finding: {
        start: mark.body,
        end,
        message: `标题“${heading}”与正文粘连，应断开`,
        ...(paragraph.heading ? {} : { fix: { title: '在标题后断开', edits: [{ start: end, end, newText: '\n\n' }] } }),
      },
    };
  }
}

/** Marks inside paragraphs that go on with the numbers of the document, or that follow the list of a task. */
function* gluedMarks(document: GazetteDocument): Generator<Found> {
  const holding = new Set(document.paragraphs.filter(holdsMark));
  if (holding.size === 0) return;
  const next = nextOrdinals(document, holding);
  const last = new Map<number, number>();
  for (const paragraph of document.paragraphs) {
    const { prose, role, quoted } = paragraph;
    if (quoted || (role !== 'body' && role !== 'section')) continue;
    const own = role === 'section' ? prose.mark : null;
    if (own !== null) last.set(own.level, own.ordinal);
    if (!holding.has(paragraph)) continue;
    const ends = new Set(listsOf(prose).map((list) => list.end));
    /** Levels counted from 1 inside this paragraph: a list of its own. */
    const inline = new Set<number>();
    const marks = innerMarks(prose);
    const counts = new Map<number, number>();
    for (const { mark } of marks) counts.set(mark.level, (counts.get(mark.level) ?? 0) + 1);
    for (const { at, mark } of marks) {
      const afterList = ends.has(at);
      const later = next.get(paragraph)?.get(mark.level);
      // 1. alone in this paragraph while the next one begins with 2.: the first item has run on from the heading.
      const first = mark.ordinal === 1 && later === 2 && last.get(mark.level) !== 1 && counts.get(mark.level) === 1;
      if (!afterList && !first && mark.ordinal === 1) inline.add(mark.level);
      const follows = mark.ordinal === (last.get(mark.level) ?? -1) + 1 && '。”'.includes(prose.text.charAt(at - 1));
      const comesLater = later === mark.ordinal;
      if (inline.has(mark.level) || comesLater || !(afterList || follows || first)) continue;
      last.set(mark.level, mark.ordinal);
      yield {
        paragraph,
        finding: {
          start: at,
          end: at + mark.text.length,
          message: `“${mark.text}”应另起一段，此处与上一项粘连`,
          ...(paragraph.heading
            ? {}
            : { fix: { title: '在此处另起一段', edits: [{ start: at, end: at, newText: '\n\n' }] } }),
        },
      };
    }
  }
}

/** Whether a mark stands inside a text. */
const innerMarksAtAll = new ProseFact(({ masked }) => INNER_AT_ALL.test(masked));

function holdsMark({ prose, role, quoted }: Paragraph): boolean {
  return !quoted && (role === 'body' || role === 'section') && innerMarksAtAll.of(prose);
}

interface InnerMark {
  readonly at: number;
  readonly mark: LevelMark;
}

/** The marks inside a paragraph. */
function innerMarks({ masked, text }: Prose): readonly InnerMark[] {
  return [...masked.matchAll(INNER)].flatMap(({ index }) => {
    const mark = parseMark(text.slice(index + 1, index + 13));
    return mark === null ? [] : [{ at: index + 1, mark }];
  });
}

/** For each paragraph of `wanted`, the next number of each level that begins a paragraph after it. */
function nextOrdinals(
  document: GazetteDocument,
  wanted: ReadonlySet<Paragraph>,
): ReadonlyMap<Paragraph, ReadonlyMap<number, number>> {
  const result = new Map<Paragraph, ReadonlyMap<number, number>>();
  const ahead = new Map<number, number>();
  for (const paragraph of document.paragraphs.toReversed()) {
    if (wanted.has(paragraph)) result.set(paragraph, new Map(ahead));
    const mark: Section['mark'] | null = paragraph.role === 'section' ? paragraph.prose.mark : null;
    if (mark !== null) ahead.set(mark.level, mark.ordinal);
  }
  return result;
}
