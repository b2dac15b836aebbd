import type { Head, ImprintRow, Page } from './pages.ts';
import type { Row } from './rows.ts';

/** Says in which line of the source an offset is. */
export type LineOf = (offset: number) => number;

/** One page as HTML. Everything that comes from the draft is escaped; there are no style attributes and no scripts. */
export function pageHtml({ number, head, rows, imprint }: Page, lineOf: LineOf): string {
  const side = number % 2 === 1 ? 'odd' : 'even';
  return [
    `<section class="page ${side}">`,
    head === null ? '' : headHtml(head, lineOf),
    ...rows.map((row) => rowHtml(row, lineOf)),
    imprint.length === 0 ? '' : `<div class="imprint">${imprint.map((row) => imprintHtml(row, lineOf)).join('')}</div>`,
    `<div class="folio">— ${number} —</div>`,
    '</section>',
  ].join('');
}

/** Text as HTML, safe inside elements and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;')
    .replace(/'/gu, '&#39;');
}

function headHtml({ marks, number, upward }: Head, lineOf: LineOf): string {
  const longest = Math.max(6, ...marks.map((mark) => mark.length));
  const size = `size${Math.min(40, longest)}`;
  const lines = marks.map((mark) => `<div class="mark ${size}">${escapeHtml(mark)}</div>`).join('');
  const place = upward ? 'left x2' : 'middle';
  const text = number === null ? '' : escapeHtml(number.text);
  const line = number === null ? '' : at(number.source, lineOf);
  return `<header class="marks${Math.max(1, marks.length)}">${lines}<div class="row number ${place}"${line}>${text}</div></header>`;
}

function rowHtml(row: Row, lineOf: LineOf): string {
  const { kind, runs, align, indent, source } = row;
  if (kind === 'blank') return '<div class="row"></div>';
  if (kind === 'table') return tableHtml(row, lineOf);
  const inner = runs.map(({ text, font }) => `<span class="${font}">${escapeHtml(text)}</span>`).join('');
  return `<div class="row ${kind} ${align} x${Math.round(indent * 2)}"${at(source, lineOf)}>${inner}</div>`;
}

function tableHtml({ cells, top, bottom, source }: Row, lineOf: LineOf): string {
  const edges = `${top ? ' top' : ''}${bottom ? ' bottom' : ''}`;
  const inner = (cells ?? []).map(({ width, text }) => {
    return `<span class="cell w${Math.round(width * 2)}">${escapeHtml(text)}</span>`;
  });
  return `<div class="row table${edges}"${at(source, lineOf)}>${inner.join('')}</div>`;
}

function imprintHtml({ left, right, assumed, source }: ImprintRow, lineOf: LineOf): string {
  const note = assumed ? ' class="assumed" title="版记未写，按署名和成文日期推定 (not in the draft)"' : '';
  return `<p${note}${at(source, lineOf)}><span>${escapeHtml(left)}</span><span>${escapeHtml(right)}</span></p>`;
}

function at(source: number | null, lineOf: LineOf): string {
  return source === null ? '' : ` data-line="${lineOf(source)}"`;
}
