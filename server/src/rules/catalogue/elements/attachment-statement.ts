import type { GazetteDocument } from '../../../gazette/document/document.ts';
import type { Paragraph } from '../../../gazette/document/paragraph.ts';
import type { DocumentContext, Rule } from '../../rule.ts';
import { comparableTitle } from '../../shared/cited-title.ts';
import { likeness } from './shared/alike.ts';

const LABEL = /^\s*附\s*件?\s*([：:])\s*/u;
const NUMBER = /^\s*([0-9０-９]{1,2})\s*([.．、])\s*/u;

/** One name of an 附件说明: `1.名称`. Offsets of its paragraph's text. */
interface Entry {
  readonly paragraph: Paragraph;
  readonly number: { readonly start: number; readonly end: number; readonly mark: string } | null;
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** The names that a statement lists, one a line. */
function entriesOf(statement: readonly Paragraph[]): readonly Entry[] {
  return statement.flatMap((paragraph) => {
    const { text } = paragraph.prose;
    const label = LABEL.exec(text)?.[0].length ?? 0;
    const numbered = NUMBER.exec(text.slice(label));
    const start = label + (numbered?.[0].length ?? 0);
    const end = text.trimEnd().length;
    if (end <= start) return [];
    const mark = numbered?.[2] ?? '';
    const markAt = label + (numbered?.[0].indexOf(mark) ?? 0);
    return [
      {
        paragraph,
        number: numbered === null ? null : { start: markAt, end: markAt + mark.length, mark },
        start,
        end,
        name: text.slice(start, end),
      },
    ];
  });
}

function checkForm(
  statement: readonly Paragraph[],
  entries: readonly Entry[],
  attached: number,
  { report }: DocumentContext,
): void {
  const first = statement[0];
  const label = first === undefined ? null : LABEL.exec(first.prose.text);
  if (first !== undefined && label?.[1] === ':') {
    const at = label[0].indexOf(':');
    report(first, {
      start: at,
      end: at + 1,
      message: '“附件”后标全角冒号“：”',
      fix: { title: '改为“：”', edits: [{ start: at, end: at + 1, newText: '：' }] },
    });
  }
  for (const { paragraph, number, name, end } of entries) {
    if (number !== null && number.mark === '、') {
      report(paragraph, {
        start: number.start,
        end: number.end,
        message: '附件顺序号后用下脚点“.”，不用顿号',
        fix: { title: '改为“.”', edits: [{ start: number.start, end: number.end, newText: '.' }] },
      });
    }
    const mark = /[。；，、;,]$/u.exec(name)?.[0];
    if (mark !== undefined) {
      report(paragraph, {
        start: end - 1,
        end,
        message: `附件名称后不加标点，删去“${mark}”`,
        fix: { title: `删去“${mark}”`, edits: [{ start: end - 1, end, newText: '' }] },
      });
    }
  }
  // Where more is attached, a name is missing and the number is right.
  const only = entries.length === 1 && attached < 2 ? entries[0] : undefined;
  if (only !== undefined && only.number !== null && !/[0-9０-９][.．、]/u.test(only.name)) {
    const from =
      only.number.start -
      (/[0-9０-９]+$/u.exec(only.paragraph.prose.text.slice(0, only.number.start))?.[0].length ?? 0);
    report(only.paragraph, {
      start: from,
      end: only.number.end,
      message: '只有一个附件时不编顺序号',
      fix: { title: '删去顺序号', edits: [{ start: from, end: only.start, newText: '' }] },
    });
  }
}

/** Titles above attachments, below a label: an issued plan has none and is in no statement. */
function labelled(document: GazetteDocument): readonly { readonly title: string; readonly paragraph: Paragraph }[] {
  return document.attachments.flatMap(({ title, paragraphs }) => {
    const first = paragraphs[0];
    const line = title.paragraphs[0];
    return first?.role === 'attachmentLabel' && line !== undefined ? [{ title: title.text, paragraph: line }] : [];
  });
}

function checkTitles(document: GazetteDocument, entries: readonly Entry[], { report }: DocumentContext): void {
  const attachments = labelled(document);
  const first = entries[0];
  // Several names on one line: where one ends and the next begins is anybody's guess.
  if (entries.some(({ name }) => /\s[0-9]{1,2}[.．、]/u.test(name))) return;
  if (attachments.length === 0 || first === undefined) return;
  if (attachments.length !== entries.length) {
    report(first.paragraph, {
      start: first.start,
      end: first.end,
      message: `附件说明列${entries.length}件，文后所附为${attachments.length}件`,
    });
    return;
  }
  entries.forEach((entry, index) => {
    const attachment = attachments[index];
    if (attachment === undefined) return;
    const named = comparableTitle(entry.name.replace(/[。；，、;,]$|\.(?:docx?|xlsx?|pdf|wps|et|zip|rar)$/iu, ''));
    const real = comparableTitle(attachment.title);
    // A statement may name the issuer that the attachment has on a line of its own, or leave off （试行）.
    if (named.includes(real) || real.includes(named) || likeness(named, real) < 0.4) return;
    report(entry.paragraph, {
      start: entry.start,
      end: entry.end,
      message: `附件说明的名称与附件标题“${attachment.title}”不一致`,
      // Words only left out are an old liberty; other words are a mistake.
      ...(leavesOut(named, real) ? { atMost: 'info' } : {}),
      basis: { kind: '标准', reference: 'GB/T 9704—2012 7.3.7', strength: '应' },
      related: [
        { paragraph: attachment.paragraph, start: 0, end: attachment.paragraph.prose.text.length, message: '附件标题' },
      ],
    });
  });
}

/** Whether one title is the other with words left out. */
function leavesOut(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let at = 0;
  for (const char of long) if (char === short.charAt(at)) at++;
  return at === short.length;
}

const STATED = (statement: string, attached = ''): string =>
  `重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n现将有关事项通知如下。\n\n${statement}\n\n重庆市人民政府办公厅\n\n2024年5月11日${attached}`;

export const rule: Rule = {
  id: 'attachment-statement',
  number: 50,
  group: '公文要素',
  title: {
    zh: '附件说明的格式及其与附件的对应',
    en: 'The statement of attachments: its form, and the attachments it names',
  },
  description: {
    zh: '附件说明写“附件：名称”，多个附件用阿拉伯数字加下脚点编号，名称后不加标点；一个附件不编号。附件说明的件数、名称应与文后附件一致。印发类通知所印发的文件不列入附件说明。',
    en: 'Attachments are stated as 附件：name, several are numbered 1. 2., names end without punctuation, a single one has no number. Number and names agree with what is attached; an issued plan is not stated.',
  },
  basis: { kind: '标准', reference: 'GB/T 9704—2012 7.3.4', strength: '规定' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  check(document, context) {
    const statement = document.attachmentStatement;
    if (statement.length === 0) return;
    const entries = entriesOf(statement);
    checkForm(statement, entries, labelled(document).length, context);
    checkTitles(document, entries, context);
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
    {
      name: '附件说明写明来文机关',
      text: STATED('附件：市商务委关于X的报告', '\n\n附件\n\n关于X的报告\n\n一、基本情况'),
    },
  ],
  bad: [
    {
      text: STATED('附件⟦:⟧X任务清单⟦。⟧'),
      fixed: STATED('附件：X任务清单'),
    },
    {
      name: '顿号',
      text: STATED('附件：1⟦、⟧X任务清单\n\n2⟦、⟧Y分工表⟦；⟧'),
      fixed: STATED('附件：1.X任务清单\n\n2.Y分工表'),
    },
    { name: '一个附件编号', text: STATED('附件：⟦1.⟧X任务清单'), fixed: STATED('附件：X任务清单') },
    {
      name: '件数不符',
      text: STATED('附件：1.⟦X任务清单⟧\n\n2.Y责任分工表', '\n\n附件1\n\nX任务清单\n\n一、总体要求'),
    },
    {
      name: '名称不符',
      text: STATED('附件：⟦农村物流工作任务清单⟧', '\n\n附件\n\n农村物流重点任务清单\n\n一、总体要求'),
    },
    {
      name: '名称有省略',
      text: STATED('附件：⟦地质险情调查专家组意见⟧', '\n\n附件\n\n地质险情调查意见\n\n一、总体要求'),
      severity: 'info',
    },
  ],
};
