import type { PlacedList } from '../../../gazette/document/document.ts';
import { locate, type Paragraph } from '../../../gazette/document/paragraph.ts';
import type { Report, Rule } from '../../rule.ts';
import { LIST_TRIGGERS, listsOfDocument } from '../../shared/lists.ts';
import { indexIn } from '../../shared/order.ts';
import { belongsToRegion } from './shared/region.ts';

/** What may end the text before a list; a point is a mistyped 。, which another rule puts right. */
const SENTENCE_END = '。！？；….．';
/** Shorter texts are headings, which take no full stop and may bear a list all the same. */
const SHORTEST_SENTENCE = 25;
/** A level mark right after a list: paragraphs run together, which another rule parts. */
const NEXT_ITEM = /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、])/u;

export const rule: Rule = {
  id: 'responsible-position',
  number: 31,
  group: '责任单位',
  title: { zh: '责任单位清单应在句号后、段末', en: 'A list stands after the full stop, at the end of its paragraph' },
  description: {
    zh: '清单放在任务文字的句号之后，不放在句号之前，也不单独成段；本厅的清单都在段末，其后不再有文字。网页分页常把清单断到下一段，可一键接回。',
    en: 'A list follows the full stop of the task, not the other way round, and is no paragraph of its own; in this house nothing follows it. Page breaks of web pages often cut it off, which a quick fix mends.',
  },
  basis: { kind: '本厅', reference: '公报2024年第9期原件第186—222、264—304行；渝府办发〔2021〕52号' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  triggers: LIST_TRIGGERS,
  check(document, { house, registry, report }) {
    const lists = listsOfDocument(document).filter(({ list }) => list.open !== '' && list.close !== '');
    if (lists.length === 0) return;
    const last = house.responsible.last && belongsToRegion(document, registry);
    const attached = lists.filter((placed) => !isAlone(placed)).length;
    const { paragraphs } = document;
    for (const placed of lists) {
      const finding = isAlone(placed)
        ? attached * 2 > lists.length
          ? cutOff(placed, paragraphs[indexIn(paragraphs, placed.paragraph) - 1])
          : null
        : (beforeStop(placed) ?? withoutStop(placed) ?? (last ? notLast(placed) : null));
      if (finding !== null) report(placed.paragraph, finding);
    }
  },
  good: [
    '1.推进监管下沉。邮政管理部门依托区县交通运输部门承担有关监管工作。（责任单位：市交通运输委、重庆邮政管理局）',
    { name: '引号后', text: '1.打通农产品进城“最初一公里”和工业品下乡“最后一公里”。（责任单位：市商务委）' },
    { name: '句号误作点', text: '1.推动全国性邮政快递企业在渝设立区域性总部和运营中心.（责任单位：市商务委）' },
    { name: '分号后', text: '1.推动全国性邮政快递企业在渝设立区域性总部；（责任单位：市商务委）' },
    {
      name: '各清单均单独成段',
      text: '1.推进甲。\n\n（责任单位：市教委）\n\n2.推进乙。\n\n（责任单位：市科技局）',
    },
    { name: '小标题后', text: '（一）建立健全寄递物流体系（责任单位：市商务委）\n\n推动三级寄递物流体系迭代升级。' },
    { name: '不加括号的整段清单', text: '推进甲。\n\n责任单位：市教委、市科技局' },
    {
      name: '浙江段中列多份清单',
      text: '浙江省人民政府办公厅关于印发X方案的通知\n\n浙政办发〔2022〕47号\n\n各市、县（市、区）人民政府：\n\n1.推进甲。（责任单位：省发展改革委）推进乙。（责任单位：省经信厅）\n\n浙江省人民政府办公厅\n\n2022年5月1日',
    },
  ],
  bad: [
    {
      name: '清单在句号前',
      text: '1.提升区县物资下行和农副产品上行的中转能力⟦（责任单位：市商务委）⟧。',
      fixed: '1.提升区县物资下行和农副产品上行的中转能力。（责任单位：市商务委）',
    },
    {
      name: '清单前缺句号',
      text: '1.推进改造。提升区县物资下行和农副产品上行的中转能力，完善末端网络⟦（责任单位：市商务委）⟧',
      fixed: '1.推进改造。提升区县物资下行和农副产品上行的中转能力，完善末端网络。（责任单位：市商务委）',
    },
    {
      name: '分页断开',
      text: '1.推进甲。（责任单位：市商务委）\n\n2.推进乙。（责任单位：市教委）\n\n3.落实税费优惠政策，减征城镇土地使用税。\n\n⟦（责任单位：重庆市税务局）⟧',
      fixed:
        '1.推进甲。（责任单位：市商务委）\n\n2.推进乙。（责任单位：市教委）\n\n3.落实税费优惠政策，减征城镇土地使用税。（责任单位：重庆市税务局）',
    },
    {
      name: '清单后还有文字',
      text: '1.推进改造。⟦（责任单位：市商务委、市教委）⟧加强宣传引导。',
      fixed: '1.推进改造。加强宣传引导。（责任单位：市商务委、市教委）',
    },
  ],
};

/** The list is all that its paragraph holds. */
function isAlone({ paragraph, list }: PlacedList): boolean {
  const { text } = paragraph.prose;
  return text.slice(0, list.start).trim() === '' && text.slice(list.end).trim() === '';
}

/** A list that a page break parted from its task. */
function cutOff({ paragraph, list }: PlacedList, before: Paragraph | undefined): Report {
  const joinable = before !== undefined && isTaskText(before);
  return {
    start: list.start,
    end: list.end,
    message: '清单单独成段，应接在上一段任务文字的句号之后',
    ...(joinable
      ? {
          fix: {
            title: '接到上一段',
            edits: [],
            closeGaps: [
              {
                start: locate(before, before.prose.text.trimEnd().length - 1, before.prose.text.trimEnd().length).end,
                end: locate(paragraph, list.start, list.start + 1).start,
              },
            ],
          },
        }
      : {}),
  };
}

function isTaskText({ role, heading, quoted, prose }: Paragraph): boolean {
  if ((role !== 'body' && role !== 'section') || heading || quoted || prose.lists.length > 0) return false;
  return SENTENCE_END.includes(prose.text.trimEnd().slice(-1)) && prose.text.trim() !== '';
}

/** （责任单位：…）。 */
function beforeStop({ paragraph, list }: PlacedList): Report | null {
  const { text } = paragraph.prose;
  const stop = text.charAt(list.end);
  if (stop !== '。' && stop !== '；') return null;
  const before = text.charAt(list.start - 1);
  const place = { start: list.start, end: list.end };
  if (before === '' || SENTENCE_END.includes(before)) {
    return {
      ...place,
      message: before === '' ? `清单后的“${stop}”应删去` : `清单已在“${before}”之后，清单后的“${stop}”应删去`,
      fix: { title: `删去“${stop}”`, edits: [{ start: list.end, end: list.end + 1, newText: '' }] },
    };
  }
  return {
    ...place,
    message: `清单应放在“${stop}”之后，写作“…${stop}（责任单位：…）”`,
    fix: {
      title: `把“${stop}”移到清单之前`,
      edits: [
        { start: list.start, end: list.start, newText: stop },
        { start: list.end, end: list.end + 1, newText: '' },
      ],
    },
  };
}

/** A task that ends without a full stop before its list. */
function withoutStop({ paragraph, list }: PlacedList): Report | null {
  const { text } = paragraph.prose;
  const before = text.slice(0, list.start).trimEnd();
  if (text.slice(list.end).trim() !== '' || SENTENCE_END.includes(before.slice(-1)) || /[：:]$/u.test(before))
    return null;
  // A heading takes no full stop; a sentence after another one, or a long one with a comma inside, does.
  const body = before.slice(paragraph.prose.mark?.body ?? 0);
  if (!body.includes('。') && (body.length < SHORTEST_SENTENCE || !body.includes('，'))) return null;
  const place = { start: list.start, end: list.end };
  const comma = /[，,、]$/u.test(before);
  return {
    ...place,
    message: comma ? `清单前的“${before.slice(-1)}”应为句号` : '任务文字末尾缺句号，清单应放在句号之后',
    fix: {
      title: '在清单前加句号',
      edits: [{ start: comma ? before.length - 1 : before.length, end: list.start, newText: '。' }],
    },
  };
}

/** Text after the list; where it is the only list of its paragraph, it can move to the end. */
function notLast({ paragraph, list }: PlacedList): Report | null {
  const { text, lists } = paragraph.prose;
  const rest = text.slice(list.end);
  if (rest.trim() === '' || NEXT_ITEM.test(rest)) return null;
  const end = text.trimEnd().length;
  const movable = lists.length === 1 && SENTENCE_END.includes(text.charAt(end - 1));
  return {
    start: list.start,
    end: list.end,
    message: '清单应在段末，其后不应再有文字',
    ...(movable
      ? {
          fix: {
            title: '把清单移到段末',
            edits: [
              { start: list.start, end: list.end, newText: '' },
              { start: end, end, newText: text.slice(list.start, list.end) },
            ],
          },
        }
      : {}),
  };
}
