/** Says in which line of the source an offset is. */
export type LineOf = (offset: number) => number;

/** Text as HTML, safe inside elements and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;')
    .replace(/'/gu, '&#39;');
}

/** Says from which line of the source an element comes; nothing for what the layout adds. */
export function lineAttribute(source: number | null, lineOf: LineOf): string {
  return source === null ? '' : ` data-line="${lineOf(source)}"`;
}
