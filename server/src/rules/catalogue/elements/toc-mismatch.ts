import type { ContentsEntry, GazetteDocument, GazetteFile } from '../../../gazette/document/document.ts';
import { isDocumentTitle } from '../../../gazette/document/elements.ts';
import { FileFact } from '../../../gazette/document/fileFact.ts';
import { ProseFact } from '../../../gazette/prose/proseFact.ts';
import type { ReportedFix, Rule } from '../../rule.ts';
import { comparableTitle } from '../../shared/cited-title.ts';
import { likeness } from './shared/alike.ts';
import { TitleText } from './shared/title-text.ts';

/** Below this two titles are of different documents. */
const SAME_DOCUMENT = 0.6;
/** Likeness compares every entry left over with every title left over; more than these few pairs are no misprints. */
const MOST_LEFT = 30;
/** Paragraphs longer than this are no titles. */
const LONGEST = 150;
/** An entry without its issuer says enough from this length on. */
const SHORTEST = 8;

interface Unmatched {
  readonly entry: ContentsEntry;
  /** The document whose title the entry misprints; null where the file has none like it. */
  readonly document: GazetteDocument | null;
}

interface Comparison {
  readonly entries: readonly Unmatched[];
  readonly missing: ReadonlySet<GazetteDocument>;
}

function titleOf(document: GazetteDocument): string {
  return document.title === null ? '' : new TitleText(document.title).text;
}

/** A line as it is compared; empty where it is too long for a title. */
const comparableLine = new ProseFact(({ text }) => ({ text: text.length > LONGEST ? '' : comparableTitle(text) }));

/**
 * Which of some titles stand in a file: on a line, or on two or three joined. What has no 文号 is no document, and its
 * title may be anywhere.
 */
function printedOf(titles: readonly string[], file: GazetteFile): ReadonlySet<string> {
  const printed = new Set<string>();
  const byFirst = new Map<string, string[]>();
  for (const title of titles) byFirst.set(title.charAt(0), [...(byFirst.get(title.charAt(0)) ?? []), title]);
  const lines = file.paragraphs
    .filter(({ role }) => role !== 'contents')
    .map(({ prose }) => comparableLine.of(prose).text);
  lines.forEach((line, index) => {
    for (const title of byFirst.get(line.charAt(0)) ?? []) {
      if (!title.startsWith(line)) continue;
      const two = line + (lines[index + 1] ?? '');
      if (title === line || title === two || title === two + (lines[index + 2] ?? '')) printed.add(title);
    }
  });
  return printed;
}

/** An entry without what a 目录 adds: its own numbering, the document's number. */
function entryWords(entry: ContentsEntry): string {
  return entry.title
    .replace(/^\s*[0-9一二三四五六七八九十]{1,3}[、.．]\s*/u, '')
    .replace(/[（(][^（）()]{1,20}号[）)]$/u, '')
    .trim();
}

/** Whether a title is the entry with its issuer before it: a 目录 leaves the issuer to its column heads. */
function addsIssuer(title: string, entry: string): boolean {
  return entry.startsWith('关于') && entry.length >= SHORTEST && title.endsWith(entry);
}

/** Compares the 目录 of a file with its documents. */
function compare(file: GazetteFile): Comparison {
  const left = new Map<string, GazetteDocument>();
  for (const document of file.documents) {
    const title = comparableTitle(titleOf(document));
    if (title !== '') left.set(title, document);
  }
  const plain = (entry: ContentsEntry): string => comparableTitle(entryWords(entry));
  const apart = file.contents.filter((entry) => !left.delete(plain(entry)));
  const printed = printedOf(apart.map(plain), file);
  const unmatched = apart.filter((entry) => !printed.has(plain(entry)));
  const few = unmatched.length <= MOST_LEFT && left.size <= MOST_LEFT;
  const entries = unmatched.flatMap((entry): readonly Unmatched[] => {
    const title = plain(entry);
    let best: readonly [string, GazetteDocument] | null = null;
    let most = SAME_DOCUMENT;
    for (const candidate of few ? left : []) {
      if (addsIssuer(candidate[0], title)) {
        left.delete(candidate[0]);
        return [];
      }
      const score = likeness(title, candidate[0]);
      if (score < most) continue;
      best = candidate;
      most = score;
    }
    if (best !== null) left.delete(best[0]);
    return [{ entry, document: best?.[1] ?? null }];
  });
  return { entries, missing: new Set(left.values()) };
}

/** Each document of the file asks for the comparison. */
const comparison = new FileFact(compare);

/** Replaces the printed title, where it stands on one line of the 目录. */
function repair(entry: ContentsEntry, right: string): ReportedFix | null {
  const { paragraphs } = entry;
  const title = entryWords(entry);
  const paragraph = paragraphs[0];
  const start = paragraphs.length === 1 && paragraph !== undefined ? paragraph.prose.text.indexOf(title) : -1;
  if (start < 0) return null;
  return { title: `改为“${right}”`, edits: [{ start, end: start + title.length, newText: right }] };
}

const DOCUMENT = (subject: string, number: number, mark = ''): string =>
  `${mark}重庆市人民政府办公厅关于${subject}的通知\n\n渝府办发〔2024〕${number}号\n\n有关单位：\n\n请执行。\n\n重庆市人民政府办公厅\n\n2024年5月11日`;
const CONTENTS = (...entries: readonly string[]): string =>
  `目 录\n\n${entries.map((entry, index) => `${entry}……（${index + 1}）`).join('\n\n')}\n\n`;
const HEAD = '重庆市人民政府办公厅关于';

export const rule: Rule = {
  id: 'toc-mismatch',
  number: 52,
  group: '公文要素',
  title: { zh: '目录与正文标题不一致', en: 'Contents and titles disagree' },
  description: {
    zh: '目录中的标题应与正文标题一字不差（换行、引导点、书名号除外），所列各件应在正文中。没有文号的栏目（任免、大事记等）只要正文里有同样的标题即可。',
    en: 'The contents print each title as it stands above its document, apart from line breaks, leaders and book marks, and every entry is in the issue.',
  },
  basis: { kind: '完整性', reference: '目录与正文核对' },
  severity: 'error',
  scope: 'document',
  fix: 'suggestion',
  check(document, { file, report }) {
    if (file.contents.length === 0) return;
    const { entries, missing } = comparison.of(file);
    const known = file.contents.length - entries.length;
    if (document === file.documents[0]) {
      for (const { entry, document: meant } of entries) {
        const paragraph = entry.paragraphs[0];
        if (paragraph === undefined) continue;
        const right = meant === null ? null : titleOf(meant);
        // An excerpt of a gazette keeps the whole 目录: only where most entries are there, one is missing.
        if (right === null && known * 2 < file.contents.length) continue;
        const { text } = paragraph.prose;
        const fix = right === null ? null : repair(entry, right);
        report(paragraph, {
          start: text.length - text.trimStart().length,
          end: text.trimEnd().length,
          message: right === null ? `目录所列“${entry.title}”在正文中没有` : `目录中的标题与正文标题“${right}”不一致`,
          // 任免 and 大事记 are often printed under other words than those of the 目录.
          ...(right === null ? (isDocumentTitle(entryWords(entry)) ? {} : { atMost: 'info' }) : { atMost: 'warning' }),
          ...(fix === null ? {} : { fix }),
        });
      }
    }
    const first = document.title?.paragraphs[0];
    if (first !== undefined && known > 0 && missing.has(document)) {
      report(first, {
        start: 0,
        end: first.prose.text.length,
        message: '目录中没有列入这一件',
        atMost: 'warning',
      });
    }
  },
  good: [
    `${CONTENTS(`${HEAD}X的通知`, `${HEAD}Y的通知`) + DOCUMENT('X', 44)}\n\n${DOCUMENT('Y', 47)}`,
    {
      name: '目录条目跨行、引导点不同',
      text: `目 录\n\n${HEAD}印发《加快建设西部国际邮政快递枢纽行动方案》的通知\n..... (8)\n\n${HEAD}Y的通知 …………… (17)\n\n${DOCUMENT('印发《加快建设西部 国际邮政快递枢纽行动方案》', 44)}\n\n${DOCUMENT('Y', 47)}`,
    },
    {
      name: '目录编号、省去发文机关、附注文号',
      text: `目 录\n\n1、${HEAD}X的通知……（1）\n\n2、关于推进农村物流工作的通知……（2）\n\n3、${HEAD}Z的通知（渝府办发〔2024〕48号）……（3）\n\n${DOCUMENT('X', 44)}\n\n${DOCUMENT('推进农村物流工作', 47)}\n\n${DOCUMENT('Z', 48)}`,
    },
    {
      name: '没有文号的栏目',
      text: `${CONTENTS(`${HEAD}X的通知`, '2024年4月大事记')}${DOCUMENT('X', 44)}\n\n2024年4月大事记\n\n4月1日，召开会议。`,
    },
    {
      name: '只摘编一件',
      text: CONTENTS(`${HEAD}X的通知`, `${HEAD}甲工作的通知`, `${HEAD}乙事项的通知`) + DOCUMENT('X', 44),
    },
  ],
  bad: [
    {
      text: `目 录\n\n⟦${HEAD}加强农村物流工作的通知……（1）⟧\n\n${HEAD}Y的通知……（2）\n\n${DOCUMENT('加快农村物流工作', 44)}\n\n${DOCUMENT('Y', 47)}`,
      fixed: `${CONTENTS(`${HEAD}加快农村物流工作的通知`, `${HEAD}Y的通知`)}${DOCUMENT('加快农村物流工作', 44)}\n\n${DOCUMENT('Y', 47)}`,
      severity: 'warning',
    },
    {
      name: '正文缺一件',
      text: `目 录\n\n${HEAD}X的通知……（1）\n\n${HEAD}Y的通知……（2）\n\n⟦重庆市人民政府关于废止某某规章的决定……（3）⟧\n\n${DOCUMENT('X', 44)}\n\n${DOCUMENT('Y', 47)}`,
    },
    {
      name: '栏目在正文中没有',
      text: `目 录\n\n${HEAD}X的通知……（1）\n\n⟦市政府2024年4月人事任免……（2）⟧\n\n${DOCUMENT('X', 44)}`,
      severity: 'info',
    },
    {
      name: '目录漏列',
      text: `${CONTENTS(`${HEAD}X的通知`)}${DOCUMENT('X', 44)}\n\n⟦${HEAD}组织开展防汛工作的通知⟧\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n请执行。\n\n重庆市人民政府办公厅\n\n2024年5月11日`,
      severity: 'warning',
    },
  ],
};
