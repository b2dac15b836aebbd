import type { Section } from '../../../gazette/document/document.ts';
import { ProseFact } from '../../../gazette/prose/proseFact.ts';
import type { Rule } from '../../rule.ts';
import { type Gaps, hidesSomething } from '../../shared/barrier.ts';
import { LIST_TRIGGERS } from '../../shared/lists.ts';
import { partsOf } from '../../shared/parts.ts';

/** Sections that share out no tasks; only where they hold no lists after all. */
const FRAME =
  /总体要求|总体思路|指导思想|目标|原则|重要意义|保障|组织(?:实施|领导|推进)|加强领导|工作要求|有关要求|实施步骤|进度安排|时间安排|附则/u;
/** Items of that kind by their own words; 强化土地资源保障 is a task like any other. */
const FRAME_ITEM =
  /^(?:总体要求|总体思路|指导思想|(?:主要|工作|总体|发展)?目标|(?:基本|工作)?原则|重要意义|保障措施|(?:加强|强化)?组织(?:领导|实施|保障)|工作要求|有关要求|附则)/u;
/** Sections of supporting measures by their whole heading: whether some of their items bear lists or none, the others need none. */
const SUPPORT =
  /^(?:(?:落实|强化|加强|健全|完善|做好)?(?:组织|工作|实施|支撑|服务)?保障(?:措施|机制|体系|工作)?|(?:加强|强化|抓好)?组织(?:领导|实施|保障|推进)|(?:工作|有关|相关|组织)要求|推进机制|保障(?:措施|机制)(?:[和与及、].{2,8})?)$/u;
/** How many siblings must bear a list for the others to miss theirs. */
const AMONG_SIBLINGS = { lists: 2, share: 0.5 };
/** The same for all tasks of one level, where the section itself holds too few to tell. */
const AMONG_ALL = { lists: 3, share: 0.8 };

export const rule: Rule = {
  id: 'responsible-missing',
  number: 22,
  group: '责任单位',
  title: { zh: '任务缺少责任单位', en: 'A task without its list of responsible units' },
  description: {
    zh: '同一部分的其他任务均列明责任单位，唯独一两项没有，多为漏列。总体要求、基本原则、保障措施等部分不在此列；全文不足两份清单时不作判断。没有国家标准要求逐项列明，是否补列由起草人决定。',
    en: 'Where the other tasks of a section name their responsible units and one does not, the list was probably forgotten. Aims, principles and supporting measures are left out, and so is a text with fewer than two lists. No national standard asks for lists; the drafter decides.',
  },
  basis: { kind: '本厅', reference: '公报2024年第9期原件第186—222、264—304行各项任务均列责任单位' },
  severity: 'warning',
  scope: 'document',
  fix: null,
  tags: ['missing-units'],
  triggers: LIST_TRIGGERS,
  check(document, context) {
    for (const sections of partsOf(document)) {
      for (const { section, others } of withoutList(sections, context)) {
        const { mark } = section;
        context.report(section.paragraph, {
          start: mark.start,
          end: Math.max(mark.end, Math.min(mark.body + section.heading.length, section.paragraph.prose.text.length)),
          message: `同类任务有${others}项列明责任单位，“${mark.text}${section.heading.slice(0, 20)}”未列`,
        });
      }
    }
  },
  good: [
    {
      name: '各项均列',
      text: '一、重点任务\n\n1.甲。推进甲。（责任单位：市教委）\n\n2.乙。推进乙。（责任单位：市科技局）\n\n3.丙。推进丙。（责任单位：市商务委）',
    },
    {
      name: '保障措施不列',
      text: '一、重点任务\n\n（一）甲。推进甲。（责任单位：市教委）\n\n（二）乙。推进乙。（责任单位：市科技局）\n\n二、保障措施\n\n（一）加强组织领导。建立专班。\n\n（二）加强宣传。做好宣传。',
    },
    {
      name: '目标和原则不列',
      text: '一、总体要求\n\n（一）指导思想。贯彻精神。\n\n（二）基本原则。统筹推进。\n\n二、重点任务\n\n（三）甲。（责任单位：市教委）\n\n（四）乙。（责任单位：市科技局）\n\n（五）丙。（责任单位：市教委）',
    },
    {
      name: '保障措施只列一部分',
      text: '一、主要任务\n\n（一）甲。（责任单位：市教委）\n\n（二）乙。（责任单位：市科技局）\n\n二、保障措施\n\n（一）加强统筹协调。健全机制。\n\n（二）加强资金支持。（责任单位：市财政局）\n\n（三）加强人才培养。（责任单位：市教委）',
    },
    { name: '全文无清单', text: '一、重点任务\n\n（一）甲。推进甲。\n\n（二）乙。推进乙。\n\n（三）丙。推进丙。' },
    {
      name: '清单缺左括号',
      text: '一、重点任务\n\n1.甲。推进甲。（责任单位：市教委）\n\n2.乙。推进乙。责任单位：市科技局）\n\n3.丙。推进丙。（责任单位：市商务委）',
    },
    { name: '仅一份清单', text: '一、重点任务\n\n（一）甲。推进甲。（责任单位：市教委）\n\n（二）乙。推进乙。' },
    {
      name: '清单列在上一级',
      text: '一、重点任务\n\n（一）甲。（责任单位：市教委）\n\n1.子。\n\n2.丑。\n\n（二）乙。（责任单位：市科技局）\n\n1.寅。',
    },
    {
      name: '清单在各分项之后',
      text: '一、重点任务\n\n（一）甲\n\n1.子。\n\n2.丑。\n\n（责任单位：市教委）\n\n（二）乙\n\n1.寅。\n\n2.卯。\n\n（责任单位：市科技局）',
    },
    {
      name: '多数任务不列',
      text: '一、重点任务\n\n1.甲。（责任单位：市教委）\n\n2.乙。（责任单位：市教委）\n\n3.丙。\n\n4.丁。\n\n5.戊。',
    },
  ],
  bad: [
    {
      name: '标题有“保障”二字的任务',
      text: '一、重点任务\n\n（一）加强政策保障\n\n⟦1.强化土地资源保障⟧。优先支持项目落地。\n\n2.加大支持力度。给予补贴。（责任单位：市财政局）\n\n3.加强金融支撑。给予贴息。（责任单位：市财政局）',
    },
    {
      text: '一、重点任务\n\n1.甲。推进甲。（责任单位：市教委）\n\n⟦2.乙⟧。推进乙。\n\n3.丙。推进丙。（责任单位：市商务委）',
    },
    {
      name: '标题含保障而分列任务',
      text: '一、加强政策保障，支撑长效发展\n\n1.甲。推进甲。（责任单位：市教委）\n\n2.乙。推进乙。（责任单位：市科技局）\n\n⟦3.丙⟧。推进丙。',
    },
    {
      name: '本节只有两项，按全文判断',
      text: '一、重点任务\n\n（一）甲\n\n1.子。（责任单位：市教委）\n\n2.丑。（责任单位：市教委）\n\n（二）乙\n\n3.寅。（责任单位：市教委）\n\n⟦4.卯⟧。\n\n（三）丙\n\n5.辰。（责任单位：市教委）\n\n6.巳。（责任单位：市教委）',
    },
  ],
};

interface Missing {
  readonly section: Section;
  /** How many comparable tasks bear a list. */
  readonly others: number;
}

function withoutList(sections: readonly Section[], gaps: Gaps): readonly Missing[] {
  const covered = coveredSections(sections);
  if (covered.size < AMONG_SIBLINGS.lists) return [];
  const bearing = sectionsWithLists(sections);
  const tasks = sections.filter(
    (section) =>
      section.level > 0 && section.children.every(({ kind }) => kind !== 'numbered') && !isExempt(section, bearing),
  );
  if (tasks.filter((task) => covered.has(task)).length < AMONG_SIBLINGS.lists) return [];
  const broken = brokenSections(sections, gaps);
  const levels = [1, 2, 3, 4, 5].map((level) =>
    count(
      tasks.filter((task) => task.level === level),
      covered,
    ),
  );
  const missing: Missing[] = [];
  for (const group of siblingsOf(tasks)) {
    const own = count(group, covered);
    const all = levels[(group[0]?.level ?? 1) - 1] ?? own;
    const amongAll = own.listed > 0 && isEnough(all, AMONG_ALL);
    if (!amongAll && !isEnough(own, AMONG_SIBLINGS)) continue;
    const others = amongAll ? all.listed : own.listed;
    for (const section of group) {
      if (!covered.has(section) && !broken.has(section)) missing.push({ section, others });
    }
  }
  return missing;
}

interface Count {
  readonly tasks: number;
  readonly listed: number;
}

function count(tasks: readonly Section[], covered: ReadonlySet<Section>): Count {
  return { tasks: tasks.length, listed: tasks.filter((task) => covered.has(task)).length };
}

function isEnough({ tasks, listed }: Count, needed: typeof AMONG_ALL): boolean {
  return listed >= needed.lists && listed >= tasks * needed.share;
}

function isExempt(section: Section, bearing: ReadonlyMap<Section, number>): boolean {
  if (FRAME_ITEM.test(section.heading)) return true;
  for (let at = section.parent; at !== null; at = at.parent) {
    if (SUPPORT.test(at.heading)) return true;
    if (FRAME.test(at.heading) && (bearing.get(at) ?? 0) < AMONG_SIBLINGS.lists) return true;
  }
  // Without a parent the section is one of the document's own parts.
  return section.parent === null && FRAME.test(section.heading);
}

/** How many sections below each one bear a list. */
function sectionsWithLists(sections: readonly Section[]): ReadonlyMap<Section, number> {
  const counts = new Map<Section, number>();
  for (const section of sections) {
    if (!bearsList(section)) continue;
    for (let at = section.parent; at !== null; at = at.parent) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return counts;
}

/** A label in the middle of a text. */
const unitsInText = new ProseFact(({ text }) => /[。；](?:责任|牵头)(?:单位|部门)[：:]/u.test(text));

/** Whether a list stands in a section, under a heading without number in it (a bold line, 其一，…) as well. */
function bearsList({ lists, children }: Section): boolean {
  return lists.length > 0 || children.some((child) => child.kind !== 'numbered' && bearsList(child));
}

/** A list that lost its first bracket: what is wrong with it is another rule's finding, but it is there. */
function namesUnits({ paragraphs }: Section): boolean {
  return paragraphs.some(({ prose }) => unitsInText.of(prose));
}

/** Sections that bear a list, stand under one that does, or share one that follows the last of them. */
function coveredSections(sections: readonly Section[]): ReadonlySet<Section> {
  const covered = new Set<Section>();
  for (const group of siblingsOf(sections)) {
    const bearing = group.filter((section) => bearsList(section) || namesUnits(section));
    const last = group.at(-1);
    const shared = bearing.length === 1 && bearing[0] === last && last?.lists[0]?.paragraph !== last?.paragraph;
    for (const section of shared ? group : bearing) covered.add(section);
  }
  // Parents come before their children.
  for (const section of sections) if (section.parent !== null && covered.has(section.parent)) covered.add(section);
  return covered;
}

/** Sections with a table, HTML or a remark of the drafter inside, where a list may be that the model does not see. */
function brokenSections(sections: readonly Section[], gaps: Gaps): ReadonlySet<Section> {
  return new Set(
    sections.filter(({ paragraphs }, index) => {
      const next = sections[index + 1]?.paragraph;
      return [...paragraphs.slice(1), ...(next === undefined ? [] : [next])].some((paragraph, at) =>
        hidesSomething(gaps, paragraphs[at] ?? paragraph, paragraph),
      );
    }),
  );
}

/** Sections of one level under one parent, in order of the text. */
function siblingsOf(sections: readonly Section[]): readonly (readonly Section[])[] {
  const groups = new Map<Section | null, Map<number, Section[]>>();
  const found: Section[][] = [];
  for (const section of sections) {
    const levels = groups.get(section.parent) ?? new Map<number, Section[]>();
    groups.set(section.parent, levels);
    const group = levels.get(section.level);
    if (group !== undefined) {
      group.push(section);
      continue;
    }
    const begun = [section];
    levels.set(section.level, begun);
    found.push(begun);
  }
  return found;
}
