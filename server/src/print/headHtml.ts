import { escapeHtml, type LineOf, lineAttribute } from './escape.ts';
import { type Head, signerLines } from './head.ts';

/** 版头 as HTML. */
export function headHtml(head: Head, lineOf: LineOf): string {
  const { format, number, upward, corner, lines } = head;
  const place = format === 'letter' ? 'right' : upward ? 'left x2' : 'middle';
  return [
    `<header class="${format} h${lines}">`,
    corner.length === 0
      ? ''
      : `<div class="corner">${corner.map(({ text, font, source }) => `<div class="row ${font}"${lineAttribute(source, lineOf)}>${escapeHtml(text)}</div>`).join('')}</div>`,
    marksHtml(head, lineOf),
    number === null
      ? ''
      : `<div class="row number ${place}"${lineAttribute(number.source, lineOf)}>${escapeHtml(number.text)}</div>`,
    signersHtml(head, lineOf),
    '</header>',
  ].join('');
}

function marksHtml({ marks, word, source }: Head, lineOf: LineOf): string {
  const longest = Math.max(6, ...marks.map((mark) => mark.length + word.length));
  const size = `size${Math.min(40, longest)}`;
  const at = lineAttribute(source, lineOf);
  const names = marks.map((mark) => `<div class="mark ${size}"${at}>${escapeHtml(mark)}</div>`).join('');
  if (word === '') return names;
  return `<div class="joint"><div class="issuers">${names}</div><div class="mark ${size}">${escapeHtml(word)}</div></div>`;
}

/** 签发人 in 仿宋, the names in 楷体, those below aligned with the first (7.2.6). */
function signersHtml({ signers }: Head, lineOf: LineOf): string {
  if (signers === null) return '';
  const lines = signerLines(signers).map((names) => `<div class="row">${escapeHtml(names.join('\u3000\u3000'))}</div>`);
  const at = lineAttribute(signers.source, lineOf);
  return `<div class="signers"${at}><div class="row">签发人：</div><div class="kai">${lines.join('')}</div></div>`;
}
