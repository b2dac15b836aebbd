import type { GazetteDocument } from '../../../gazette/document/document.ts';
import type { Paragraph } from '../../../gazette/document/paragraph.ts';
import { asciiDigits } from '../../../gazette/prose/numerals.ts';
import { matchesOf } from '../../../text/matches.ts';
import type { Basis, DocumentContext, Rule } from '../../rule.ts';
import { comparableTitle } from '../../shared/cited-title.ts';
import { likeness } from './shared/alike.ts';
import { bareName, type Entry, entriesOf } from './shared/attachment-entries.ts';
import { mainText } from './shared/main-text.ts';

const AGREES: Basis = { kind: '标准', reference: 'GB/T 9704—2012 7.3.7', strength: '应' };
/** 见附件3 in the text. */
const REFERENCE = /附件\s*(?<number>[0-9０-９]{1,2})(?![0-9０-９号页行列条])/gu;
/** 名单附后 says that something follows and not what it is called. */
const BEHIND = /(?:名单|名册|表格?|附表|清单|目录|方案|材料|明细)附后/gu;

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
  if (entries.some(({ name }) => /\s[0-9]{1,2}[.．、]/u.test(name.text))) return;
  if (attachments.length === 0 || first === undefined) return;
  if (attachments.length !== entries.length) {
    report(first.paragraph, {
      start: first.name.start,
      end: first.name.end,
      message: `附件说明列${entries.length}件，文后所附为${attachments.length}件，两者不符`,
    });
    return;
  }
  const text = comparableTitle(
    mainText(document)
      .map(({ prose }) => prose.text)
      .join('\n'),
  );
  entries.forEach((entry, index) => {
    const attachment = attachments[index];
    if (attachment === undefined) return;
    const named = comparableTitle(bareName(entry));
    const real = comparableTitle(attachment.title);
    // A statement may name the issuer that the attachment has on a line of its own, or leave off （试行）.
    if (named.includes(real) || real.includes(named) || likeness(named, real) < 0.4) return;
    const stated = { paragraph: entry.paragraph, start: entry.name.start, end: entry.name.end };
    const { prose } = attachment.paragraph;
    const titled = { paragraph: attachment.paragraph, start: 0, end: prose.text.length };
    // Where the text names it as the statement does, the attachment has the wrong title.
    const wrong = text.includes(named) ? titled : stated;
    const other = wrong === titled ? stated : titled;
    report(wrong.paragraph, {
      start: wrong.start,
      end: wrong.end,
      message:
        wrong === titled
          ? `附件标题与附件说明的名称“${bareName(entry)}”不一致`
          : `附件说明的名称与附件标题“${attachment.title}”不一致`,
      // Words only left out are an old liberty; other words are a mistake.
      ...(leavesOut(named, real) ? { atMost: 'info' } : {}),
      related: [{ ...other, message: wrong === titled ? '附件说明' : '附件标题' }],
    });
  });
}

/** Numbers in the text that the statement does not reach. */
function checkReferences(document: GazetteDocument, entries: readonly Entry[], { report }: DocumentContext): void {
  const count = Math.max(entries.length, document.attachments.length);
  for (const paragraph of mainText(document)) {
    for (const match of matchesOf(REFERENCE, paragraph.prose.masked)) {
      const number = Number(asciiDigits(match.groups?.number ?? ''));
      if (number <= count) continue;
      report(paragraph, {
        start: match.index,
        end: match.index + match[0].length,
        message: `正文提到附件${number}，附件说明只列${entries.length}件，两者不符`,
        basis: { kind: '完整性', reference: '正文与附件说明核对' },
      });
    }
  }
}

function checkBehind(document: GazetteDocument, { report }: DocumentContext): void {
  for (const paragraph of mainText(document)) {
    for (const { index, 0: words } of matchesOf(BEHIND, paragraph.prose.masked)) {
      report(paragraph, {
        start: index,
        end: index + words.length,
        message: `“${words}”宜写“${words.slice(0, -2)}见附件”，并在正文之下列附件说明`,
        basis: { kind: '通例', reference: '附件说明写法' },
        atMost: 'info',
      });
    }
  }
}

const STATED = (statement: string, attached = '', text = '现将有关事项通知如下。'): string =>
  `重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n${text}\n\n${statement}\n\n重庆市人民政府办公厅\n\n2024年5月11日${attached}`;

export const rule: Rule = {
  id: 'attachment-mismatch',
  number: 428,
  group: '公文要素',
  title: { zh: '附件与附件说明、正文不一致', en: 'Attachments, their statement and the text disagree' },
  description: {
    zh: '附件说明的件数、名称应与文后附件一致，正文中“见附件3”的序号不超出附件说明。正文所称与附件说明相同而附件标题不同的，指出附件标题；否则指出附件说明。',
    en: 'Number and names of the statement agree with what is attached, and the text refers to no attachment that is not stated. Where the text agrees with the statement, the title of the attachment is reported.',
  },
  basis: AGREES,
  severity: 'warning',
  scope: 'document',
  fix: null,
  triggers: '附',
  check(document, context) {
    checkBehind(document, context);
    const statement = document.attachmentStatement;
    if (statement.length === 0) return;
    const entries = entriesOf(statement);
    checkTitles(document, entries, context);
    checkReferences(document, entries, context);
  },
  good: [
    STATED('附件：X工作任务清单', '\n\n附件\n\nX工作任务清单\n\n一、总体要求'),
    {
      name: '附件说明写明来文机关',
      text: STATED('附件：市商务委关于X的报告', '\n\n附件\n\n关于X的报告\n\n一、基本情况'),
    },
    { name: '正文提到附件', text: STATED('附件：1.X清单\n\n2.Y分工表', '', '请填写分工表（见附件2）。') },
    { name: '没有附件说明', text: STATED('特此通知。', '', '请填写统计表（见附件1）。') },
  ],
  bad: [
    {
      name: '件数不符',
      text: STATED('附件：1.⟦X任务清单⟧\n\n2.Y责任分工表', '\n\n附件1\n\nX任务清单\n\n一、总体要求'),
    },
    {
      name: '名称不符',
      text: STATED('附件：⟦农村物流工作任务清单⟧', '\n\n附件\n\n农村物流重点任务清单\n\n一、总体要求'),
    },
    {
      name: '附件标题不符',
      text: STATED(
        '附件：农村物流重点任务清单',
        '\n\n附件\n\n⟦农村物流工作任务清单⟧\n\n一、总体要求',
        '请按农村物流重点任务清单落实。',
      ),
    },
    {
      name: '名称有省略',
      text: STATED('附件：⟦地质险情调查专家组意见⟧', '\n\n附件\n\n地质险情调查意见\n\n一、总体要求'),
      severity: 'info',
    },
    { name: '序号超出', text: STATED('附件：1.X清单\n\n2.Y分工表', '', '请填写推荐表（见⟦附件3⟧）。') },
    { name: '附后', text: STATED('附件：X名单', '', '授予王海等同志称号（⟦名单附后⟧）。'), severity: 'info' },
  ],
};

/** Whether one title is the other with words left out. */
function leavesOut(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let at = 0;
  for (const char of long) if (char === short.charAt(at)) at++;
  return at === short.length;
}
