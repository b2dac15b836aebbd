import { escapeHtml, type LineOf, lineAttribute } from './escape.ts';
import { headHtml } from './headHtml.ts';
import type { ImprintRow, Page } from './pages.ts';
import type { Row } from './rows.ts';

/** One page as HTML. Everything that comes from the draft is escaped; there are no style attributes and no scripts. */
export function pageHtml({ number, format, head, rows, imprint }: Page, lineOf: LineOf): string {
  const side = number % 2 === 1 ? 'odd' : 'even';
  // Of a letter the first page bears no number (10.1).
  const folio = format === 'letter' && number === 1 ? '' : `<div class="folio">— ${number} —</div>`;
  return [
    `<section class="page ${side} ${format}${number === 1 ? ' first' : ''}">`,
    head === null ? '' : headHtml(head, lineOf),
    ...rows.map((row) => rowHtml(row, lineOf)),
    imprint.length === 0 ? '' : `<div class="imprint">${imprint.map((row) => imprintHtml(row, lineOf)).join('')}</div>`,
    folio,
    '</section>',
  ].join('');
}

function rowHtml(row: Row, lineOf: LineOf): string {
  const { kind, runs, align, indent, source } = row;
  if (kind === 'blank') return '<div class="row"></div>';
  if (kind === 'table') return tableHtml(row, lineOf);
  const inner = runs.map(({ text, font }) => `<span class="${font}">${escapeHtml(text)}</span>`).join('');
  return `<div class="row ${kind} ${align} x${Math.round(indent * 2)}"${lineAttribute(source, lineOf)}>${inner}</div>`;
}

function tableHtml({ cells, top, bottom, source }: Row, lineOf: LineOf): string {
  const edges = `${top ? ' top' : ''}${bottom ? ' bottom' : ''}`;
  const inner = (cells ?? []).map(({ width, text }) => {
    return `<span class="cell w${Math.round(width * 2)}">${escapeHtml(text)}</span>`;
  });
  return `<div class="row table${edges}"${lineAttribute(source, lineOf)}>${inner.join('')}</div>`;
}

function imprintHtml({ left, right, assumed, source }: ImprintRow, lineOf: LineOf): string {
  const note = assumed ? ' class="assumed" title="版记未写，按署名和成文日期推定 (not in the draft)"' : '';
  return `<p${note}${lineAttribute(source, lineOf)}><span>${escapeHtml(left)}</span><span>${escapeHtml(right)}</span></p>`;
}
