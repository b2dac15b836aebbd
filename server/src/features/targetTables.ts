import type { Table } from '../formats/block.ts';
import type { GazetteDocument } from '../gazette/document/document.ts';
import { locate, type Paragraph } from '../gazette/document/paragraph.ts';
import { asciiDigits } from '../gazette/prose/numerals.ts';
import { type Deadline, findDeadlines } from './deadlines.ts';
import { quantitiesIn } from './quantities.ts';
import type { Target } from './target.ts';

/** Heads of columns: what is counted, in what unit, what is to be reached. */
const NAME = /指标|名称|项目|任务|内容|类别|目标$/u;
const UNIT = /^(?:计量)?单位(?:[（(].*[）)])?$/u;
const AIM = /目标|指标值|计划|任务数|预期|(?:20\d{2})年(?!.*(?:实际|现状|基期|完成))/u;
/** What has been reached already, and numbers that only count the rows. */
const NO_AIM = /现状|基期|基数|实际|完成情况|上年|序号|编号|备注|电话|责任|时限|时间|期限/u;
const SET = /达到|不低于|不少于|不超过|新增|新建|建成|力争|完成|实现|控制在|以上|以内|提高|下降|降低|增长/u;
const YEAR = /(20\d{2})\s?年/u;
/** A number alone, whose unit stands in a column of its own. */
const BARE =
  /^(?:[≥≤><＞＜]|不低于|不少于|不超过|达到)?\s?(\d+(?:[,，]\d{3})*(?:\.\d+)?(?:[—–~～-]\d+(?:\.\d+)?)?)(以上|以下|以内|左右)?$/u;

/** The targets in the cells of the tables of a document, by cell. */
export function cellTargets(
  document: GazetteDocument,
  paths: ReadonlyMap<Paragraph, readonly string[]>,
): ReadonlyMap<Paragraph, readonly Target[]> {
  const found = new Map<Paragraph, readonly Target[]>();
  const rows = new Map<Table, Map<number, Paragraph[]>>();
  for (const paragraph of document.paragraphs) {
    const { cell } = paragraph;
    if (cell === null) continue;
    const table = rows.get(cell.table) ?? new Map<number, Paragraph[]>();
    rows.set(cell.table, table);
    const row = table.get(cell.row);
    if (row === undefined) table.set(cell.row, [paragraph]);
    else row.push(paragraph);
  }
  for (const table of rows.values()) {
    for (const row of table.values()) {
      for (const cell of row) {
        if (cell.cell?.head !== true && /[\d０-９]/u.test(cell.prose.text))
          found.set(cell, targetsInCell(cell, row, paths.get(cell) ?? []));
      }
    }
  }
  return found;
}

function targetsInCell(cell: Paragraph, row: readonly Paragraph[], path: readonly string[]): readonly Target[] {
  const header = cell.cell?.header ?? '';
  if (NO_AIM.test(header)) return [];
  const text = asciiDigits(cell.prose.text);
  const deadlines = findDeadlines(text);
  const day = deadlines.at(-1) ?? dayOf(header) ?? dayOfRow(row);
  const deadline = day === null ? null : { text: day.text, until: day.until };
  const name = row.find((other) => other !== cell && NAME.test(other.cell?.header ?? ''))?.prose.trimmed ?? '';
  const common = { deadline, path };
  const bare = bareNumber(text.trim(), row);
  if (bare !== null) {
    if (!AIM.test(header)) return [];
    const { start, end } = inside(text);
    const { comparisonText, quantity, unit } = bare;
    const comparison = comparisonOf(comparisonText);
    const shown = `${name}${cell.prose.trimmed}${unit}`;
    return [
      {
        subject: name,
        text: shown,
        quantity,
        unit,
        comparison,
        comparisonText,
        ...common,
        range: locate(cell, start, end),
      },
    ];
  }
  const found: Target[] = [];
  for (const { start, end, amount, unit, comparison, comparisonText } of quantitiesIn(text)) {
    if (deadlines.some((other) => other.start < end && start < other.end)) continue;
    const clause =
      text
        .slice(0, start)
        .split(/[，,。；;\n]/u)
        .at(-1) ?? '';
    if (day === null && !AIM.test(header) && !SET.test(clause + text.slice(start, end))) continue;
    const words = clause.replace(/^.*、/u, '').trim();
    const after = text.slice(end).split(/[，,。；;、\n]/u, 1)[0] ?? '';
    found.push({
      subject: words === '' ? name : words,
      text: (words === '' ? name : words) + text.slice(start, end) + after,
      quantity: amount,
      unit,
      comparison,
      comparisonText,
      ...common,
      range: locate(cell, start, end),
    });
  }
  return found;
}

function bareNumber(
  text: string,
  row: readonly Paragraph[],
): { readonly quantity: string; readonly unit: string; readonly comparisonText: string } | null {
  const match = BARE.exec(text);
  const unit = row.find(({ cell }) => UNIT.test(cell?.header ?? ''))?.prose.trimmed;
  if (match === null || unit === undefined) return null;
  const [whole, number = '', tail] = match;
  const lead = whole.slice(0, whole.indexOf(number)).trim();
  return { quantity: number.replace(/[,，]/gu, ''), unit, comparisonText: tail ?? lead };
}

function comparisonOf(words: string): Target['comparison'] {
  if (/以上|不低于|不少于|[≥>＞]/u.test(words)) return '以上';
  if (/以下|以内|不超过|[≤<＜]/u.test(words)) return '以下';
  return words === '左右' ? '左右' : '等于';
}

function inside(text: string): { readonly start: number; readonly end: number } {
  return { start: text.length - text.trimStart().length, end: text.trimEnd().length };
}

/** The day that the head of a column names: 2025年目标值. */
function dayOf(header: string): Pick<Deadline, 'text' | 'until'> | null {
  const named = findDeadlines(header).at(-1);
  if (named !== undefined) return named;
  const year = YEAR.exec(header);
  return year === null ? null : { text: year[0], until: `${year[1]}-12-31` };
}

/** The day in the column of time of a row. */
function dayOfRow(row: readonly Paragraph[]): Pick<Deadline, 'text' | 'until'> | null {
  const time = row.find(({ cell }) => /时限|时间|期限|日期/u.test(cell?.header ?? ''));
  return time === undefined ? null : (findDeadlines(time.prose.text).at(-1) ?? null);
}
