import type { GazetteDocument } from '../../../gazette/document/document.ts';
import type { Basis, DocumentContext, Report, ReportedFix, Rule } from '../../rule.ts';
import { comparableTitle } from '../../shared/cited-title.ts';
import { likeness } from './shared/alike.ts';
import { bareName, type Entry, entriesOf } from './shared/attachment-entries.ts';

const PRACTICE: Basis = { kind: '通例', reference: '附件说明写法' };
/** What stands for a name and is none: 如文, 2件. */
const NO_NAME =
  /^(?:如文|见文后|附后|略|共?\s*[0-9０-９一二两三四五六七八九十]{1,3}\s*[件份个张](?:附件)?|见附[件页])$/u;

/** A label with what it should be: 附： → 附件：, 附件1： → 附件：1. */
function judgeLabel(entry: Entry, index: number, several: boolean): Omit<Report, 'start' | 'end'> | null {
  const { label } = entry;
  if (label === null) return null;
  const plain = label.text.replace(/\s/gu, '');
  const number = several ? `${index + 1}.` : '';
  const fixed = (newText: string): ReportedFix => {
    const end = entry.number === null ? entry.name.start : entry.number.start;
    return { title: `改为“${newText}”`, edits: [{ start: label.start, end, newText }] };
  };
  if (index > 0) {
    const message = `附件说明只写一次“附件：”，第二个附件起只写顺序号，“${plain}”应为“${index + 1}.”`;
    return entry.number === null ? { message, fix: fixed(`${index + 1}.`) } : { message, fix: fixed('') };
  }
  if (!plain.startsWith('附件')) return { message: `附件说明写“附件：”，不写“${plain}”`, fix: fixed('附件：') };
  if (label.numbered)
    return {
      message: `附件说明写“附件：${number}名称”，顺序号写在冒号之后，不写“${plain}”`,
      ...(entry.number === null ? { fix: fixed(`附件：${number}`) } : {}),
    };
  if (label.colon === null) return { message: '“附件”之后标全角冒号“：”', fix: fixed('附件：') };
  if (label.colon.text !== '：') return { message: '“附件”后标全角冒号“：”', fix: fixed('附件：') };
  return null;
}

function checkEntry(entry: Entry, index: number, entries: readonly Entry[], { report }: DocumentContext): void {
  const { paragraph, label, number, name, tail } = entry;
  const labelled = judgeLabel(entry, index, entries.length > 1);
  if (label !== null && labelled !== null) {
    const { colon } = label;
    const narrow =
      colon?.text === ':' && !label.numbered && index === 0 && label.text.startsWith('附件') ? colon : label;
    report(paragraph, { start: narrow.start, end: narrow.end, ...labelled });
  }
  if (number !== null && (index > 0 || labelled === null || !label?.numbered)) {
    const wrong = numberFault(number, entries.length);
    if (wrong !== null) report(paragraph, wrong);
  }
  if (/^《[^《》]*(?:《[^《》]*》[^《》]*)*》$/u.test(name.text))
    report(paragraph, {
      start: name.start,
      end: name.end,
      message: '附件名称不加书名号',
      basis: PRACTICE,
      fix: {
        title: '删去书名号',
        edits: [
          { start: name.start, end: name.start + 1, newText: '' },
          { start: name.end - 1, end: name.end, newText: '' },
        ],
      },
    });
  if (NO_NAME.test(name.text.trim()))
    report(paragraph, {
      start: name.start,
      end: name.end,
      message: `附件说明应写附件的名称，不写“${name.text.trim()}”`,
    });
  if (tail !== null)
    report(paragraph, {
      start: tail.start,
      end: tail.end,
      message: `附件名称后不加标点，删去“${tail.text}”`,
      fix: { title: `删去“${tail.text}”`, edits: [{ start: tail.start, end: tail.end, newText: '' }] },
    });
}

/** An ordinal that is not `1.`. */
function numberFault({ start, end, text, value, mark }: NonNullable<Entry['number']>, count: number): Report | null {
  if (value === null || count < 2) return null;
  const right = `${value}.`;
  if (/^[0-9０-９]/u.test(text) && mark !== null) {
    if (mark.text === '.' || mark.text === '．') return null;
    return {
      start: mark.start,
      end: mark.end,
      message: `附件顺序号后用下脚点“.”，不用“${mark.text}”`,
      fix: { title: '改为“.”', edits: [{ start: mark.start, end: mark.end, newText: '.' }] },
    };
  }
  return {
    start,
    end,
    message: `附件顺序号用阿拉伯数字和下脚点，“${text}”应为“${right}”`,
    fix: { title: `改为“${right}”`, edits: [{ start, end, newText: right }] },
  };
}

function checkNumbers(entries: readonly Entry[], attached: number, { report }: DocumentContext): void {
  const [first] = entries;
  // Where more is attached, a name is missing and the number is right.
  if (entries.length === 1 && attached < 2 && first !== undefined) {
    const { number, name } = first;
    if (number === null || /[0-9０-９][.．、]/u.test(name.text)) return;
    report(first.paragraph, {
      start: number.start,
      end: number.end,
      message: '只有一个附件时不编顺序号',
      fix: { title: '删去顺序号', edits: [{ start: number.start, end: name.start, newText: '' }] },
    });
    return;
  }
  entries.forEach(({ paragraph, number }, index) => {
    if (number === null || number.value === null || number.value === index + 1) return;
    report(paragraph, {
      start: number.start,
      end: number.end,
      message: `附件顺序号不连续，此处应为${index + 1}`,
      basis: { kind: '完整性', reference: '附件顺序号核对' },
    });
  });
}

/** What a 通知 dispatches is no attachment of it: the plan stands behind the date, the forwarded 公文 as well. */
function checkDispatched(document: GazetteDocument, entries: readonly Entry[], { report }: DocumentContext): void {
  const title = document.title?.text ?? '';
  const dispatched = /(?:印发|转发|批转)(?<what>.{4,})的(?:通知|函)$/u.exec(title.replace(/(?:的通知)+$/u, '的通知'));
  const what = comparableTitle(dispatched?.groups?.what ?? '').replace(/^.*(?:转发|印发)/u, '');
  if (what === '') return;
  for (const entry of entries) {
    const name = comparableTitle(bareName(entry)).replace(/^.*(?:转发|印发)/u, '');
    if (name.length < 6 || (likeness(name, what) < 0.6 && !what.includes(name) && !name.includes(what))) continue;
    report(entry.paragraph, {
      start: entry.name.start,
      end: entry.name.end,
      message: '所印发、转发的公文不作附件，不列入附件说明，直接编排在成文日期之后',
      basis: PRACTICE,
      atMost: 'info',
    });
  }
}

/** A statement stands below the text and above the signature. */
function checkPosition(document: GazetteDocument, { report }: DocumentContext): void {
  const [first] = document.attachmentStatement;
  const closing = document.signatures[0] ?? document.date?.paragraph;
  if (first === undefined || closing === undefined || first.start < closing.start) return;
  const { text } = first.prose;
  report(first, {
    start: text.length - text.trimStart().length,
    end: text.trimEnd().length,
    message: '附件说明应编排在正文之下、署名之上',
  });
}

const STATED = (statement: string, attached = ''): string =>
  `重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n现将有关事项通知如下。\n\n${statement}\n\n重庆市人民政府办公厅\n\n2024年5月11日${attached}`;

export const rule: Rule = {
  id: 'attachment-statement',
  number: 50,
  group: '公文要素',
  title: { zh: '附件说明的格式', en: 'The form of the statement of attachments' },
  description: {
    zh: '附件说明编排在正文之下、署名之上，写“附件：名称”；多个附件用阿拉伯数字加下脚点编号，“附件”二字只写一次：附件：1.X清单，下一行2.Y分工表。名称不加书名号，名称后不加标点；一个附件不编号；不写“附：”“附件如文”“附件：2件”。印发、转发的公文不列入附件说明。',
    en: 'Attachments are stated below the text as 附件：name; several are numbered 1. 2., with 附件 once. Names have no book marks and end without punctuation, a single one has no number. What is issued or forwarded is not stated.',
  },
  basis: { kind: '标准', reference: 'GB/T 9704—2012 7.3.4', strength: '规定' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  check(document, context) {
    const statement = document.attachmentStatement;
    if (statement.length === 0) return;
    const entries = entriesOf(statement);
    entries.forEach((entry, index) => {
      checkEntry(entry, index, entries, context);
    });
    const labelled = document.attachments.filter(({ paragraphs }) => paragraphs[0]?.role === 'attachmentLabel').length;
    checkNumbers(entries, labelled, context);
    checkDispatched(document, entries, context);
    checkPosition(document, context);
  },
  good: [
    STATED('附件：X工作任务清单', '\n\n附件\n\nX工作任务清单\n\n一、总体要求'),
    {
      name: '两个附件',
      text: STATED(
        '附件：1.X任务清单\n\n2.Y责任分工表',
        '\n\n附件1\n\nX任务清单\n\n一、总体要求\n\n附件2\n\nY责任分工表\n\n一、总体要求',
      ),
    },
    {
      name: '印发的方案不列入附件说明',
      text: '重庆市人民政府办公厅关于印发《X方案》的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n现印发给你们。\n\n重庆市人民政府办公厅\n\n2024年5月11日\n\n# X方案\n\n为X，制定本方案。',
    },
    { name: '正文提到附件', text: STATED('各单位按附件1的要求报送，每份附件10万元以下的不再上报。') },
    { name: '名称之内的书名号', text: STATED('附件：《X条例》实施情况报告') },
  ],
  bad: [
    { text: STATED('附件⟦:⟧X任务清单⟦。⟧'), fixed: STATED('附件：X任务清单') },
    {
      name: '顿号',
      text: STATED('附件：1⟦、⟧X任务清单\n\n2⟦、⟧Y分工表⟦；⟧'),
      fixed: STATED('附件：1.X任务清单\n\n2.Y分工表'),
    },
    { name: '一个附件编号', text: STATED('附件：⟦1.⟧X任务清单'), fixed: STATED('附件：X任务清单') },
    { name: '缺“件”字', text: STATED('⟦附：⟧X任务清单'), fixed: STATED('附件：X任务清单') },
    {
      name: '每个附件都写“附件”',
      text: STATED('⟦附件1：⟧X任务清单\n\n⟦附件2：⟧Y分工表'),
      fixed: STATED('附件：1.X任务清单\n\n2.Y分工表'),
    },
    { name: '书名号', text: STATED('附件：⟦《X任务清单》⟧'), fixed: STATED('附件：X任务清单') },
    { name: '没有名称', text: STATED('附件：⟦2件⟧') },
    { name: '顺序号跳号', text: STATED('附件：1.X任务清单\n\n⟦3.⟧Y分工表') },
    {
      name: '位置',
      text: '重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n现将有关事项通知如下。\n\n重庆市人民政府办公厅\n\n2024年5月11日\n\n⟦附件：X任务清单⟧',
    },
  ],
};
