import type { Section } from '../gazette/document/document.ts';

/** What a reader calls a section: `1. 建立健全寄递物流体系`, `1.1 编制目的`, `总体要求`. */
export function nameOf({ mark, heading }: Section): string {
  const gap = /[\d.．]$/u.test(mark.text) && heading !== '' ? ' ' : '';
  return `${mark.text.trim()}${gap}${heading}`;
}
