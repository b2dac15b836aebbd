import { createHash } from 'node:crypto';
import { escapeXml } from '../reporters/xml.ts';
import type { Table } from './table.ts';

const STYLE = `
:root { color-scheme: light dark; --line: #8884; --well: #8882; }
body { margin: 1.5rem; font: 15px/1.6 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
h1 { font-size: 1.4rem; } table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: var(--well); white-space: nowrap; } thead { display: table-header-group; } tr { break-inside: avoid; }
@media print { body { margin: 0; font-size: 9.5pt; } @page { size: A4 landscape; margin: 12mm; } }
`;

/** As a page that needs nothing besides itself, to be read or printed. */
export function html({ title, header, rows }: Table): string {
  const hash = createHash('sha256').update(STYLE).digest('base64');
  const line = (cells: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeXml(cell)}</${tag}>`).join('')}</tr>\n`;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeXml(title)}</h1>
<table>
<thead>
${line(header, 'th')}</thead>
<tbody>
${rows.map((row) => line(row, 'td')).join('')}</tbody>
</table>
</body>
</html>
`;
}
