import type { Section } from '../../../gazette/document/document.ts';
import { ProseFact } from '../../../gazette/prose/proseFact.ts';
import type { Report, Rule } from '../../rule.ts';
import { partsOf } from '../../shared/parts.ts';

/** Longer ones are sentences that happen to stand alone. */
const LONGEST_HEADING = 30;
/** The same where Markdown says that the line is a heading. */
const LONGEST_MARKED = 60;
/** Longest heading whose ： is a slip; longer ones announce what follows (下列文件予以废止：). */
const LONGEST_NOUN = 12;
/** So many headings of one form make a habit. */
const FEWEST_USUAL = 2;

export const rule: Rule = {
  id: 'heading-terminal-punct',
  number: 18,
  group: '层次序号',
  title: { zh: '同级标题句末标点应一致', en: 'Headings of one level end alike' },
  description: {
    zh: '独立成行的标题末尾通常不用点号；一级标题末尾不用句号。二级以下标题用不用句号各机关习惯不同，同一文件同一层次应一致。一句话即一项的条目不是标题，不作判断。',
    en: 'Headings on a line of their own usually end without punctuation, those of the first level always. Below that offices differ, but one level of one text should be consistent. Items of a single sentence are no headings.',
  },
  basis: { kind: '标准附录', reference: 'GB/T 15834—2011 附录B.4.1' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  check(document, { report }) {
    for (const sections of partsOf(document)) {
      for (const level of [1, 2, 3, 4]) {
        const listed = listParents(sections, level);
        const ofLevel = sections.filter((section) => section.level === level);
        const headings = withoutLastItem(
          ofLevel.filter((section) => !listed.has(section.parent) && isHeading(section)),
          ofLevel,
        );
        const odd = level === 1 && areItems(ofLevel) ? [] : oddOnes(headings, level);
        for (const heading of odd) report(heading.paragraph, describe(heading, level));
        for (const heading of withColon(ofLevel)) report(heading.paragraph, describeColon(heading));
      }
    }
  },
  good: [
    '一、总体要求\n\n（一）指导思想。\n\n全面贯彻精神。\n\n（二）基本原则。\n\n坚持系统观念。',
    { name: '二级标题都不用句号', text: '（一）实施甲行动\n\n推进甲。\n\n（二）实施乙行动\n\n推进乙。' },
    {
      name: '段首标题后的正文',
      text: '（一）甲行动\n\n推进甲。\n\n（二）乙行动。推进乙，完善丙。\n\n（三）丙行动\n\n推进丙。',
    },
    { name: '一句话的条目', text: '一、同意设立试点城市。\n\n二、同意调整有关政策。' },
    {
      name: '纪要的条目',
      text: '一、由市交通运输委牵头，于6月底前完成遴选。\n\n二、由市财政局落实专项资金。\n\n出席：张三、李四',
    },
    {
      name: '批复的条目，末项之后是结语',
      text: '现批复如下：\n\n一、同意设立园区。\n\n二、园区面积5平方公里。\n\n三、请严格按程序办理。\n\n此复。',
    },
    {
      name: '末项之后另有一段',
      text: '会议议定如下事项：\n\n一、同意安排资金。\n\n二、同意调整方案。\n\n会议还研究了其他事项。',
    },
    {
      name: '引出列举的冒号',
      text: '一、总体要求\n\n全面贯彻。\n\n二、重点任务\n\n推进任务。\n\n三、下列文件予以废止：\n\n《甲办法》。',
    },
    { name: '以分号结尾的列举', text: '（一）甲事项；\n\n（二）乙事项。\n\n（三）丙事项；' },
    { name: '各半不判断', text: '（一）甲行动。\n\n推进甲。\n\n（二）乙行动\n\n推进乙。' },
  ],
  bad: [
    {
      text: '一、总体要求⟦。⟧\n\n全面贯彻精神。\n\n二、重点任务\n\n推进任务。',
      fixed: '一、总体要求\n\n全面贯彻精神。\n\n二、重点任务\n\n推进任务。',
    },
    {
      name: '标题后的冒号',
      text: '## 一、总体要求⟦：⟧\n\n全面贯彻精神。\n\n## 二、重点任务\n\n推进任务。\n\n## 三、保障措施\n\n加强领导。',
      fixed: '## 一、总体要求\n\n全面贯彻精神。\n\n## 二、重点任务\n\n推进任务。\n\n## 三、保障措施\n\n加强领导。',
    },
    {
      name: 'Markdown标题中有逗号',
      text: '### （一）推动共享，健全网络⟦。⟧\n\n推进甲。\n\n### （二）推动发展，丰富功能\n\n推进乙。\n\n### （三）推动规范，创新机制\n\n推进丙。',
      fixed:
        '### （一）推动共享，健全网络\n\n推进甲。\n\n### （二）推动发展，丰富功能\n\n推进乙。\n\n### （三）推动规范，创新机制\n\n推进丙。',
    },
    {
      name: '少数有句号',
      text: '（一）甲行动\n\n推进甲。\n\n（二）乙行动⟦。⟧\n\n推进乙。\n\n（三）丙行动\n\n推进丙。',
      fixed: '（一）甲行动\n\n推进甲。\n\n（二）乙行动\n\n推进乙。\n\n（三）丙行动\n\n推进丙。',
    },
    {
      name: '少数缺句号',
      text: '（一）甲行动。\n\n推进甲。\n\n（二）乙行⟦动⟧\n\n推进乙。\n\n（三）丙行动。\n\n推进丙。',
      fixed: '（一）甲行动。\n\n推进甲。\n\n（二）乙行动。\n\n推进乙。\n\n（三）丙行动。\n\n推进丙。',
    },
  ],
};

/** What the text of a heading or an item is like at its end; its mark and the spaces around it left out. */
interface Shape {
  /** What it ends in: 。, ；, ： or nothing of the kind. */
  readonly end: '。' | '；' | '：' | '';
  /** Whether it may be a heading as Markdown marks them, with a comma; whether it may be one on a plain line. */
  readonly marked: boolean;
  readonly plain: boolean;
  /** A sentence with a comma inside that ends in 。: 纪要 and 批复 number what was decided, not headings. */
  readonly item: boolean;
}

const shapes = new ProseFact(({ text, mark }): Shape => {
  const trimmed = text.trimEnd();
  const last = trimmed.slice(-1);
  const body = text.slice(mark?.body ?? 0).trim();
  return {
    end: last === ';' ? '；' : last === '。' || last === '；' || last === '：' ? last : '',
    marked: body.length > 1 && body.length <= LONGEST_MARKED && /^[^。；：！？;:]+。?$/u.test(body),
    plain: body.length > 1 && body.length <= LONGEST_HEADING && /^[^。，；：！？,;:]+。?$/u.test(body),
    item: /^[^。]*，[^。]*。$/u.test(trimmed),
  };
});

/** What ends a document below its last item: a closing formula, who was present, whom to ask. It is no text of that item. */
const ENDING =
  /^(?:此[复函令致]|[特专]此|以上|上述|妥否|当否|可否|请审[议批示阅]|请予|请[批指]示|出席|列席|请假|缺席|参[加会]|主持|记录|整理|签发|分送|[抄报主]送|附件?|联系(?:人|电话)|本(?:通知|通告|公告|决定|意见|办法)自)/u;

/** A short line with something below it: no sentence that is an item by itself. */
function isHeading({ runIn, paragraphs, children, paragraph }: Section): boolean {
  if (runIn) return false;
  const below = paragraphs.slice(1).some(({ prose }) => !ENDING.test(prose.trimmed));
  if (!below && children.length === 0) return false;
  const { marked, plain } = shapes.of(paragraph.prose);
  return paragraph.heading ? marked : plain;
}

/**
 * Headings but for the last section of a level where no other one is a heading: the text after the last item is the end of
 * the document.
 */
function withoutLastItem(headings: readonly Section[], ofLevel: readonly Section[]): readonly Section[] {
  const [only] = headings;
  const last = headings.length === 1 && ofLevel.length > 1 && only === ofLevel.at(-1) && only?.children.length === 0;
  return last && only?.paragraph.heading !== true ? [] : headings;
}

/** Plain lines that are sentences with commas inside. */
function areItems(sections: readonly Section[]): boolean {
  return sections.some(({ paragraph }) => !paragraph.heading && shapes.of(paragraph.prose).item);
}

/** Short headings that end in ： where the others of their level end in nothing. */
function withColon(sections: readonly Section[]): readonly Section[] {
  if (!sections.some(({ paragraph }) => shapes.of(paragraph.prose).end === '：')) return [];
  const texts = sections.map((section) => section.paragraph.prose.text.slice(section.mark.body).trim());
  const bare = texts.filter((text) => text.length <= LONGEST_MARKED && /^[^。；：！？;:]+$/u.test(text)).length;
  if (bare < FEWEST_USUAL || bare * 2 < sections.length) return [];
  return sections.filter(({ paragraph }, index) => {
    const text = texts[index] ?? '';
    return (
      text.length <= (paragraph.heading ? LONGEST_HEADING : LONGEST_NOUN) &&
      /^[^。，；：！？,;:]+：$/u.test(text) &&
      !/如下|下列|以下|包括|是：$/u.test(text)
    );
  });
}

function describeColon(section: Section): Report {
  const { text } = section.paragraph.prose;
  const end = text.trimEnd().length;
  return {
    start: end - 1,
    end,
    message: `标题“${section.heading.replace(/：$/u, '')}”末尾不用冒号，与同级其他标题不一致`,
    fix: { title: '删去冒号', edits: [{ start: end - 1, end, newText: '' }] },
  };
}

/** Parents whose items of a level are enumerated with ；, and articles of a statute, whose items are no headings either. */
function listParents(sections: readonly Section[], level: number): ReadonlySet<Section | null> {
  return new Set(
    sections
      .filter(
        ({ level: own, parent, paragraph }) =>
          own === level && (shapes.of(paragraph.prose).end === '；' || parent?.mark.text.endsWith('条') === true),
      )
      .map((section) => section.parent),
  );
}

function endsWithStop({ paragraph }: Section): boolean {
  return shapes.of(paragraph.prose).end === '。';
}

/** Headings that end another way than most of their level; at the first level none ends with 。. */
function oddOnes(headings: readonly Section[], level: number): readonly Section[] {
  const stopped = headings.filter(endsWithStop);
  const open = headings.filter((section) => !endsWithStop(section));
  if (level === 1) return stopped;
  const [few, many] = stopped.length < open.length ? [stopped, open] : [open, stopped];
  return few.length < many.length && many.length >= FEWEST_USUAL ? few : [];
}

function describe(section: Section, level: number): Report {
  const { text } = section.paragraph.prose;
  const end = text.trimEnd().length;
  const place = { start: end - 1, end };
  if (!endsWithStop(section)) {
    return {
      ...place,
      message: `标题“${section.heading}”末尾缺句号，与同级其他标题不一致`,
      fix: { title: '加句号', edits: [{ start: end, end, newText: '。' }] },
    };
  }
  return {
    ...place,
    message:
      level === 1
        ? `一级标题“${section.heading}”末尾不用句号`
        : `标题“${section.heading}”末尾的句号与同级其他标题不一致`,
    ...(level === 1 ? { basis: { kind: '通例', reference: '标题末尾不用句号' } } : {}),
    fix: { title: '删去句号', edits: [{ ...place, newText: '' }] },
  };
}
