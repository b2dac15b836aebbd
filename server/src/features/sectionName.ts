import type { Section } from '../gazette/document/document.ts';

/** What a reader calls a section: `1. 建立健全寄递物流体系`. */
export function nameOf({ mark, heading }: Section): string {
  const gap = mark.level === 3 && heading !== '' ? ' ' : '';
  return `${mark.text.trim()}${gap}${heading}`;
}
